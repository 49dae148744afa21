import { expect, test } from 'vitest'
import type { Article, Block, Page } from '#issue/schema.ts'
import type { PagePiece } from '#issue/story-flow.ts'
import type { CueWords } from '#reader/listen/lines.ts'
import { pageScript, sayable, storyScript } from '#reader/listen/script.ts'

const WORDS: CueWords = {
  tag: 'en',
  turnTo: (label) => ({ text: `to ${label}`, language: 'en' }),
  backTo: (label) => `back to ${label}`,
  from: (label) => `from ${label}`,
  open: () => [],
}

function piece(page: string, id: string, texts: (string | Block)[], more: Partial<Article> = {}): PagePiece {
  const body = texts.map((text): Block => (typeof text === 'string' ? { type: 'paragraph', text } : text))
  return { page, article: { id, body, ...more } }
}

const RIVER = [
  piece('1', 'river', ['It rained. Long.', 'The river rose and'], { headline: 'River rises' }),
  piece('3', 'river-3', ['fell again. All slept.', { type: 'subheading', text: 'After' }, 'Sun.']),
]

const said = (lines: readonly { text: string }[]) => lines.map((line) => line.text)

test('A story is read whole: headline, sentences, the cue behind the sentence that the page cuts', () => {
  expect(said(storyScript(RIVER, 'en', WORDS))).toEqual([
    'River rises',
    'It rained.',
    'Long.',
    'The river rose and fell again.',
    'to 3',
    'All slept.',
    'After',
    'Sun.',
  ])
})

test('Each line knows its page, and where it stands in the story view', () => {
  const lines = storyScript(RIVER, 'en', WORDS)
  expect(lines.map((line) => line.page)).toEqual(['1', '1', '1', '1', '3', '3', '3', '3'])
  expect(lines[2]?.spot).toEqual({ block: 'p:1', from: 9, to: 14 })
  expect(lines[5]?.spot).toEqual({ block: 'p:2', from: 25, to: 34 })
  expect(lines[6]?.spot).toEqual({ part: 'subheading', within: 'whole-story', nth: 0, from: 0, to: 5 })
})

test('A turn between two paragraphs has its cue between them', () => {
  const story = [piece('1', 'a', ['One.']), piece('2', 'a-2', ['Two.'])]
  expect(said(storyScript(story, 'en', WORDS))).toEqual(['One.', 'to 2', 'Two.'])
})

test('A page is read in its order, each story to its end and back', () => {
  const brief = piece('1', 'brief', ['Short.'], { headline: 'Brief' })
  const page: Page = {
    label: '1',
    articles: [RIVER[0]?.article, brief.article].flatMap((article) => article ?? []),
  }
  const lines = pageScript(page, 'en', WORDS, {
    opening: 'Page 1',
    storyOf: (id) => (id === 'river' ? RIVER : [brief]),
  })
  expect(said(lines)).toEqual([
    'Page 1',
    'River rises',
    'It rained.',
    'Long.',
    'The river rose and',
    'to 3',
    'fell again.',
    'All slept.',
    'After',
    'Sun.',
    'back to 1',
    'Brief',
    'Short.',
  ])
  expect(lines[2]?.spot).toEqual({ block: 'river::1', from: 0, to: 9 })
  expect(lines[6]?.spot).toBeUndefined()
})

test('A piece that goes on from elsewhere says where from', () => {
  const page: Page = { label: '3', articles: [RIVER[1]?.article].flatMap((article) => article ?? []) }
  const lines = pageScript(page, 'en', WORDS, { opening: 'Page 3', storyOf: () => RIVER })
  expect(said(lines).slice(0, 3)).toEqual(['Page 3', 'from 1', 'fell again.'])
})

test('A piece is in its own language, a cue in its words’', () => {
  const [head, cue] = pageScript(
    { label: '1', articles: [piece('1', 'a', ['雨。'], { language: 'zh-Hans' }).article] },
    'en',
    WORDS,
    { opening: 'Page 1', storyOf: () => [] },
  )
  expect([head?.language, cue?.language]).toEqual(['en', 'zh-Hans'])
})

test('A piece that no voice can say is announced once in its place', () => {
  const arabic = piece('1', 'ar', ['نص أول.', 'نص ثان.'], { headline: 'عنوان', language: 'ar' })
  const page: Page = {
    label: '1',
    articles: [arabic.article, piece('1', 'en', ['Short.']).article],
  }
  const lines = pageScript(page, 'en', WORDS, { opening: 'Page 1', storyOf: () => [] })
  const heard = sayable(lines, (language) => language === 'en', { text: 'no voice', language: 'en' })
  expect(said(heard)).toEqual(['Page 1', 'no voice', 'Short.'])
})

test('A picture without a text is told by its caption', () => {
  const photo = piece('1', 'kites', [], { headline: 'Kites', photos: [{ caption: 'Kites over the bay.' }] })
  expect(said(storyScript([photo], 'en', WORDS))).toEqual(['Kites', 'Kites over the bay.'])
})

test('Where a story breaks off, its mark is said in its language, and why in the words’ own', () => {
  const words: CueWords = {
    ...WORDS,
    open: (id, direction, language) =>
      id === 'river-3' && direction === 'forward'
        ? [
            { text: 'Fortsetzung auf Seite 9', language },
            { text: 'no page 9', language: 'en' },
          ]
        : [],
  }
  const end = ['Sun.', 'Fortsetzung auf Seite 9', 'no page 9']
  expect(said(storyScript(RIVER, 'de', words)).slice(-3)).toEqual(end)
  // A piece in a language of its own has its mark in that one.
  const [river, rest] = RIVER.map((one) => ({ ...one, article: { ...one.article, language: 'sv' } }))
  const swedish = storyScript(
    [river, rest].flatMap((one) => one ?? []),
    'de',
    words,
  )
  expect(swedish.at(-2)?.language).toBe('sv')
  const page: Page = { label: '1', articles: [RIVER[0]?.article].flatMap((article) => article ?? []) }
  const lines = pageScript(page, 'de', words, { opening: 'Page 1', storyOf: () => RIVER })
  expect(said(lines).slice(-4)).toEqual([...end, 'back to 1'])
  expect(lines.slice(-4).map(({ kind, language }) => `${kind} ${language}`)).toEqual([
    'text de',
    'cue de',
    'cue en',
    'cue en',
  ])
})
