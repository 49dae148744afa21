import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react'
import { savesData, whenIdle } from '#app/idle.ts'
import { indexOutline, type OutlineIndex } from '#issue/outline-view.ts'
import type { Library } from '#library/library.ts'
import { IssueContext, useIssue } from '#reader/issue-context.ts'

/**
 * The issue with its whole outline, for parts that show more than the view in the document does: as it is known at
 * first, and whole when the browser has had time to fetch it. What the view itself shows is not drawn anew for that.
 *
 * @param isUrgent whether they can do nothing without it
 */
export function WholeIssue({
  library,
  isUrgent = false,
  children,
}: {
  library: Library
  isUrgent?: boolean
  children: ReactNode
}): ReactNode {
  const read = useIssue()
  const { paper, issue, index: known, isWhole } = read
  const [held, setHeld] = useState<{ of: OutlineIndex; index: OutlineIndex }>()
  useEffect(() => {
    if (isWhole) return
    const fetchWhole = async () => {
      const outline = await library.outline(paper, issue).catch(() => undefined)
      if (outline) startTransition(() => setHeld({ of: known, index: indexOutline(outline) }))
    }
    if (isUrgent) void fetchWhole()
    else if (!savesData()) return whenIdle(() => void fetchWhole())
    return
  }, [library, paper, issue, known, isWhole, isUrgent])
  const index = held?.of === known ? held.index : undefined
  const whole = useMemo(() => (index === undefined ? read : { ...read, index, isWhole: true }), [read, index])
  return <IssueContext value={whole}>{children}</IssueContext>
}
