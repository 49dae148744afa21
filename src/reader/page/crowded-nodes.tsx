import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation } from 'react-router'
import type { OutlineIndex } from '#issue/outline-view.ts'
import type { SetNode } from '#issue/page-setting.ts'
import type { Page } from '#issue/schema.ts'
import { useIssue } from '#reader/issue-context.ts'
import { decodeFragment } from '#reader/jump/landing.ts'
import { SetNodes } from '#reader/page/set-nodes.tsx'

/** So many pieces come at once, or so many minutes of reading: more than a printed page has. */
const AT_ONCE = 120

/**
 * The pieces of a text that has thousands of them and no pages: the first, and more as the reader comes near the last of
 * those; all for print, and as far as the piece that the address names.
 */
export function CrowdedNodes({ page, nodes }: { page: Page; nodes: readonly SetNode[] }): ReactNode {
  const { hash } = useLocation()
  const { index } = useIssue()
  const furtherFrom = useCallback((from: number) => nextOf(page, index, from), [page, index])
  const [count, setCount] = useState(() => furtherFrom(0))
  const end = useRef<HTMLDivElement>(null)
  const named = decodeFragment(hash)
  const at = page.articles.findIndex(({ id }) => id === named)
  const shown = Math.max(count, at < 0 ? 0 : furtherFrom(at))
  const isMore = shown < page.articles.length + (page.photos?.length ?? 0)
  useEffect(() => {
    if (end.current === null) return
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setCount(furtherFrom(shown))
      },
      { rootMargin: '200%' },
    )
    watch.observe(end.current)
    const all = (): void => flushSync(() => setCount(Infinity))
    addEventListener('beforeprint', all)
    return () => {
      watch.disconnect()
      removeEventListener('beforeprint', all)
    }
  }, [shown, furtherFrom])
  return (
    <>
      <SetNodes page={page} nodes={firstOf(nodes, shown)} />
      {isMore && <div ref={end} />}
    </>
  )
}

/** How many pieces are shown when those after so many have come as well. */
function nextOf({ articles }: Page, { pieces }: OutlineIndex, from: number): number {
  let to = from
  for (let minutes = 0; to - from < AT_ONCE && minutes < AT_ONCE; to += 1)
    minutes += pieces.get(articles[to]?.id ?? '')?.piece.minutes ?? 0
  return to
}

/** The first pieces and photos of a page, in the groups that they stand in. */
function firstOf(nodes: readonly SetNode[], most: number): SetNode[] {
  let left = most
  const take = (among: readonly SetNode[]): SetNode[] => {
    const taken: SetNode[] = []
    for (const node of among) {
      if (left <= 0) break
      if ('group' in node) taken.push({ ...node, group: take(node.group) })
      else {
        taken.push(node)
        left -= 1
      }
    }
    return taken
  }
  return take(nodes)
}
