import type { ReactNode } from 'react'
import { useLastReads } from '#app/last-read/last-read-context.ts'
import { LOCAL_PAPER } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { late } from '#ui/late.tsx'

const ReadsOnStand = late(async () => (await import('#app/last-read/reads-on-stand.tsx')).ReadsOnStand)
const ResumeButton = late(async () => (await import('#reader/resume/resume-links.tsx')).ResumeButton)

/** How many issues the newsstand offers to go on with. */
const OFFERED = 3

/**
 * The issues to go on with, at the head of the newsstand. `first-paint.js` keeps their place free, so that
 * nothing moves when they come.
 *
 * @param own addresses of the reader's own issues that are still there
 * @param papers that are published here; undefined where the host does not say
 */
export function ResumeOnStand({
  own,
  papers,
}: {
  own: readonly string[]
  papers: readonly string[] | undefined
}): ReactNode {
  const reads = useLastReads().filter((read) => read.paper !== LOCAL_PAPER || own.includes(read.issue))
  return (
    <div className="resume-place">
      {reads.length > 0 && <ReadsOnStand reads={reads.slice(0, OFFERED)} papers={papers} />}
    </div>
  )
}

/** At the front page of an issue: the way to where one was in it, as long as one has not read on here. */
export function ResumeInIssue(): ReactNode {
  const { paper, issue, index } = useIssue()
  const read = useLastReads().find((one) => one.paper === paper && one.issue === issue)
  const page = index.outline.pages.find(({ label }) => label === read?.page)
  if (read === undefined || page === undefined || page === index.outline.pages[0]) return undefined
  return <ResumeButton place={read} />
}
