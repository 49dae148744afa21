import { type ReactNode, useState } from 'react'
import { type LineRef, type Role, ROLES } from '#issue/proof/edit.ts'
import { type Line, refOf } from '#issue/proof/lines.ts'
import { freeId } from '#issue/proof/split-and-join.ts'
import type { Article } from '#issue/schema.ts'
import { CutLine } from '#reader/proof/cut-line.tsx'
import { shortened } from '#reader/proof/piece-name.ts'
import { PieceSelect } from '#reader/proof/piece-select.tsx'
import { useProofing } from '#reader/proof/proof-context.ts'
import { SourceFigure } from '#reader/proof/source-figure.tsx'

/** One line of an article: its role, its text, its source, and where else it may go. */
export function LineRow({
  article,
  line,
  isDoubted,
}: {
  article: Article
  line: Line
  isDoubted: boolean
}): ReactNode {
  const { words, make, sourceOf } = useProofing()
  const ref = refOf(article.id, line)
  const role = roleOf(line)
  const sources = sourceOf(article.id, line.text)
  return (
    <li className="proof-line" data-role={role} data-doubted={isDoubted || undefined}>
      <label className="proof-role">
        <span className="sr-only">{words.roleOf(shortened(line.text))}</span>
        <select
          value={role}
          disabled={role === 'table'}
          onChange={(event) => {
            const chosen = ROLES.find((each) => each === event.currentTarget.value)
            if (chosen !== undefined) make({ kind: 'role', line: ref, role: chosen })
          }}
        >
          {!isRole(role) && <option value={role}>{words.kinds[role]}</option>}
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {words.roles[each]}
            </option>
          ))}
        </select>
      </label>
      <div className="proof-text">
        <p className="line-text">{line.text}</p>
        <MoveLine article={article} line={line} lineRef={ref} />
      </div>
      <div className="proof-sources">
        {sources.map((lines, at) => (
          <SourceFigure key={at} lines={lines} isShort />
        ))}
      </div>
    </li>
  )
}

/** Blocks of one text, which can be parted and joined. */
const CUT: ReadonlySet<string> = new Set(['paragraph', 'subheading', 'quote', 'note'])

function MoveLine({ article, line, lineRef }: { article: Article; line: Line; lineRef: LineRef }): ReactNode {
  const { words, make, issue } = useProofing()
  const [isOpen, setOpen] = useState(false)
  const [to, setTo] = useState('')
  const { part, at } = line
  const isBlock = part === 'block'
  const isLikeBefore = isBlock && CUT.has(line.block ?? '') && article.body[at - 1]?.type === line.block
  return (
    <details className="proof-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span aria-hidden="true">{isBlock ? words.more : words.moreOnly}</span>
        <span className="sr-only">{words.moreOf(shortened(line.text))}</span>
      </summary>
      {isOpen && (
        <div className="proof-actions">
          <PieceSelect
            label={words.moveTo}
            value={to}
            first={[{ value: '', name: '—' }]}
            among={({ id }) => id !== article.id}
            choose={setTo}
          />
          <button
            type="button"
            className="button"
            aria-disabled={to === ''}
            onClick={() => to !== '' && make({ kind: 'move', line: lineRef, to })}
          >
            {words.move}
          </button>
          {isBlock && (
            <>
              <button
                type="button"
                className="button"
                aria-disabled={at === 0}
                onClick={() => at > 0 && make({ kind: 'move', line: lineRef, to: article.id, at: at - 1 })}
              >
                {words.up}
              </button>
              <button
                type="button"
                className="button"
                aria-disabled={at >= article.body.length - 1}
                onClick={() =>
                  at < article.body.length - 1 &&
                  make({ kind: 'move', line: lineRef, to: article.id, at: at + 1 })
                }
              >
                {words.down}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => make({ kind: 'split', line: lineRef, id: freeId(issue, article.id) })}
              >
                {words.split}
              </button>
              <button
                type="button"
                className="button"
                aria-disabled={!isLikeBefore}
                onClick={() => isLikeBefore && make({ kind: 'merge', line: lineRef })}
              >
                {words.merge}
              </button>
              {CUT.has(line.block ?? '') && <CutLine text={line.text} lineRef={lineRef} />}
            </>
          )}
        </div>
      )}
    </details>
  )
}

type ShownRole = Role | 'verse' | 'list' | 'table'

function roleOf({ part, block }: Line): ShownRole {
  return part === 'block' ? (block ?? 'paragraph') : part
}

function isRole(role: ShownRole): role is Role {
  return role !== 'verse' && role !== 'list' && role !== 'table'
}
