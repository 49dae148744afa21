import { type ReactNode, useEffect } from 'react'

/**
 * Answers what a reader pressed and chose before the application listened. It stands after all that listens.
 *
 * @param early ends the keeping of such events, and tells them
 * @param since when the text began to be taken over, as events count time: from then on what happens in the
 *   text is answered by React itself
 */
export function AnswerEarly({ early, since }: { early: () => Event[]; since: number }): ReactNode {
  useEffect(() => {
    for (const event of early()) if (event.timeStamp < since || isOutside(event)) answer(event)
  }, [early, since])
  return undefined
}

function isOutside({ target }: Event): boolean {
  return target === document.body || target === document.documentElement
}

/** Links, forms and what opens by itself have been answered by the browser. */
function answer(event: Event): void {
  const { target } = event
  if (!(target instanceof Element)) return
  const place = target.isConnected ? target : document.body
  if (event instanceof KeyboardEvent) place.dispatchEvent(new KeyboardEvent(event.type, event))
  else if (target instanceof HTMLInputElement) place.dispatchEvent(new Event(event.type, { bubbles: true }))
  else place.closest<HTMLButtonElement>('button[type="button"]')?.click()
}
