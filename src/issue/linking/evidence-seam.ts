import type { HeadTerms } from '#issue/linking/head-terms.ts'
import type { Piece, Pieces } from '#issue/linking/pieces.ts'
import { isUnspaced, pairTerm, termsOf } from '#issue/linking/terms.ts'
import type { Evidence } from '#issue/story.ts'

/**
 * What the cut itself says of a pair: a sentence, word, bracket or quotation left open.
 *
 * > | …见证了两国各领域合作“芝麻开花  |  节节高”。面对世界之变…
 *                              ^ open                ^ closes it
 */
export function weighSeam(head: Piece, tail: Piece, held: HeadTerms, pieces: Pieces): Evidence[] {
  const evidence: Evidence[] = []
  const { ending } = head
  const { beginning } = tail
  const say = (kind: string, weight: number): void => {
    if (weight !== 0)
      evidence.push({ kind, weight, detail: `${ending.text.slice(-12)}|${beginning.text.slice(0, 12)}` })
  }

  say(`seam-${ending.state}-${beginning.state}`, SENTENCE[ending.state][beginning.state])
  say('seam-brackets', weighBrackets(ending.brackets, beginning.brackets))
  if (ending.state !== 'closed') say('seam-word', weighWord(head, tail, held, pieces))
  if (beginning.state === 'fresh' || beginning.state === 'unknown') {
    say('seam-refers-back', beginning.refersBack ? 1 : 0)
  }
  return evidence
}

/**
 * Log-odds of how a tail begins, given how its head ends, against how any other piece begins.
 * After an open end nearly every tail begins in the middle, save where a name comes first.
 */
const SENTENCE = {
  open: { middle: 3.2, unlikely: 2, fresh: -1.8, unknown: 0 },
  closed: { middle: -1, unlikely: -0.7, fresh: 0.1, unknown: 0 },
  unknown: { middle: 1.2, unlikely: 0.5, fresh: 0, unknown: 0 },
} as const

/** A quotation of several paragraphs opens each of them and closes only the last: opening alone says little. */
function weighBrackets(open: string, unopened: string): number {
  if (unopened === '') return open === '' ? 0 : -0.5
  if (open === '') return -2
  const partner = BRACKETS.get(unopened.charAt(0))
  return partner === open.at(-1) ? 3 : -1
}

const BRACKETS = new Map(
  ['“”', '「」', '『』', '（）', '()', '[]', '【】', '《》', '«»'].map((pair) => [
    pair.charAt(1),
    pair.charAt(0),
  ]),
)

/** Whether what meets at the cut is a word that the issue knows. */
function weighWord(head: Piece, tail: Piece, held: HeadTerms, pieces: Pieces): number {
  const before = head.ending.text
  const after = tail.beginning.text
  const last = before.charCodeAt(before.length - 1)
  const first = after.charCodeAt(0)
  if (isUnspaced(last) && isUnspaced(first)) return weighSigns(last, first, held, pieces)

  const { word: start, hyphen } = head.ending
  const { word: end } = tail.beginning
  if (start === '' || end === '') return hyphen ? -1.5 : 0
  if (isKnown(start + end, pieces) && (hyphen || !isKnown(end, pieces))) return 2.5
  return hyphen ? 0.8 : 0
}

/**
 * Two signs that stand side by side elsewhere in the issue more often than chance has them meet are a
 * word; in Chinese that is all a cut inside a word or phrase leaves to see.
 */
function weighSigns(last: number, first: number, held: HeadTerms, { terms }: Pieces): number {
  const pair = pairTerm(last, first)
  const together = terms.pieces[pair] ?? 0
  const chance = terms.shareOf(last) * terms.shareOf(first) * terms.signs
  const weight = 0.8 * Math.log((together + 0.4) / (chance + 0.5)) + (held.has(pair) ? 0.6 : 0)
  return Math.max(-0.8, Math.min(2.2, weight))
}

function isKnown(word: string, { terms }: Pieces): boolean {
  const [term] = termsOf(word)
  // Once is the half itself, at the cut.
  return term !== undefined && (terms.pieces[term] ?? 0) > (word.length > 5 ? 0 : 1)
}
