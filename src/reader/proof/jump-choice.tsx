import type { ReactNode } from 'react'
import type { JumpTarget } from '#issue/proof/edit.ts'
import type { Article } from '#issue/schema.ts'
import { pieceName } from '#reader/proof/piece-name.ts'
import { PieceSelect } from '#reader/proof/piece-select.tsx'
import { useProofing } from '#reader/proof/proof-context.ts'

/** Values of the choice that no article's id can be: an id begins with a letter or digit. */
const AUTO = '-auto'
const NONE = '-none'

/** Where an article goes on, or comes from: what the linker makes of it now, and a choice of another target. */
export function JumpChoice({
  article,
  direction,
}: {
  article: Article
  direction: 'forward' | 'back'
}): ReactNode {
  const { words, issue, jumps, make } = useProofing()
  const jump = direction === 'forward' ? article.continuesOn : article.continuedFrom
  const linked = jumps.find((each) => each.from === article.id && each.direction === direction)
  const target = issue.pages
    .flatMap((page) => page.articles.map((piece) => ({ page, piece })))
    .find(({ piece }) => piece.id === linked?.to)
  const outcome = words.outcomes[linked?.outcome ?? 'unmarked']
  const value = jump?.to ?? (jump?.candidates?.length === 0 ? NONE : AUTO)
  return (
    <div className="proof-jump" data-outcome={linked?.outcome}>
      <PieceSelect
        label={words.jumps[direction]}
        value={value}
        first={[
          { value: AUTO, name: words.targets.auto },
          ...(jump ? [{ value: NONE, name: words.targets.none }] : []),
        ]}
        among={({ id }) => id !== article.id}
        choose={(id) => make({ kind: 'jump', piece: article.id, direction, target: targetOf(id) })}
      />
      <p className="proof-outcome">
        {jump && jump.mark !== '' && <q>{jump.mark}</q>} {outcome}
        {target && ` · ${words.leadsTo(target.page.label, pieceName(target.piece))}`}
      </p>
    </div>
  )
}

function targetOf(value: string): JumpTarget {
  if (value === AUTO) return { kind: 'auto' }
  return value === NONE ? { kind: 'none' } : { kind: 'piece', id: value }
}
