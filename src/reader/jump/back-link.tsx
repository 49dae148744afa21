import { type MouseEvent, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { nameOfReturn } from '#reader/jump/departure-name.ts'
import { decodeFragment } from '#reader/jump/landing.ts'
import type { Departure } from '#reader/jump/trail.ts'
import { useWayBack } from '#reader/jump/way-context.ts'
import { Link } from '#ui/link.tsx'
import { isPlainClick } from '#ui/plain-click.ts'

/** Whether a jump, or anything else that can be gone back from, led to this piece. */
export function useCameTo(piece: string): boolean {
  const { hash } = useLocation()
  const { departure } = useWayBack()
  return departure !== undefined && decodeFragment(hash) === piece
}

/**
 * The way back where it stands in the text. There is only one at a time: out of sight, its place stays
 * and the link itself floats over the view.
 */
export function BackSlot(): ReactNode {
  const { departure, goBack } = useWayBack()
  const inSight = useSlotInSight()
  if (departure === undefined) return undefined
  return (
    <span className="back-slot" ref={standsHere}>
      <Return departure={departure} goBack={goBack} floating={false} absent={inSight === false} />
    </span>
  )
}

/** A quiet way back that floats over the view, as long as the one in the text is out of sight or there is none. */
export function FloatingBack(): ReactNode {
  const { departure, goBack } = useWayBack()
  const inSight = useSlotInSight()
  const messages = useMessages()
  if (departure === undefined || inSight !== false) return undefined
  return (
    <nav aria-label={messages.jump.wayBack} className="floating-way-back">
      <Return departure={departure} goBack={goBack} floating />
    </nav>
  )
}

function Return({
  departure,
  goBack,
  floating,
  absent,
}: {
  departure: Departure
  goBack: () => void
  floating: boolean
  absent?: boolean
}): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const name = (
    <>
      <span className="arrow" aria-hidden="true">
        ↩
      </span>{' '}
      {nameOfReturn(departure.path, index, messages)}
    </>
  )
  const className = floating ? 'back-link floating' : 'back-link'
  if (absent) {
    return (
      <span className={className} data-absent="" aria-hidden="true">
        {name}
      </span>
    )
  }
  const follow = (event: MouseEvent) => {
    // A new tab has no history to go back in: there the link is followed as it stands.
    if (!isPlainClick(event)) return
    event.preventDefault()
    goBack()
  }
  return (
    <Link className={className} role="doc-backlink" to={departure.path} onClick={follow}>
      {name}
    </Link>
  )
}

/** The way back's place in the text; another view of the same page has its own. */
let slot: HTMLElement | null = null
const followers = new Set<() => void>()

function standsHere(element: HTMLElement | null): void {
  slot = element
  for (const follow of followers) follow()
}

function followSlot(changed: () => void): () => void {
  followers.add(changed)
  return () => followers.delete(changed)
}

/** Whether the way back's place in the text can be seen; undefined until it is known. */
function useSlotInSight(): boolean | undefined {
  const { key } = useLocation()
  const [seen, setSeen] = useState<{ key: string; inSight: boolean }>()
  const place = useSyncExternalStore(
    followSlot,
    () => slot,
    () => null,
  )
  useEffect(() => {
    if (place === null) {
      const frame = requestAnimationFrame(() => setSeen({ key, inSight: false }))
      return () => cancelAnimationFrame(frame)
    }
    const observer = new IntersectionObserver((entries) => {
      // A link that has focus stays where it is.
      const inSight = (entries.at(-1)?.isIntersecting ?? false) || place.contains(document.activeElement)
      setSeen({ key, inSight })
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [key, place])
  return seen?.key === key ? seen.inSight : undefined
}
