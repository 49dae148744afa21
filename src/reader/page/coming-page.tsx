import type { ReactNode } from 'react'
import type { OutlinePage } from '#issue/outline.ts'
import type { ErrorReason } from '#messages/reasons.ts'
import { useMessages } from '#messages/use-messages.ts'
import { PageSketch } from '#reader/page/page-sketch.tsx'

/** The place of a page that has not come yet: its setting in outline, or why it cannot come. */
export function ComingPage({
  page,
  height,
  failed,
  again,
}: {
  page: OutlinePage
  /** CSS pixels it will probably be tall. */
  height: number
  failed?: ErrorReason
  again: () => void
}): ReactNode {
  const messages = useMessages()
  const reason = failed === undefined ? undefined : messages.error.reasons[failed]
  return (
    <div className="sheet coming-page" style={{ minHeight: `${Math.round(height)}px` }}>
      <p>
        {page.section === undefined
          ? messages.page.name(page.label)
          : `${messages.page.name(page.label)} ${page.section}`}
      </p>
      {reason === undefined ? (
        page.sketch && <PageSketch page={page} sketch={page.sketch} />
      ) : (
        <div role="alert">
          <p>
            <strong>{reason.heading}</strong> {reason.reason}
          </p>
          <button type="button" className="button" onClick={again}>
            {messages.error.again}
          </button>
        </div>
      )}
    </div>
  )
}
