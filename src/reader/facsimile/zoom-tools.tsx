import { type ReactNode, useSyncExternalStore } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import type { Stage } from '#reader/facsimile/stage.ts'
import { LEAST_ZOOM, MOST_ZOOM } from '#reader/facsimile/zoom.ts'

/** Buttons to zoom by, and how large the image is now. */
export function ZoomTools({ stage }: { stage: Stage | undefined }): ReactNode {
  const messages = useLateMessages()
  const zoom = useSyncExternalStore(
    (changed) => stage?.subscribe(changed) ?? (() => undefined),
    () => stage?.zoom() ?? LEAST_ZOOM,
  )
  return (
    <div className="zoom-tools" role="group" aria-label={messages.facsimile.zoom}>
      <button
        type="button"
        aria-label={messages.facsimile.smaller}
        disabled={zoom <= LEAST_ZOOM}
        onClick={() => stage?.step(-1)}
      >
        −
      </button>
      <output>{Math.round(zoom * 100)}%</output>
      <button
        type="button"
        aria-label={messages.facsimile.larger}
        disabled={zoom >= MOST_ZOOM}
        onClick={() => stage?.step(1)}
      >
        +
      </button>
      <button type="button" disabled={zoom === LEAST_ZOOM} onClick={() => stage?.zoomTo(LEAST_ZOOM)}>
        {messages.facsimile.whole}
      </button>
    </div>
  )
}
