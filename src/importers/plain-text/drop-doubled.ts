import type { Block } from './block.ts'
import { extentOf } from './passage.ts'
import type { PieceDraft } from './piece.ts'
import type { LabelledPage } from './page-draft.ts'

/** Shorter paragraphs are not looked up: a name, an answer. */
const SHORTEST = 10
/** So many letters, and so much of a piece, must stand on the other page as well: one formula proves nothing. */
const LEAST = 40
const MOST_OF_IT = 0.7

/**
 * Whole stories that a source prints under both of their pages are kept once, on the first of them.
 *
 * > | page 1: 新桥今日通车 / ……（whole story） / ■下转第3版
 * > | page 3: ■上接第1版 / 新桥今日通车 / ……（whole story）
 *
 * The second piece stays where it stands, with its headline and its mark, so that the jump finds it; where it prints no
 * mark, its headline becomes a see-also to the first. Paragraphs that only one of the two has stay in it.
 */
export function dropDoubled(pages: readonly LabelledPage[]): void {
  const holders = new Map<string, { piece: PieceDraft; page: LabelledPage; block: Block }>()
  for (const page of pages) {
    for (const piece of page.draft.pieces) {
      const first = doubleOf(piece, page, holders)
      if (first) dropFrom(piece, page, first, holders)
    }
    // Only now: a page's own repeats are settled when it is read.
    for (const piece of page.draft.pieces)
      for (const { block } of piece.body) {
        const { text } = block.passage
        if (text.length >= SHORTEST && !holders.has(text)) holders.set(text, { piece, page, block })
      }
  }
}

type Holders = ReadonlyMap<string, { piece: PieceDraft; page: LabelledPage; block: Block }>

/** The piece of an earlier page that holds most of this one. */
function doubleOf(piece: PieceDraft, page: LabelledPage, holders: Holders) {
  const counts = new Map<PieceDraft, { page: LabelledPage; letters: number }>()
  let all = 0
  for (const { block } of piece.body) {
    const { text } = block.passage
    all += text.length
    const holder = holders.get(text)
    if (!holder || holder.page === page) continue
    const known = counts.get(holder.piece)
    if (known) known.letters += text.length
    else counts.set(holder.piece, { page: holder.page, letters: text.length })
  }
  const found = [...counts].find(([, { letters }]) => letters >= Math.max(LEAST, all * MOST_OF_IT))
  return found && { piece: found[0], page: found[1].page }
}

function dropFrom(
  piece: PieceDraft,
  page: LabelledPage,
  first: { piece: PieceDraft; page: LabelledPage },
  holders: Holders,
): void {
  piece.body = piece.body.filter(({ block }) => {
    const holder = holders.get(block.passage.text)
    if (holder?.piece !== first.piece) return true
    page.draft.doubled.push({ block, file: first.page.draft.source.file, ...placeOf(holder) })
    return false
  })
  // Another stretch of the same page leads nowhere.
  if (first.page.label === page.label) return
  const [headline] = piece.headings
  if (piece.back || piece.forward || !headline || piece.body.length > 0) return
  piece.headings = piece.headings.slice(1)
  piece.seeAlso.push({
    ...headline,
    role: 'see-also',
    mark: { kind: 'see-also', start: 0, end: headline.passage.text.length, page: first.page.label },
  })
}

function placeOf({ page, block }: { page: LabelledPage; block: Block }): { start: number; end: number } {
  const at = page.draft.source.within?.at ?? 0
  const { start, end } = extentOf(block.passage)
  return { start: start + at, end: end + at }
}
