import '#styles/peek.css'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { nameOfPiece, restOfStory } from '#issue/outline-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { placeBeside } from '#reader/jump/place-beside.ts'
import type { PeekControl } from '#reader/jump/peek-control.ts'

/** The first lines that wait at the other end of a jump. It holds nothing to operate and takes no focus. */
export function Peek({
  id,
  beside,
  control,
  to,
  forward,
}: {
  id: string
  /** The block that it stands beside and never covers. */
  beside: HTMLElement
  control: PeekControl
  to: string
  forward: boolean
}): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const card = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const shown = card.current
    if (shown === null) return
    // The top layer is over everything; where a browser has none, the style lifts it.
    if (typeof shown.showPopover === 'function') shown.showPopover()
    const place = () => placeBeside(shown, beside)
    place()
    window.addEventListener('scroll', place, { passive: true, capture: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
    }
  }, [beside])
  useCloseFromOutside(beside, control.close)

  const placed = index.pieces.get(to)
  const rest = restOfStory(index, to)
  const page = placed?.page
  const opening = placed?.piece.opening
  const name = nameOfPiece(index, to)
  const hasLines = opening !== undefined
  return (
    <span
      ref={card}
      id={id}
      role="tooltip"
      popover="manual"
      className="peek"
      onPointerEnter={control.stay}
      onPointerLeave={control.leave}
    >
      {/* What the link says itself is not read twice: only the first lines are. */}
      <span className="peek-page" lang={messages.tag} aria-hidden={hasLines}>
        {page && messages.page.turned(page.label, page.section)}
      </span>
      {name !== opening && (
        <span className="peek-name" aria-hidden={hasLines}>
          {name}
        </span>
      )}
      {opening && <span className="peek-opening">{opening}</span>}
      {forward && (
        <span className="peek-rest" lang={messages.tag} aria-hidden={hasLines}>
          {messages.jump.rest(rest.paragraphs, Math.max(1, Math.round(rest.minutes)))}
        </span>
      )}
    </span>
  )
}

/** Escape closes it wherever focus is, and so does a touch anywhere else. */
function useCloseFromOutside(inside: HTMLElement, close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !inside.contains(event.target)) close()
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onPointer, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onPointer, true)
    }
  }, [inside, close])
}
