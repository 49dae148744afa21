import type { ReactNode } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { Link } from '#ui/link.tsx'
import './hit-bar.css'

/** The bar at the window's foot while words are lit: where one stands among them, and the way to the others. */
export function HitBarView({
  query,
  said,
  step,
  all,
  leave,
}: {
  query: string
  said: string
  step: (by: 1 | -1) => void
  /** The address of all results. */
  all: string
  leave: () => void
}): ReactNode {
  const messages = useLateMessages()
  return (
    <div className="hit-bar" role="group" aria-label={messages.search.hits}>
      <Link to={all} title={messages.search.allHits}>
        <mark>{query}</mark>
      </Link>
      <span className="hit-position" role="status">
        {said}
      </span>
      <button type="button" onClick={() => step(-1)} aria-label={messages.search.previousHit}>
        ↑
      </button>
      <button type="button" onClick={() => step(1)} aria-label={messages.search.nextHit}>
        ↓
      </button>
      <button type="button" onClick={leave} aria-label={messages.search.leave}>
        ×
      </button>
    </div>
  )
}
