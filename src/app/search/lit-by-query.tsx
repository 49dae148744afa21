import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { Library } from '#library/library.ts'
import { type Lit, LitContext } from '#reader/lit/lit-context.ts'
import type { Found } from '#search/find-in-issue.ts'
import { useMounted } from '#ui/use-mounted.ts'

/** What the address asks to be lit. */
export type LitQuery = { query: string; found?: Found }

/**
 * Lights what the address seeks (`?q=`) in every view of the issue below it. The code of search comes only with
 * a query.
 *
 * @param children told the query, and what it finds in the issue once that is known
 */
export function LitByQuery({
  library,
  paper,
  issue,
  children,
}: {
  library: Library
  paper: string
  issue: string
  children: (lit: LitQuery | undefined) => ReactNode
}): ReactNode {
  const { search } = useLocation()
  const mounted = useMounted()
  const query = (new URLSearchParams(search).get('q') ?? '').trim()
  const [held, setHeld] = useState<{ query: string; lit: Lit; found?: Found }>()
  useEffect(() => {
    if (query === '') return
    let isLeft = false
    const light = async () => {
      const { litBy, searchIssue } = await import('#app/search/issue-search.ts')
      if (isLeft) return
      setHeld({ query, lit: litBy(query, undefined) })
      // Pages that cannot be had: what is shown is lit all the same.
      const found = await searchIssue(library, paper, issue, query).catch(() => undefined)
      if (!isLeft) setHeld({ query, lit: litBy(query, found), found })
    }
    light().catch(() => undefined)
    return () => {
      isLeft = true
    }
  }, [library, paper, issue, query])
  const now = held?.query === query && query !== '' ? held : undefined
  return (
    <LitContext value={now?.lit}>
      {/* The document was printed for every query: what belongs to one comes once it is taken over. */}
      {children(query === '' || !mounted ? undefined : { query, found: now?.found })}
    </LitContext>
  )
}
