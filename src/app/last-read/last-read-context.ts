import { createContext, useContext, useSyncExternalStore } from 'react'
import { type LastRead, type LastReads, noLastReads } from '#library/last-read.ts'

/** Where the reader was, issue by issue. */
export const LastReadContext = createContext<LastReads>(noLastReads())

const NOTHING: readonly LastRead[] = []

/** Where the reader was, the issue read last first; a rendered document knows nothing of it. */
export function useLastReads(): readonly LastRead[] {
  const reads = useContext(LastReadContext)
  return useSyncExternalStore(reads.subscribe, reads.list, () => NOTHING)
}
