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
  const named = jump.to === undefined || jump.to === from ? undefined : index.pieces.get(jump.to)
  if (named !== undefined) return { kind: 'piece', piece: named.piece.id, page: named.page.label }
  const page = matchPageLabel(jump.page, index.outline.pages)
  if (page === undefined) return { kind: 'absent' }
  const quoted = pieceQuoted(page, jump.mark, from)
  return quoted === undefined
    ? { kind: 'page', page: page.label }
    : { kind: 'piece', piece: quoted, page: page.label }
}

/** Shorter than this, words in quotation marks are found by chance. */
const SHORTEST = 3

/**
 * The piece of a page whose headline the mark quotes, whole or in part.
 *
 * > | 详见第5版《走进新图书馆》      See “Ferry to add a run,” A2
 *            ^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^
 */
function pieceQuoted(page: OutlinePage, mark: string, from: string): string | undefined {
  const found = [...mark.matchAll(/[《“「『"]([^《》“”「」『』"]{1,80})[》”」』"]/gu)]
    .map((match) => essence(match[1] ?? ''))
    .filter((words) => words.length >= SHORTEST)
    .flatMap((words) =>
      page.pieces.filter(({ id, headline }) => id !== from && essence(headline ?? '').includes(words)),
    )
  const [only, ...others] = found
  return others.length === 0 ? only?.id : undefined
}

function essence(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
