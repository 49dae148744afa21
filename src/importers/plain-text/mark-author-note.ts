import { readByline } from './constructs/byline.ts'
import type { PieceDraft } from './piece.ts'

const LONGEST = 260
/** What such a line says of its author. */
const SAYS_WHO =
  /\b(?:column|columnist|writer|author|teache[sr]|taught|professor|director|lives|is an?|was an?)\b/u

/**
 * The line under a signed piece that tells who its author is becomes a note.
 *
 * > | By AMOS TILLERY / … / Amos Tillery taught at the high school. His column appears on Thursdays.
 */
export function markAuthorNote(piece: PieceDraft): void {
  const last = piece.body.at(-1)
  const [byline] = piece.bylines
  if (!last || !byline || last.kind !== 'paragraph' || piece.body.length < 2) return
  const { text } = last.block.passage
  if (text.length > LONGEST || !SAYS_WHO.test(text)) return
  const names = readByline(byline.passage.text)?.names ?? []
  const signed = names.some(({ stretches }) => {
    const name = stretches.map(({ start, end }) => byline.passage.text.slice(start, end)).join('')
    return name.length > 3 && text.toLowerCase().startsWith(name.toLowerCase())
  })
  if (signed) last.kind = 'note'
}

/** True for a piece whose author's note calls it a column. */
export function isSignedColumn({ body }: PieceDraft): boolean {
  const last = body.at(-1)
  return last?.kind === 'note' && body.length > 1 && /\bcolumn(?:ist)?\b/u.test(last.block.passage.text)
}
