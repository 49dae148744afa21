import { useCallback, useContext } from 'react'
import { KeptContext } from '#app/offline/kept-context.ts'
import { useWhenIdle } from '#app/idle.ts'
import { LOCAL_PAPER } from '#paths.ts'

/** Keeps the whole text of the issue being read when the browser is idle. */
export function useKeptText(paper: string, issue: string): void {
  const kept = useContext(KeptContext)
  const keep = useCallback(() => {
    // Without network, or with a full disk, it stays as it was.
    if (paper !== LOCAL_PAPER) kept?.keep(paper, issue).catch(() => undefined)
  }, [kept, paper, issue])
  useWhenIdle(keep)
}
