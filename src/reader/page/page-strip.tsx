import { type ReactNode, useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { readableLabel } from '#messages/page-name.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { PageSketch } from '#reader/page/page-sketch.tsx'
import { useIssue } from '#reader/issue-context.ts'
import { StripPaths } from '#reader/jump/strip-paths.tsx'
import { pathsOver, type Slot, slotsOf } from '#reader/jump/strip-slots.ts'
import { Link } from '#ui/link.tsx'
import { useMounted } from '#ui/use-mounted.ts'

/** So many pages to each side are drawn in a document: what is in view of a strip, however many pages an issue has. */
const DRAWN = 8

/** In a file of more pages than any paper has, so many to each side of the one in view are in the strip. */
const REACH = 200

/** Labels of special pages and of spreads: 特刊1, A1-A2. */
const LONG = /.{4}|\p{Script=Han}{2}/u

/**
 * Every page of the issue, drawn small as it is set, and under them each continued story's way from page to page. Pages that the
 * stories of the view lead to are marked; a printed page that is not in the file is text.
 */
export function PageStrip({ current }: { current?: string }): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const { article } = useParams()
  const strip = useRef<HTMLElement>(null)
  const all = slotsOf(index.outline)
  const isMounted = useMounted()
  const place = Math.max(
    0,
    all.findIndex(({ label }) => label === current),
  )
  const from = all.length > REACH * 4 ? Math.max(0, place - REACH) : 0
  const slots = from > 0 || all.length > REACH * 4 ? all.slice(from, place + REACH) : all
  const here = place - from
  const ways = pathsOver(index, slots, { page: current, story: article })
  const reached = new Set(ways.filter((way) => way.here).flatMap((way) => way.at))
  useEffect(() => {
    // In a paper of many pages the strip scrolls by itself to the one in view.
    const shown = strip.current?.querySelector('[aria-current]')
    if (!strip.current || !shown) return
    const own = strip.current.getBoundingClientRect()
    const at = shown.getBoundingClientRect()
    strip.current.scrollLeft += at.left + at.width / 2 - (own.left + own.width / 2)
  }, [current])
  return (
    <nav ref={strip} aria-label={messages.page.list} className="page-strip">
      <div className="strip-track">
        <ol>
          {slots.map((slot, at) => (
            <li key={slot.label}>
              <StripPage
                slot={slot}
                current={slot.label === current}
                reached={reached.has(at) && slot.label !== current}
                drawn={isMounted || Math.abs(at - here) <= DRAWN}
              />
            </li>
          ))}
        </ol>
        <StripPaths paths={ways} slots={slots} />
      </div>
    </nav>
  )
}

function StripPage({
  slot,
  current,
  reached,
  drawn,
}: {
  slot: Slot
  current: boolean
  reached: boolean
  drawn: boolean
}): ReactNode {
  const messages = useMessages()
  const { paper, issue } = useIssue()
  const { label, page } = slot
  if (page === undefined) {
    return (
      <span className="absent" title={messages.page.absent(label)}>
        <b aria-hidden="true">{readableLabel(label)}</b>
        <span className="sr-only">{messages.page.absent(label)}</span>
      </span>
    )
  }
  const name = messages.page.name(label)
  return (
    <Link
      replace
      to={paths.page.to(paper, issue, label)}
      aria-current={current ? 'page' : undefined}
      data-reached={reached || undefined}
      // Its name and the words that hovering shows; beside another name they would be read as well.
      title={page.section ? `${name} ${page.section}` : name}
    >
      <b aria-hidden="true" data-long={LONG.test(label) || undefined}>
        {readableLabel(label)}
      </b>
      {drawn && page.sketch && <PageSketch page={page} sketch={page.sketch} />}
    </Link>
  )
}
