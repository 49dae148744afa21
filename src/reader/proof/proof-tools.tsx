import type { ReactNode } from 'react'

import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { exportIssue } from '#reader/proof/export-issue.ts'
import { Link } from '#ui/link.tsx'
import { useProofing } from '#reader/proof/proof-context.ts'

/** Undo, redo, the corrected issue as a file; and what happened last, said to everybody. */
export function ProofTools(): ReactNode {
  const { words, issue, canUndo, canRedo, undo, redo, exported, happened } = useProofing()
  const { paper, issue: address } = useIssue()
  return (
    <div className="proof-tools">
      <button type="button" className="button" aria-disabled={!canUndo} onClick={undo}>
        {words.undo}
      </button>
      <button type="button" className="button" aria-disabled={!canRedo} onClick={redo}>
        {words.redo}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          exportIssue(issue, address)
          exported()
        }}
      >
        {words.export}
      </button>
      <Link to={paths.issue.to(paper, address)}>{words.toPages}</Link>
      <p role="status">
        {happened === undefined
          ? ''
          : happened === 'not-kept'
            ? words.notKept
            : happened === 'elsewhere'
              ? words.elsewhere
              : typeof happened === 'string'
                ? words.done[happened]
                : words.why[happened.why]}
      </p>
    </div>
  )
}
