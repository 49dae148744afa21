import type { MouseEvent } from 'react'

/** Whether a click follows a link here and now; with another button or a key it is followed in a way of the browser's own. */
export function isPlainClick({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey
}
