import {
  memo,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { useHref } from 'react-router'
import { likelyNext } from '#app/fetch-ahead.ts'
import { savesData, whenIdle } from '#app/idle.ts'
import { atOnce } from '#app/ready/at-once.ts'
import { makePageStand, type PageStand } from '#app/ready/page-stand.ts'
import { showAtOnce } from '#app/ready/show-at-once.ts'
import { WholeIssue } from '#app/whole-issue.tsx'
import type { SetPage } from '#issue/page-setting.ts'
import type { Library } from '#library/library.ts'
import { useMessages } from '#messages/use-messages.ts'
import { MAIN_ID, paths } from '#paths.ts'
import { IssueContext, type ReadIssue, useIssue } from '#reader/issue-context.ts'
import { nameOfReturn } from '#reader/jump/departure-name.ts'
import { WayContext } from '#reader/jump/way-context.ts'
import { CROWDED, PageView } from '#reader/page/page-view.tsx'
import { usePreferences } from '#reader/preferences/use-preferences.ts'

/** Pages kept ready beside the one in view. */
const MOST = 5

/** A page that is made ready; made anew it has another key. */
type Ready = { page: SetPage; key: string }

const Page = memo(PageView)

/**
 * The pages a reader is likely to turn to, drawn while the browser has nothing else to do and kept out of the document. One
 * that is asked for is put in view in the next frame; the rest of the view (bar, strip, title) follows behind it.
 *
 * @param page the page in view
 * @param entry the key of its history entry
 * @param isReady whether what is in view is one of these
 */
export function ReadyPages(parts: Parts): ReactNode {
  const { paper, issue } = useIssue()
  return (
    <WholeIssue library={parts.library}>
      {/* Of another issue nothing stays: its pages have other addresses. */}
      <PagesBeside key={paths.issue.to(paper, issue)} {...parts} />
    </WholeIssue>
  )
}

type Parts = { library: Library; page: SetPage; entry: string; isReady: boolean }

function PagesBeside({ library, page, entry, isReady }: Parts): ReactNode {
  const way = useContext(WayContext)
  const read = useSameIssue()
  const { paper, issue, index, isWhole } = read
  const [stand] = useState(() => makePageStand(() => document.getElementById(MAIN_ID)))
  const [pages, setPages] = useState<readonly Ready[]>([])
  const count = useRef(0)
  const left = useRef<string>(undefined)
  const { label } = page
  const base = useHref('/').replace(/\/$/u, '')
  const pathOf = useCallback((of: string) => base + paths.page.to(paper, issue, of), [base, paper, issue])
  useEffect(() => {
    // Without the whole outline it is not known how the pieces of other pages go on.
    if (!isWhole || savesData()) return
    const wanted = likelyNext(index, label).slice(0, MOST)
    // One that was left is made ready anew: what was opened in it, and pictures that failed, are of that visit.
    const kept = wanted.filter((other) => other !== left.current)
    let stop: (() => void) | undefined
    let isLeft = false
    const makeReady = async (at: number) => {
      const next = wanted[at]
      if (next === undefined) return
      const made = await library.page(paper, issue, next).catch(() => undefined)
      if (isLeft) return
      if (made !== undefined && made.articles.length <= CROWDED && !stand.isInView(pathOf(next))) {
        count.current += 1
        const fresh = { page: made, key: `${next} ${count.current}` }
        startTransition(() =>
          setPages((before) =>
            before.some((ready) => ready.page === made)
              ? before
              : [...before.filter((ready) => ready.page.label !== next), fresh],
          ),
        )
      }
      stop = whenIdle(() => void makeReady(at + 1))
    }
    stop = whenIdle(() => {
      const still = stand.keepOnly([label, ...kept].map(pathOf))
      startTransition(() =>
        setPages((before) => before.filter((ready) => still.has(pathOf(ready.page.label)))),
      )
      void makeReady(0)
    })
    return () => {
      isLeft = true
      left.current = label
      stop?.()
    }
  }, [library, paper, issue, index, isWhole, label, stand, pathOf])
  const path = pathOf(label)
  const messages = useMessages()
  const [showing] = useState(() => showAtOnce(stand, way, base))
  useLayoutEffect(
    () => showing.nameReturns((to) => nameOfReturn(to, index, messages)),
    [showing, index, messages],
  )
  useLayoutEffect(() => {
    showing.drawn()
    stand.settle(path, entry)
  }, [showing, stand, path, entry])
  useLayoutEffect(() => {
    atOnce.show = showing.show
    atOnce.isShown = stand.isShown
    return () => {
      atOnce.show = undefined
      atOnce.isShown = undefined
      showing.end()
      showing.drawn()
      stand.clear()
    }
  }, [showing, stand])
  // The page in view is one of these, or none of these: drawn twice, each would hold itself for the one in view.
  const beside = pages.filter((ready) => isReady || ready.page.label !== label)
  const isMissing = isReady && !beside.some((ready) => ready.page.label === label)
  return (
    <IssueContext value={read}>
      {[...beside, ...(isMissing ? [{ page, key: label }] : [])].map(({ page: made, key }) => (
        <ReadyPage
          key={key}
          page={made.label === label ? page : made}
          path={pathOf(made.label)}
          stand={stand}
          isShown={isReady && made.label === label}
        />
      ))}
    </IssueContext>
  )
}

/** The issue being read, the same as long as nothing of it changes: else all pages would be drawn again. */
function useSameIssue(): ReadIssue {
  const { paper, issue, index, isWhole, picture, readPages, serial } = useIssue()
  return useMemo(
    () => ({ paper, issue, index, isWhole, picture, readPages, serial }),
    [paper, issue, index, isWhole, picture, readPages, serial],
  )
}

function ReadyPage({
  page,
  path,
  stand,
  isShown,
}: {
  page: SetPage
  path: string
  stand: PageStand
  isShown: boolean
}): ReactNode {
  const [preferences] = usePreferences()
  const [element] = useState(() => document.createElement('div'))
  useLayoutEffect(() => stand.keep(path, element), [stand, path, element])
  useEffect(() => {
    if (isShown) return
    let stop: () => void
    const measure = () => {
      if (!stand.measure(path)) stop = whenIdle(measure)
    }
    stop = whenIdle(measure)
    const measureAgain = () => {
      stop()
      stand.remeasure(path)
      stop = whenIdle(measure)
    }
    // What comes late in a page changes its measure, as the window does.
    const changes = new MutationObserver(measureAgain)
    changes.observe(element, { childList: true, characterData: true, subtree: true })
    window.addEventListener('resize', measureAgain)
    return () => {
      stop()
      changes.disconnect()
      window.removeEventListener('resize', measureAgain)
      stand.remeasure(path)
    }
  }, [stand, path, element, page, isShown, preferences])
  return createPortal(<Page page={page} />, element)
}
