import type { Block } from './block.ts'
import type { Habits } from './judge-subheading.ts'
import type { PieceDraft } from './piece.ts'
import { lastText } from './piece.ts'
import type { Vocabulary } from './seam.ts'
import { breaksOff, seamStrength, startsMidPhrase } from './seam.ts'

/** Where a paragraph goes: to the headline that waits, on in the open piece, back to the last one, or alone. */
export type TextPlace = 'waiting' | 'open' | 'last' | 'story' | 'stray'

type Situation = {
  block: Block
  open?: PieceDraft
  last?: PieceDraft
  waiting?: PieceDraft
  vocabulary: Vocabulary
  habits: Habits
}

/** Decides from the paragraph and what stands around it; the rest of the page has no say yet. */
export function judgeText({ block, open, last, waiting, vocabulary, habits }: Situation): TextPlace {
  if (waiting) {
    // A headline between the two halves of a sentence is another story's: the sentence goes on first.
    return block.role !== 'lead' && last && last !== waiting && goesOn(last, block, vocabulary)
      ? 'last'
      : 'waiting'
  }
  // An editor's note may stand between a headline and its report.
  if (block.role === 'lead' && open && open.body.every(({ kind }) => kind === 'note')) return 'open'
  if (block.role === 'lead') return 'story'
  if (!open) return 'stray'
  if (habits.storyGap !== undefined && block.gap >= habits.storyGap) {
    return breaksOff(lastText(open)) && startsMidPhrase(block.passage.text) > 0 ? 'open' : 'stray'
  }
  return 'open'
}

/** True where a piece that breaks off surely goes on in a paragraph. */
function goesOn(piece: PieceDraft, block: Block, vocabulary: Vocabulary): boolean {
  const before = lastText(piece)
  if (piece.forward || before === '' || !breaksOff(before)) return false
  return (
    startsMidPhrase(block.passage.text) >= 0.7 || seamStrength(before, block.passage.text, vocabulary) >= 2.5
  )
}
