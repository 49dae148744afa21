import { memo, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { OutlinePage } from '#issue/outline.ts'
import type { SetPage } from '#issue/page-setting.ts'
import type { ErrorReason } from '#messages/reasons.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { isHeld } from '#reader/jump/hold.ts'
import { alignTo, takePlace } from '#reader/jump/place.ts'
import type { Place } from '#reader/jump/way.ts'
import { ComingPage } from '#reader/page/coming-page.tsx'
import { PageTurns } from '#reader/page/page-turns.tsx'
import { PageView } from '#reader/page/page-view.tsx'
import { useFollowedAddress } from '#reader/page/use-followed-address.ts'
import '#styles/scrolled-pages.css'

/** Set once: the address moves on without it. */
const Sheet = memo(PageView)

/** What a page of no sketch is taken for. */
const USUAL_SCALE = 10

/** How far from the window a page is asked for. */
const NEAR = '150% 0px'

/**
 * All pages of the issue under each other. Pages come as they come near; until then each has a place as
 * tall as its setting will be, and what is being read never moves when one comes in.
 */
export function ScrolledPages({ current }: { current: SetPage }): ReactNode {
  const messages = useMessages()
  const { index, readPages } = useIssue()
  const { pages } = index.outline
  const [read, setRead] = useState<ReadonlyMap<string, SetPage>>(() => new Map([[current.label, current]]))
  const [failed, setFailed] = useState<ReadonlyMap<string, ErrorReason>>(new Map())
  const place = useRef<Place>(undefined)
  const { list, measure, scale } = useScale(pages, current.label)
  const ask = useCallback(
    async (label: string) => {
      const answer = await readPages([label])
      place.current = takePlace()
      setFailed((before) => new Map([...before].filter(([other]) => other !== label)))
      if (answer.ok)
        setRead((before) => new Map([...before, ...answer.pages.map((page) => [page.label, page] as const)]))
      else setFailed((before) => new Map([...before, [label, answer.reason]]))
    },
    [readPages],
  )
  // The page of the address is at hand at once; it stays when the address moves on.
  if (read.get(current.label) !== current) setRead(new Map([...read, [current.label, current]]))
  useLayoutEffect(() => {
    // What came in above moves nothing below; a view that is held in its place sees to itself.
    if (place.current !== undefined && !isHeld()) alignTo(place.current)
    place.current = undefined
  }, [read, failed])
  useLayoutEffect(() => {
    if (scale === undefined || isHeld()) return
    // Until now the page of the address stood alone, where the first one stands now.
    const shown = list.current?.querySelector('[data-current]')
    const top = list.current?.getBoundingClientRect().top ?? 0
    if (shown) window.scrollBy({ top: shown.getBoundingClientRect().top - top, behavior: 'instant' })
  }, [list, scale])
  useNear(list, ask, read.size + failed.size)
  useFollowedAddress(list, current.label)
  return (
    <>
      <div className="scrolled-pages" ref={measure}>
        {pages.map((page) => {
          const { label } = page
          const shown = read.get(label)
          return (
            <section
              key={label}
              id={`page:${label}`}
              data-page={label}
              data-current={label === current.label || undefined}
              data-coming={(shown === undefined && !failed.has(label)) || undefined}
              aria-label={messages.page.name(label)}
            >
              {shown === undefined ? (
                <ComingPage
                  page={page}
                  height={(page.sketch?.height ?? 200) * (scale ?? 0)}
                  failed={failed.get(label)}
                  again={() => void ask(label)}
                />
              ) : (
                <Sheet page={shown} paging="scroll" />
              )}
            </section>
          )
        })}
      </div>
      <footer className="scrolled-foot">
        <PageTurns label={current.label} />
      </footer>
    </>
  )
}

/**
 * Pixels of a hundredth of a page's width, by the page that is there first: how tall the others will be.
 * It is measured once, when the list is there, since an estimate that changes would move the pages.
 */
function useScale(pages: readonly OutlinePage[], label: string) {
  const list = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState<number>()
  const sketched = pages.find((page) => page.label === label)?.sketch?.height ?? 0
  const measure = useCallback(
    (element: HTMLDivElement | null) => {
      list.current = element
      const sheet = element?.querySelector('[data-current] > .sheet')
      const tall = sheet?.getBoundingClientRect().height ?? 0
      if (element) setScale((known) => known ?? (sketched > 0 && tall > 0 ? tall / sketched : USUAL_SCALE))
    },
    [sketched],
  )
  return { list, measure, scale }
}

/** Asks for each page that comes near the window. */
function useNear(list: { current: HTMLElement | null }, ask: (label: string) => void, settled: number): void {
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const label = target instanceof HTMLElement ? target.dataset['page'] : undefined
          if (!isIntersecting || label === undefined) continue
          observer.unobserve(target)
          ask(label)
        }
      },
      { rootMargin: NEAR },
    )
    for (const coming of list.current?.querySelectorAll('[data-coming]') ?? []) observer.observe(coming)
    return () => observer.disconnect()
  }, [list, ask, settled])
}
