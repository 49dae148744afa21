import type { Block } from './block.ts'
import type { PieceDraft } from './piece.ts'
import { lastText, textOf } from './piece.ts'
import type { Vocabulary } from './seam.ts'
import { breaksOff, seamStrength, startsMidPhrase } from './seam.ts'
import type { Features } from './words.ts'
import { FeatureIndex, Frequencies, coverage, featuresOf } from './words.ts'

/** A decision made for the whole page, with how sure it is. */
export type Settled = {
  piece: PieceDraft
  what: 'headline' | 'stray'
  evidence: 'shared-words' | 'order' | 'seam' | 'nearness'
  confidence: number
  block: Block
}

/** A headline must have at least this share of its words in a body's text. */
const ENOUGH = 0.12
/** Bodies a headline is compared with, and open ends a stray text is. */
const COMPARED = 8

type Profile = { features: Features; lead: Features }

/** Features of every piece, and how common each is on the page. */
function profiles(pieces: readonly PieceDraft[]): {
  of: Map<PieceDraft, Profile>
  frequencies: Frequencies
  index: FeatureIndex<PieceDraft>
} {
  const of = new Map<PieceDraft, Profile>()
  const frequencies = new Frequencies()
  const index = new FeatureIndex<PieceDraft>(16)
  for (const piece of pieces) {
    if (piece.body.length === 0) continue
    const features = featuresOf(textOf(piece))
    of.set(piece, { features, lead: featuresOf(piece.body[0]?.block.passage.text ?? '', 300) })
    frequencies.add(features)
    index.add(piece, features)
  }
  return { of, frequencies, index }
}

/**
 * Gives headlines without text to texts without a headline: first by the words they share, then in their order.
 * Kickers and decks above another story's text may turn out to be headlines too.
 */
export function matchHeadlines(pieces: readonly PieceDraft[]): { pieces: PieceDraft[]; settled: Settled[] } {
  const bodies = pieces.filter(
    (piece) => piece.body.length > 0 && piece.headings.length === 0 && !piece.back && !piece.stray,
  )
  const orphans = pieces.filter(
    (piece) => piece.body.length === 0 && piece.headings.length > 0 && piece.kind !== 'teaser',
  )
  if (bodies.length === 0 || (orphans.length === 0 && !pieces.some((piece) => piece.headings.length > 1))) {
    return { pieces: [...pieces], settled: [] }
  }
  const { of, frequencies } = profiles(pieces)
  const index = new FeatureIndex<PieceDraft>(16)
  for (const body of bodies) index.add(body, of.get(body)?.features ?? new Set())
  const scored: { orphan: PieceDraft; body: PieceDraft; score: number }[] = []
  for (const orphan of orphans) {
    const words = featuresOf(orphan.headings.map((block) => block.passage.text).join('\n'), 200)
    const near = bodies.length <= COMPARED ? bodies : index.candidates(words, COMPARED)
    for (const body of near) {
      const profile = of.get(body)
      if (profile) scored.push({ orphan, body, score: headlineScore(words, profile, frequencies) })
    }
  }
  scored.sort((a, b) => b.score - a.score)
  const settled: Settled[] = []
  const given = new Map<PieceDraft, PieceDraft>()
  const taken = new Set<PieceDraft>()
  for (const { orphan, body, score } of scored) {
    if (score < ENOUGH || given.has(orphan) || taken.has(body)) continue
    given.set(orphan, body)
    taken.add(body)
    settled.push(settledHeadline(orphan, body, 'shared-words', Math.min(0.98, 0.6 + score)))
  }
  const left = bodies.filter((body) => !taken.has(body))
  for (const orphan of orphans.filter((piece) => !given.has(piece))) {
    const body = left.shift()
    if (!body) break
    given.set(orphan, body)
    // The only headline and the only body left need no order.
    settled.push(
      settledHeadline(
        orphan,
        body,
        'order',
        orphans.length - taken.size === 1 && left.length === 0 ? 0.9 : 0.5,
      ),
    )
  }
  return { pieces: merged(pieces, given), settled }
}

function settledHeadline(
  orphan: PieceDraft,
  body: PieceDraft,
  evidence: Settled['evidence'],
  confidence: number,
): Settled {
  const [block] = orphan.headings
  if (!block) throw new Error('an orphan headline has a line')
  return { piece: body, what: 'headline', evidence, confidence, block }
}

/** How much of a headline a text holds; its opening counts most. */
function headlineScore(words: Features, { features, lead }: Profile, frequencies: Frequencies): number {
  return 0.6 * coverage(words, lead, frequencies) + 0.4 * coverage(words, features, frequencies)
}

/** Each headline's piece takes the body's place in the reading order: a story stands where its headline does. */
function merged(pieces: readonly PieceDraft[], given: ReadonlyMap<PieceDraft, PieceDraft>): PieceDraft[] {
  const gone = new Set(given.values())
  for (const [orphan, body] of given) {
    body.headings = orphan.headings
    body.bylines = [...orphan.bylines, ...body.bylines]
    body.seeAlso = [...orphan.seeAlso, ...body.seeAlso]
  }
  return pieces.flatMap((piece) => {
    const body = given.get(piece)
    if (body) return [body]
    return gone.has(piece) ? [] : [piece]
  })
}

/**
 * Finds the story of text that stands under no headline: where a sentence left open goes on in it, else where its words
 * are spoken of, else the story before it. Text that fits nowhere stays a piece of its own.
 */
export function placeStrays(
  pieces: readonly PieceDraft[],
  vocabulary: Vocabulary,
): { pieces: PieceDraft[]; settled: Settled[] } {
  const strays = new Set(
    pieces.filter((piece) => piece.stray && piece.headings.length === 0 && piece.body.length > 0),
  )
  if (strays.size === 0 || strays.size === pieces.length) return { pieces: [...pieces], settled: [] }
  const { of, frequencies, index } = profiles(pieces)
  const settled: Settled[] = []
  const host = new Map<PieceDraft, PieceDraft>()
  const openEnds = pieces.filter(
    (piece) => !piece.stray && piece.body.length > 0 && !piece.forward && breaksOff(lastText(piece)),
  )
  for (const [at, piece] of pieces.entries()) {
    if (!strays.has(piece)) continue
    const [first] = piece.body
    if (!first) continue
    const found =
      bySeam(piece, openEnds, vocabulary) ??
      byWords(piece, index.candidates(of.get(piece)?.features ?? new Set(), COMPARED), of, frequencies) ??
      byNearness(pieces, at)
    if (!found) continue
    host.set(piece, found.piece)
    settled.push({ ...found, what: 'stray', block: first.block })
  }
  for (const [stray, piece] of host) {
    piece.body.push(...stray.body)
    piece.seeAlso.push(...stray.seeAlso)
    piece.serial.push(...stray.serial)
    piece.bylines.push(...stray.bylines)
    if (stray.forward && !piece.forward) piece.forward = stray.forward
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
