import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { LitQuery } from '#app/search/lit-by-query.tsx'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { focusQuietly } from '#reader/jump/landing.ts'
import { nextPlace, type Standing } from '#search/next-place.ts'
import { HitBarView } from '#search/hit-bar-view.tsx'

/** From hit to hit, on the view and over its end to the next piece of the issue in which the words stand. */
export function HitBar({
  lit: { query, found },
  page,
  article,
}: {
  lit: LitQuery
  /** The page shown; undefined in a story read whole. */
  page: string | undefined
  /** The story read whole. */
  article: string | undefined
}): ReactNode {
  const messages = useLateMessages()
  const navigate = useNavigate()
  const { paper, issue, index } = useIssue()
  const { key, pathname } = useLocation()
  const [shown, setShown] = useState({ at: 0, here: 0 })
  const arriving = useRef<'first' | 'last'>(undefined)
  useEffect(() => {
    // The marks come with the words of the view, and once more with the search of the whole issue.
    const frame = requestAnimationFrame(() => {
      const marks = hitsInView()
      const current = marks.findIndex(isCurrent)
      setShown({ at: current + 1, here: marks.length })
      if (arriving.current === undefined || marks.length === 0) return
      const to = arriving.current === 'first' ? 0 : marks.length - 1
      arriving.current = undefined
      show(marks, to)
      setShown({ at: to + 1, here: marks.length })
    })
    return () => cancelAnimationFrame(frame)
  }, [key, found, query])

  const step = (by: 1 | -1) => {
    const marks = hitsInView()
    const current = marks.findIndex(isCurrent)
    const to = current < 0 ? firstFrom(marks, by) : current + by
    if (marks[to] !== undefined) {
      show(marks, to)
      setShown({ at: to + 1, here: marks.length })
      return
    }
    const standing: Standing =
      article === undefined ? { kind: 'page', page: page ?? '' } : { kind: 'story', story: article }
    const place = found && nextPlace(found.stories, index.outline.pages, standing, by)
    if (place === undefined) return
    arriving.current = by === 1 ? 'first' : 'last'
    const address =
      place.story !== undefined
        ? paths.story.to(paper, issue, place.story)
        : paths.page.to(paper, issue, place.page)
    void navigate(address, { replace: true })
  }
  return (
    <HitBarView
      query={query}
      said={messages.search.position(shown.at, shown.here, found?.hits)}
      step={step}
      all={paths.search.to(paper, issue, query)}
      leave={() => void navigate({ pathname, search: '' }, { replace: true })}
    />
  )
}

/** Every hit of the view; what goes on in another part is one. */
function hitsInView(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main mark:not([data-goes-on])')]
}

function isCurrent(mark: HTMLElement): boolean {
  return mark.dataset['current'] !== undefined
}

function show(marks: readonly HTMLElement[], at: number): void {
  for (const mark of marks) delete mark.dataset['current']
  const mark = marks[at]
  if (mark === undefined) return
  mark.dataset['current'] = ''
  mark.scrollIntoView({ block: 'center', behavior: 'instant' })
  focusQuietly(mark)
}

/** Before the first step: the first hit below the top of the window, or the last above it. */
function firstFrom(marks: readonly HTMLElement[], by: 1 | -1): number {
  const below = marks.findIndex((mark) => mark.getBoundingClientRect().top >= 0)
  if (by === 1) return below < 0 ? marks.length : below
  return (below < 0 ? marks.length : below) - 1
}
