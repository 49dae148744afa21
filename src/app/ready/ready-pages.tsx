import {
  Activity,
  memo,
  type ReactNode,
  startTransition,
  useEffect,
  useLayoutEffect,
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
import type { SetPage } from '#issue/page-setting.ts'
import type { Library } from '#library/library.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { PageView } from '#reader/page/page-view.tsx'
import { usePreferences } from '#reader/preferences/use-preferences.ts'

/** Pages kept ready beside the one in view. */
const MOST = 5
/** A page of more pieces is a reader's text without pages, which is drawn as one reads on. */
const PIECES = 300

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
export function ReadyPages({
  library,
  page,
  entry,
  isReady,
}: {
  library: Library
  page: SetPage
  entry: string
  isReady: boolean
}): ReactNode {
  const { paper, issue, index, isWhole } = useIssue()
  const [stand] = useState(() => makePageStand(() => document.getElementById('main')))
  const [pages, setPages] = useState<readonly Ready[]>([])
  const count = useRef(0)
  const left = useRef<string>(undefined)
  const { label } = page
  useEffect(() => {
    // Without the whole outline it is not known how the pieces of other pages go on.
    if (!isWhole || savesData()) return
    const wanted = likelyNext(index, label).slice(0, MOST)
    const gone = left.current === label ? undefined : left.current
    let stop: (() => void) | undefined
    let isLeft = false
    const makeReady = async (at: number) => {
      const next = wanted[at]
      if (next === undefined) return
      const made = await library.page(paper, issue, next).catch(() => undefined)
      if (isLeft) return
      if (made !== undefined && made.articles.length <= PIECES) {
        count.current += 1
        const fresh = { page: made, key: `${next} ${count.current}` }
        startTransition(() =>
          setPages((before) => {
            const kept = before.filter(
              ({ page: { label: other } }) => other === label || wanted.includes(other),
            )
            return kept.some((ready) => ready.page === made)
              ? kept
              : [...kept.filter((ready) => ready.page.label !== next), fresh]
          }),
        )
      }
      stop = whenIdle(() => void makeReady(at + 1))
    }
    stop = whenIdle(() => {
      // One that was left is made ready anew: what was opened in it, and pictures that failed, are of that visit.
      startTransition(() => setPages((before) => before.filter((ready) => ready.page.label !== gone)))
      void makeReady(0)
    })
    return () => {
      isLeft = true
      left.current = label
      stop?.()
    }
  }, [library, paper, issue, index, isWhole, label])
  const path = useHref(paths.page.to(paper, issue, label))
  const base = useHref('/').replace(/\/$/u, '')
  useLayoutEffect(() => {
    stand.settle(path, entry)
  }, [stand, path, entry])
  useLayoutEffect(() => {
    const showing = showAtOnce(stand, base)
    atOnce.show = showing.show
    atOnce.isShown = stand.isShown
    return () => {
      atOnce.show = undefined
      atOnce.isShown = undefined
      showing.end()
      stand.clear()
    }
  }, [stand, base])
  const isMissing = isReady && !pages.some((ready) => ready.page.label === label)
  return [...pages, ...(isMissing ? [{ page, key: label }] : [])].map(({ page: made, key }) => (
    <ReadyPage
      key={key}
      page={made.label === label ? page : made}
      stand={stand}
      isShown={isReady && made.label === label}
    />
  ))
}

function ReadyPage({
  page,
  stand,
  isShown,
}: {
  page: SetPage
  stand: PageStand
  isShown: boolean
}): ReactNode {
  const { paper, issue } = useIssue()
  const path = useHref(paths.page.to(paper, issue, page.label))
  const [preferences] = usePreferences()
  const [element] = useState(() => document.createElement('div'))
  // Drawn first and put aside then: what is put aside from the start is drawn when nothing else is to be done at all.
  const [isDrawn, setDrawn] = useState(false)
  useLayoutEffect(() => stand.keep(path, element), [stand, path, element])
  useEffect(() => startTransition(() => setDrawn(true)), [])
  useEffect(() => {
    if (isShown) return
    let stop: () => void
    const measure = () => {
      if (!stand.measure(path)) stop = whenIdle(measure)
    }
    stop = whenIdle(measure)
    return () => {
      stop()
      stand.remeasure(path)
    }
  }, [stand, path, page, isShown, preferences])
  return createPortal(
    <Activity mode={isShown || !isDrawn ? 'visible' : 'hidden'}>
      <Page page={page} />
    </Activity>,
    element,
  )
}
