import { useCallback } from 'react'
import { useWhenIdle } from '#app/idle.ts'
import type { OutlineIndex } from '#issue/outline-view.ts'
import type { Library } from '#library/library.ts'
import { useIssue } from '#reader/issue-context.ts'
import { neighbours } from '#reader/page/page-turns.tsx'

/** Pages that a reader of one page is likely to ask for next: its neighbours and where its jumps lead. */
export function likelyNext(index: OutlineIndex, label: string): string[] {
  const { previous, next } = neighbours(index.outline.pages, label)
  const likely = new Set<string>()
  if (next !== undefined) likely.add(next.label)
  for (const jump of index.outline.jumps) {
    if (jump.to === undefined || index.pieces.get(jump.from)?.page.label !== label) continue
    const page = index.pieces.get(jump.to)?.page.label
    if (page !== undefined && page !== label) likely.add(page)
  }
  if (previous !== undefined) likely.add(previous.label)
  return [...likely]
}

/** Fetches those pages when the browser is idle. */
export function useFetchAhead(library: Library, label: string): void {
  const { paper, issue, index } = useIssue()
  const fetchAll = useCallback(() => {
    for (const page of likelyNext(index, label)) library.page(paper, issue, page).catch(() => undefined)
  }, [library, paper, issue, index, label])
  useWhenIdle(fetchAll)
}
