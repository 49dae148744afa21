import type { ReactNode } from 'react'
import type { Edit } from '#issue/proof/edit.ts'
import { useProofing } from '#reader/proof/proof-context.ts'
import { shortened } from '#reader/proof/piece-name.ts'

/** Earlier corrections that do not fit what was imported: each with the reason, kept until the reader drops it. */
export function UnfitEdits(): ReactNode {
  const { words, unfit, discard } = useProofing()
  if (unfit.length === 0) return undefined
  return (
    <section className="proof-unfit" aria-labelledby="proof-unfit">
      <h2 id="proof-unfit">{words.unfit(unfit.length)}</h2>
      <ul>
        {unfit.map(({ edit, why, at }) => (
          <li key={at}>
            <span>
              {words.edit(edit.kind, subjectOf(edit))} {words.why[why]}
            </span>
            <button type="button" className="button" onClick={() => discard(edit)}>
              {words.discard}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function subjectOf(edit: Edit): string {
  switch (edit.kind) {
    case 'role':
    case 'move':
    case 'split':
    case 'part':
    case 'merge':
      return shortened(edit.line.text)
    case 'jump':
      return edit.piece
    case 'join':
      return `${edit.piece} + ${edit.other}`
    default:
      return edit satisfies never
  }
}
