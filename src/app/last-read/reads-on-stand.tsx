import { type ReactNode, useContext } from 'react'
import { LastReadContext } from '#app/last-read/last-read-context.ts'
import { KeptContext } from '#app/offline/kept-context.ts'
import { useHeld } from '#app/offline/use-held.ts'
import type { LastRead } from '#library/last-read.ts'
import { LOCAL_PAPER } from '#paths.ts'
import { ResumeList } from '#reader/resume/resume-links.tsx'

/**
 * The issues to go on with on the newsstand. Of a paper that is no longer published here the row says so, and lets
 * its place be removed; an issue of it that the reader has saved can be read on.
 *
 * @param papers that are published here; undefined where the host does not say
 */
export function ReadsOnStand({
  reads,
  papers,
}: {
  reads: readonly LastRead[]
  papers: readonly string[] | undefined
}): ReactNode {
  const lastReads = useContext(LastReadContext)
  const kept = useContext(KeptContext)
  const isMissing = ({ paper }: LastRead) =>
    papers !== undefined && paper !== LOCAL_PAPER && !papers.includes(paper)
  // What is on the device is looked through only where it may count.
  const { held } = useHeld(reads.some(isMissing) ? kept : undefined)
  const isSaved = ({ paper, issue }: LastRead) =>
    held?.entries.some((entry) => entry.paper === paper && entry.issue === issue && entry.state === 'saved')
  const isKnown = kept === undefined || held !== undefined
  return (
    <ResumeList
      places={reads}
      isGone={(read) => isMissing(read) && isKnown && isSaved(read) !== true}
      forget={({ paper, issue }) => lastReads.forget(paper, issue)}
    />
  )
}
