import type { Doubt, DoubtReason } from '../report.ts'
import type { Block } from './block.ts'
import { extentOf } from './passage.ts'
import type { PieceDraft } from './piece.ts'
import { weekdayOf } from './printed-date.ts'
import type { PageDraft } from './page-draft.ts'

/** Surer than this, a match needs no second look. */
const SURE = 0.9

type About = { labelSure: number; date: string }

/** What a person may want to look at on a page, in the order of the file. */
export function collectDoubts(
  draft: PageDraft,
  articleOf: ReadonlyMap<PieceDraft, string>,
  about: About,
): Doubt[] {
  const { file } = draft.source
  const doubts: Doubt[] = []
  const add = (block: Block, confidence: number, reason: DoubtReason, piece?: PieceDraft) => {
    const article = piece && articleOf.get(piece)
    doubts.push({
      file,
      ...extentOf(block.passage),
      confidence,
      reason,
      ...(article !== undefined && { article }),
    })
  }
  for (const { block, confidence, evidence, what, piece } of draft.settled) {
    if (what === 'headline')
      add(
        block,
        confidence,
        { code: 'headline-far', evidence: evidence === 'order' ? 'order' : 'shared-words' },
        piece,
      )
    else
      add(
        block,
        confidence,
        { code: 'stray-text', evidence: evidence === 'order' ? 'nearness' : evidence },
        piece,
      )
  }
  for (const { second, evidence, confidence } of draft.joins)
    add(second, confidence, { code: 'joined', evidence })
  for (const { first, confidence } of draft.moves)
    add(first, confidence, { code: 'stray-text', evidence: 'seam' })
  for (const { block } of draft.doubled) add(block, 0.95, { code: 'duplicate-dropped' })
  for (const { dropped } of draft.repeats) add(dropped, 0.95, { code: 'duplicate-dropped' })
  for (const block of draft.subheadings) add(block, 0.7, { code: 'subheading' })
  for (const { photo, piece, evidence, confidence } of draft.photos) {
    const block = photo.caption ?? photo.credit
    if (!block) continue
    if (evidence === 'none') add(block, confidence, { code: 'photo-unplaced' })
    else if (confidence < SURE) add(block, confidence, { code: 'photo-placed', evidence }, piece)
  }
  for (const piece of draft.pieces)
    doubtPiece(piece, (block, confidence, reason) => add(block, confidence, reason, piece))
  return [...doubts.sort((a, b) => a.start - b.start), ...doubtHead(draft, about)]
}

function doubtPiece(
  piece: PieceDraft,
  add: (block: Block, confidence: number, reason: DoubtReason) => void,
): void {
  const [heading] = piece.headings
  const [first] = piece.body
  if (heading && !first && piece.kind !== 'teaser') add(heading, 0.5, { code: 'no-body' })
  if (first && !heading && !piece.back) add(first.block, 0.5, { code: 'no-headline' })
  for (const { block, cut } of piece.body) {
    if (cut === 'head' || cut === 'both') add(block, 0.7, { code: 'cut-head' })
    if (cut === 'tail' || cut === 'both') add(block, 0.7, { code: 'cut-tail' })
  }
  for (const mark of [piece.forward, piece.back]) {
    if (mark?.mark?.confidence !== undefined) add(mark, mark.mark.confidence, { code: 'mark-misread' })
    if (mark && !first && !heading) add(mark, 0.3, { code: 'mark-alone' })
  }
}

/** Doubts about the page's label and the day it names. */
function doubtHead(draft: PageDraft, { labelSure, date }: About): Doubt[] {
  const { file } = draft.source
  const doubts: Doubt[] = []
  if (labelSure < SURE)
    doubts.push({ file, start: 0, end: 0, confidence: labelSure, reason: { code: 'label-inferred' } })
  const weekday = draft.masthead.parts.find((part) => part.name === 'weekday')
  const printed = weekday && weekdayOf(weekday.text)
  if (weekday && printed !== undefined && printed !== new Date(`${date}T00:00:00Z`).getUTCDay()) {
    doubts.push({
      file,
      start: weekday.start,
      end: weekday.end,
      confidence: 0.5,
      reason: { code: 'weekday-differs' },
    })
  }
  return doubts
}
