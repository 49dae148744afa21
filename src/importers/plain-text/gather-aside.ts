import type { Block } from './block.ts'
import type { State } from './gather-state.ts'
import type { PieceDraft } from './piece.ts'
import { lastText, textOf } from './piece.ts'
import type { Vocabulary } from './seam.ts'
import { breaksOff, isBroken, seamStrength, startsMidPhrase } from './seam.ts'
import { featuresOf } from './words.ts'

/** Broken-off pieces that a paragraph in mid-phrase is compared with. */
const OPEN_ENDS = 8

/** An earlier piece that broke off and goes on in a paragraph which the open one, being complete, cannot hold. */
export function brokenOff(state: State, block: Block, vocabulary: Vocabulary): PieceDraft | undefined {
  if (!state.open || startsMidPhrase(block.passage.text) < 0.7 || breaksOff(lastText(state.open)))
    return undefined
  let best: { piece: PieceDraft; score: number } | undefined
  for (const piece of state.pieces.slice(-OPEN_ENDS)) {
    const before = lastText(piece)
    if (piece === state.open || piece.forward || piece.body.at(-1)?.kind !== 'paragraph' || !isBroken(before))
      continue
    const score = seamStrength(before, block.passage.text, vocabulary)
    if (!best || score > best.score) best = { piece, score }
  }
  return best?.piece
}

/** After a stretch of another piece, text goes back to the interrupted one as soon as it speaks of that one's things. */
export function returnFromAside(state: State, block: Block): void {
  const { aside, open } = state
  if (!aside || !open || block.role === 'lead' || state.waiting) {
    delete state.aside
    return
  }
  const words = featuresOf(block.passage.text, 600)
  const shared = (piece: PieceDraft) => {
    const features = featuresOf(
      `${piece.headings.map((line) => line.passage.text).join(' ')} ${textOf(piece)}`,
    )
    return [...words].filter((word) => features.has(word)).length
  }
  if (shared(aside) <= shared(open) * 1.3) return
  state.open = aside
  state.aside = open
}
