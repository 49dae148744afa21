import { matchPageLabel } from '#issue/page-label.ts'
import type { OutlineIndex } from '#issue/outline-view.ts'
import type { Jump } from '#issue/schema.ts'

/** Where a reference leads: a piece only where the issue names it, else its page. */
export type Reference =
  | { kind: 'piece'; piece: string; page: string }
  | { kind: 'page'; page: string }
  | { kind: 'absent' }

/** The other article that a "see page 5" means. It is never joined to the one that refers to it. */
export function resolveReference(index: OutlineIndex, jump: Jump, from: string): Reference {
  const named = jump.to === undefined || jump.to === from ? undefined : index.pieces.get(jump.to)
  if (named !== undefined) return { kind: 'piece', piece: named.piece.id, page: named.page.label }
  const page = matchPageLabel(jump.page, index.outline.pages)
  return page === undefined ? { kind: 'absent' } : { kind: 'page', page: page.label }
}
