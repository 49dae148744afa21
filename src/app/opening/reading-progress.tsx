import type { ReactNode } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import '#app/opening/opening.css'

/** How far a long import has come, in pages; its button ends it at once. */
export function ReadingProgress({
  done,
  total,
  cancel,
}: {
  done: number
  total: number
  cancel: () => void
}): ReactNode {
  const { open } = useLateMessages()
  return (
    <div className="reading-progress">
      {total > 0 ? (
        <progress max={total} value={done} aria-label={open.progress(done, total)} />
      ) : (
        <progress aria-label={open.reading} />
      )}
      {total > 1 && <span aria-hidden="true">{open.progress(done, total)}</span>}
      <button type="button" className="button" onClick={cancel}>
        {open.cancel}
      </button>
    </div>
  )
}
