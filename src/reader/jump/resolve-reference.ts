import { matchPageLabel } from '#issue/page-label.ts'
import type { OutlineIndex } from '#issue/outline-view.ts'
import type { OutlinePage } from '#issue/outline.ts'
import type { Jump } from '#issue/schema.ts'

/** Where a reference leads: a piece where the issue or the mark names it, else its page. */
export type Reference =
  | { kind: 'piece'; piece: string; page: string }
  | { kind: 'page'; page: string }
  | { kind: 'absent' }

/** The other article that a "see page 5" means. It is never joined to the one that refers to it. */
export function resolveReference(index: OutlineIndex, jump: Jump, from: string): Reference {
  const [piece, ...others] = piecesMeant(index, jump, from)
  const placed = others.length === 0 ? index.pieces.get(piece ?? '') : undefined
  if (placed !== undefined) return { kind: 'piece', piece: placed.piece.id, page: placed.page.label }
  const page = matchPageLabel(jump.page, index.outline.pages)
  return page === undefined ? { kind: 'absent' } : { kind: 'page', page: page.label }
}

/** The pieces it may mean: the one it names, else those whose headlines it quotes. */
export function piecesMeant(index: OutlineIndex, jump: Jump, from: string): string[] {
  const named = jump.to === undefined || jump.to === from ? undefined : index.pieces.get(jump.to)
  if (named !== undefined) return [named.piece.id]
  const page = matchPageLabel(jump.page, index.outline.pages)
  return page === undefined ? [] : piecesQuoted(page, jump.mark, from)
}

/** Shorter than this, words in quotation marks are found by chance. */
const SHORTEST = 3

/**
 * The pieces of a page whose headlines the mark quotes, whole or in part.
 *
 * > | 详见第5版《走进新图书馆》      See “Ferry to add a run,” A2
 *            ^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^
 */
function piecesQuoted(page: OutlinePage, mark: string, from: string): string[] {
  return [...mark.matchAll(/[《“「『"]([^《》“”「」『』"]{1,80})[》”」』"]/gu)]
    .map((match) => essence(match[1] ?? ''))
    .filter((words) => words.length >= SHORTEST)
    .flatMap((words) =>
      page.pieces.filter(({ id, headline }) => id !== from && essence(headline ?? '').includes(words)),
    )
    .map(({ id }) => id)
}

function essence(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
