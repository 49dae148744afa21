import type { Chance } from '#press/bench/linking/chance.ts'

/** Where a story is cut: 40 % at a sentence's end, 40 % inside a sentence, 20 % inside a word. */
export type CutKind = 'sentence-end' | 'mid-sentence' | 'mid-word'

/** The two parts of a text's paragraphs; what is cut through is shared between them. */
export type Cut = { kind: CutKind; before: string[]; after: string[] }

/** Cuts a story of three paragraphs or more in two, somewhere in its middle half. */
export function cutStory(paragraphs: readonly string[], by: Chance): Cut {
  const lot = by.next()
  const kind = lot < 0.4 ? 'sentence-end' : lot < 0.8 ? 'mid-sentence' : 'mid-word'
  const index = by.between(1, Math.max(1, paragraphs.length - 2))
  const text = paragraphs[index] ?? ''
  const whole = {
    kind: 'sentence-end',
    before: paragraphs.slice(0, index),
    after: paragraphs.slice(index),
  } as const
  if (kind === 'sentence-end' && by.is(0.6)) return whole
  const places = placesIn(text, kind)
  const place = places[by.between(0, Math.max(0, places.length - 1))]
  if (place === undefined) return whole
  // A word cut inside takes a hyphen at the line's end more often than not.
  const hyphen = kind === 'mid-word' && /[a-z]/u.test(text.charAt(place)) && by.is(0.7) ? '-' : ''
  return {
    kind,
    before: [...paragraphs.slice(0, index), text.slice(0, place).trimEnd() + hyphen],
    after: [text.slice(place).trimStart(), ...paragraphs.slice(index + 1)],
  }
}

function placesIn(text: string, kind: CutKind): number[] {
  return [...text].flatMap((_, at) => (at > 3 && at < text.length - 4 && isPlace(text, at, kind) ? [at] : []))
}

function isPlace(text: string, at: number, kind: CutKind): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  const betweenHan = /\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after)
  switch (kind) {
    case 'sentence-end':
      return (
        /[。！？]|[.!?]”?$/u.test(before) &&
        /[^”’）]/u.test(after) &&
        (after === ' ' || !/[a-z]/iu.test(before))
      )
    case 'mid-sentence':
      return betweenHan || before === '，' || (after === ' ' && !/[.!?”]/u.test(before))
    case 'mid-word':
      return betweenHan || /^[a-z]{6}$/u.test(text.slice(at - 3, at + 3))
    default:
      return kind satisfies never
  }
}
