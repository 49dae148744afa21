import { type Edit, type Edited, refused, type WhyNot } from '#issue/proof/edit.ts'
import { findLine, isEmpty, withPiece } from '#issue/proof/lines.ts'
import { moveLine } from '#issue/proof/move-line.ts'
import { mergeLine, partLine } from '#issue/proof/part-and-merge.ts'
import { putLine } from '#issue/proof/put-line.ts'
import { setJump } from '#issue/proof/set-jump.ts'
import { joinPieces, splitPiece } from '#issue/proof/split-and-join.ts'
import { takeLine } from '#issue/proof/take-line.ts'
import type { Issue } from '#issue/schema.ts'

/**
 * Makes one correction. The issue given is not changed; no sign of its text is lost, whatever the edit; an article of
 * which nothing is left goes.
 */
export function applyEdit(issue: Issue, edit: Edit): Edited<Issue> {
  switch (edit.kind) {
    case 'role':
      return changeRole(issue, edit)
    case 'move':
      return moveLine(issue, edit.line, edit.to, edit.at)
    case 'jump':
      return setJump(issue, edit.piece, edit.direction, edit.target)
    case 'split':
      return splitPiece(issue, edit.line, edit.id)
    case 'part':
      return partLine(issue, edit.line, edit.cut)
    case 'merge':
      return mergeLine(issue, edit.line)
    case 'join':
      return joinPieces(issue, edit.piece, edit.other)
    default:
      return edit satisfies never
  }
}

/** The corrected issue, and of each edit why it was left out; undefined for those that were made. */
export type Replayed = { issue: Issue; outcomes: (WhyNot | undefined)[] }

/** Makes all corrections, one after the other; one that does not fit is left out, and the next ones are tried. */
export function replay(original: Issue, edits: readonly Edit[]): Replayed {
  let issue = original
  const outcomes = edits.map((edit) => {
    const made = applyEdit(issue, edit)
    if (!made.ok) return made.why
    issue = made.value
    return undefined
  })
  return { issue, outcomes }
}

function changeRole(issue: Issue, { line: ref, role }: Extract<Edit, { kind: 'role' }>): Edited<Issue> {
  const found = findLine(issue, ref)
  if (found?.article === undefined) return refused('line-gone')
  const { article, line } = found
  const taken = takeLine(article, line)
  if (!taken.ok) return taken
  const put = putLine(taken.value, role, line)
  return put.ok
    ? { ok: true, value: withPiece(issue, article.id, isEmpty(put.value) ? [] : [put.value]) }
    : put
}
