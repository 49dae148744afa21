import type { PhotoPart, PieceDraft } from './piece.ts'
import { textOf } from './piece.ts'
import type { Features } from './words.ts'
import { FeatureIndex, Frequencies, coverage, featuresOf } from './words.ts'

/** The piece a picture was found beside, or the one that has taken it in. */
function nearTo({ near }: PhotoPart, known: ReadonlyMap<PieceDraft, unknown>): PieceDraft | undefined {
  let piece = near
  for (let step = 0; piece?.host && step < 8; step += 1) piece = piece.host
  return piece && known.has(piece) ? piece : undefined
}

/** Where a picture went, and why. */
export type PlacedPhoto = {
  photo: PhotoPart
  piece?: PieceDraft
  evidence: 'shared-words' | 'nearness' | 'none'
  confidence: number
}

/** A caption must share this much of what it says with its story. */
const ENOUGH = 0.04
/** Parted from every story by wide gaps it must share more, or it is a picture of the page. */
const ENOUGH_APART = 0.15
const NEARNESS = 0.03
/** The same where places on the page are known. */
const NEARNESS_ON_PAGE = 0.3
const COMPARED = 8

/**
 * Ties each picture to the story whose words its caption shares; where it was found counts little, since columns come
 * out of order. A caption that shares nothing stays with the story it stood in, or with the page.
 */
export function placePhotos(photos: readonly PhotoPart[], pieces: readonly PieceDraft[]): PlacedPhoto[] {
  const stories = pieces.filter((piece) => piece.kind !== 'teaser')
  const frequencies = new Frequencies()
  const index = new FeatureIndex<PieceDraft>(16)
  const of = new Map<PieceDraft, { text: Features; headline: Features }>()
  for (const piece of stories) {
    const headline = featuresOf(piece.headings.map((block) => block.passage.text).join('\n'), 200)
    const text = featuresOf(textOf(piece, 12_000), 12_000)
    of.set(piece, { text, headline })
    const both = new Set([...headline, ...text])
    frequencies.add(both)
    index.add(piece, both)
  }
  return photos.map((photo) => {
    const words = featuresOf(photo.caption?.passage.text ?? '', 600)
    const near = nearTo(photo, of)
    const nearness = photo.caption?.evidence ? NEARNESS_ON_PAGE : NEARNESS
    const candidates = new Set(stories.length <= COMPARED ? stories : index.candidates(words, COMPARED))
    if (near) candidates.add(near)
    let best: { piece: PieceDraft; score: number } | undefined
    let second = 0
    for (const piece of candidates) {
      const known = of.get(piece)
      if (!known) continue
      const shared =
        coverage(words, known.text, frequencies) * 0.75 + coverage(words, known.headline, frequencies) * 0.25
      const score = shared + (piece === near ? nearness : 0)
      if (!best || score > best.score) {
        second = best?.score ?? 0
        best = { piece, score }
      } else second = Math.max(second, score)
    }
    if (best && best.score >= (photo.apart ? ENOUGH_APART : ENOUGH)) {
      return {
        photo,
        piece: best.piece,
        evidence: 'shared-words',
        confidence: Math.min(0.97, 0.6 + (best.score - second) * 2),
      }
    }
    // A credit alone, or a caption without common words: the story it stood in, if there is one.
    return near
      ? { photo, piece: near, evidence: 'nearness', confidence: 0.4 }
      : { photo, evidence: 'none', confidence: 0.3 }
  })
}
