import type { PieceDraft } from './piece.ts'
import { absorb, lastText } from './piece.ts'
import type { Profile, Settled } from './profiles.ts'
import { profilesOf } from './profiles.ts'
import type { Vocabulary } from './seam.ts'
import { isBroken, seamStrength, startsMidPhrase } from './seam.ts'
import type { Frequencies } from './words.ts'
import { coverage } from './words.ts'

/** Open ends and stories that a stray text is compared with. */
const COMPARED = 8

/**
 * Finds the story of text that stands under no headline: where a sentence left open goes on in it, else where its words
 * are spoken of, else the story before it. Text that fits nowhere stays a piece of its own.
 */
export function placeStrays(
  pieces: readonly PieceDraft[],
  vocabulary: Vocabulary,
  storyGap?: number,
): { pieces: PieceDraft[]; settled: Settled[] } {
  const strays = new Set(
    pieces.filter((piece) => piece.stray && piece.headings.length === 0 && piece.body.length > 0),
  )
  if (strays.size === 0 || strays.size === pieces.length) return { pieces: [...pieces], settled: [] }
  const { of, frequencies, index } = profilesOf(pieces)
  const settled: Settled[] = []
  const host = new Map<PieceDraft, PieceDraft>()
  const openEnds = pieces.filter(
    (piece) => !piece.stray && piece.body.length > 0 && !piece.forward && isBroken(lastText(piece)),
  )
  for (const [at, piece] of pieces.entries()) {
    if (!strays.has(piece)) continue
    const [first] = piece.body
    if (!first) continue
    // Where blank lines part stories, they part this text from every other, unless a sentence runs on in it.
    const parted = storyGap !== undefined && first.block.gap >= storyGap
    const found =
      bySeam(piece, openEnds, vocabulary) ??
      (parted
        ? undefined
        : (byWords(
            piece,
            index.candidates(of.get(piece)?.features ?? new Set(), COMPARED),
            of,
            frequencies,
          ) ?? byNearness(pieces, at)))
    if (!found) continue
    host.set(piece, found.piece)
    settled.push({ ...found, what: 'stray', block: first.block })
  }
  for (const [stray, piece] of host) {
    absorb(piece, stray, 'after')
  }
  return { pieces: pieces.filter((piece) => !host.has(piece)), settled }
}

type Host = { piece: PieceDraft; evidence: 'seam' | 'shared-words' | 'nearness'; confidence: number }

/** The open end that the stray text's first words fit best; each open end is used once. */
function bySeam(stray: PieceDraft, openEnds: PieceDraft[], vocabulary: Vocabulary): Host | undefined {
  const first = stray.body[0]?.block.passage.text ?? ''
  const mid = startsMidPhrase(first)
  let best: { piece: PieceDraft; score: number } | undefined
  for (const piece of openEnds.slice(0, COMPARED)) {
    const score = seamStrength(lastText(piece), first, vocabulary) + 2 * mid
    if (score >= 2 && (!best || score > best.score)) best = { piece, score }
  }
  if (!best) return undefined
  openEnds.splice(openEnds.indexOf(best.piece), 1)
  return { piece: best.piece, evidence: 'seam', confidence: Math.min(0.95, 0.6 + 0.1 * best.score) }
}

/** The story whose words the stray text shares, when one story clearly leads. */
function byWords(
  stray: PieceDraft,
  candidates: readonly PieceDraft[],
  of: ReadonlyMap<PieceDraft, Profile>,
  frequencies: Frequencies,
): Host | undefined {
  const words = of.get(stray)?.features
  if (!words) return undefined
  const ranked = candidates
    .filter((piece) => piece !== stray && !piece.stray && piece.kind !== 'teaser')
    .map((piece) => ({ piece, score: coverage(words, of.get(piece)?.features ?? new Set(), frequencies) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (!best || best.score < 0.03 || (second && best.score < second.score * 1.35)) return undefined
  return { piece: best.piece, evidence: 'shared-words', confidence: Math.min(0.85, 0.5 + best.score * 2) }
}

/** The nearest story before that no jump has closed, else the nearest at all. */
function byNearness(pieces: readonly PieceDraft[], at: number): Host | undefined {
  const before = pieces
    .slice(Math.max(0, at - 6), at)
    .reverse()
    .filter((piece) => !piece.stray && piece.body.length > 0 && piece.kind !== 'teaser')
  const open = before.find((piece) => !piece.forward)
  if (!open) return undefined
  return { piece: open, evidence: 'nearness', confidence: 0.4 }
}
