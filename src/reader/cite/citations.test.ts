import { expect, test } from 'vitest'
import type { Article } from '#issue/schema.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { readAuthor } from '#reader/cite/author.ts'
import { bibtex } from '#reader/cite/bibtex.ts'
import { chicago, chicagoNote } from '#reader/cite/chicago.ts'
import { type Cited, citedStory } from '#reader/cite/cited.ts'
import { gbt7714 } from '#reader/cite/gbt-7714.ts'
import { ris } from '#reader/cite/ris.ts'
import { outlineOf } from '#reader/testing/show-in-issue.tsx'

/** Authors as a byline names them. */
const named = (language: string, ...names: readonly string[]) =>
  names.map((name) => readAuthor(name, language))

const CHINESE: Cited = {
  key: 'ribao-2026-04-22-bridge',
  authors: named('zh-Hans', '周砚秋', '何一舟'),
  title: '大桥昨晨合龙',
  paper: '澜川日报',
  date: '2026-04-22',
  pages: ['1', '3'],
  language: 'zh-Hans',
  url: 'https://paper.example/ribao/2026-04-22/story/bridge/',
  accessed: '2026-05-01',
}

const ENGLISH: Cited = {
  key: 'courier-2026-04-23-lamp',
  authors: named('en', 'June Halloran', 'Tom van der Ek'),
  title: 'Lamp comes home',
  paper: 'The Tern Harbor Courier',
  issn: '1234-5679',
  date: '2026-04-23',
  pages: ['A1', 'A4'],
  language: 'en',
  url: 'https://paper.example/courier/2026-04-23/story/lamp/',
  accessed: '2026-05-01',
}

// The form of the standard's own example (GB/T 7714-2015, 4.4.3), with the marks of an article on line.
test('GB/T 7714: authors, title, paper, day and pages, day of looking it up, address', () => {
  expect(gbt7714(CHINESE)).toBe(
    '周砚秋, 何一舟. 大桥昨晨合龙[N/OL]. 澜川日报, 2026-04-22(1, 3)[2026-05-01]. https://paper.example/ribao/2026-04-22/story/bridge/.',
  )
})

test.each<[string, readonly string[], string]>([
  ['8.1.1: Western family names in capitals, the others as letters', ['June A. Halloran'], 'HALLORAN J A. '],
  [
    '8.1.2: of more than three authors the first three',
    ['甲一', '乙二', '丙三', '丁四'],
    '甲一, 乙二, 丙三, 等. ',
  ],
  ['8.1.2: the same in English', ['A Bo', 'C Do', 'E Fo', 'G Ho'], 'BO A, DO C, FO E, et al. '],
  ['8.1.4: no author, no word of one', [], '大桥'],
  ['a body keeps its name', ['Courier Staff'], 'Courier Staff. '],
  ['in other languages too', ['Deutsche Presse-Agentur'], 'Deutsche Presse-Agentur. '],
  ['8.1.1: both halves of a name, no points of its own', ['Jean-Paul Dupont Jr.'], 'DUPONT J P Jr. '],
])('GB/T 7714, %s', (_, authors, beginning) => {
  expect(gbt7714({ ...CHINESE, authors: named('zh-Hans', ...authors) }).startsWith(beginning)).toBe(true)
})

test('GB/T 7714, 8.2.3: the deck is other title information', () => {
  expect(gbt7714({ ...CHINESE, subtitle: '计划年底通车' })).toContain('大桥昨晨合龙: 计划年底通车[N/OL]')
})

test('Chicago: the first name is turned, the paper loses its The', () => {
  expect(chicago(ENGLISH)).toBe(
    'Halloran, June, and Tom van der Ek. “Lamp comes home.” Tern Harbor Courier, April 23, 2026, A1, A4. https://paper.example/courier/2026-04-23/story/lamp/.',
  )
})

test.each<[string, Partial<Cited>, RegExp]>([
  [
    'an unsigned article stands under its paper',
    { authors: [] },
    /^Tern Harbor Courier\. “Lamp comes home\.” April 23/u,
  ],
  ['a question keeps its mark', { title: 'Who pays?' }, /“Who pays\?” Tern/u],
  ['quotations within are single', { title: '“Home,” he said' }, /“‘Home,’ he said\.” Tern/u],
  ['straight ones too', { title: 'A "new" lamp' }, /“A ‘new’ lamp\.” Tern/u],
  [
    'of seven authors three',
    { authors: named('en', ...[...'abcdefg'].map((sign) => `Xu ${sign}o`)) },
    /, et al\. “/u,
  ],
  ['a suffix goes behind', { authors: named('en', 'Sam Ito Jr.') }, /^Ito, Sam, Jr\. “/u],
  ['names that are not turned need no comma', { authors: CHINESE.authors }, /^周砚秋 and 何一舟\. “/u],
  ['bare numbers are said to be pages', { pages: ['1', '3'] }, /2026, pp\. 1, 3\. https/u],
  ['the edition is said', { edition: 'evening' }, /2026, evening edition, A1, A4\./u],
])('Chicago: %s', (_, change, form) => {
  expect(chicago({ ...ENGLISH, ...change })).toMatch(form)
})

test.each<[string, Partial<Cited>, string | RegExp]>([
  [
    'names as they are read, commas between the parts',
    {},
    'June Halloran and Tom van der Ek, “Lamp comes home,” Tern Harbor Courier, April 23, 2026, A1, A4, https://paper.example/courier/2026-04-23/story/lamp/.',
  ],
  ['of three authors one', { authors: named('en', 'A Bo', 'C Do', 'E Fo') }, /^A Bo et al\., “Lamp/u],
  ['an unsigned one begins with its title', { authors: [] }, /^“Lamp comes home,” Tern/u],
  ['a question keeps its mark beside the comma', { title: 'Who pays?' }, /“Who pays\?,” Tern/u],
  [
    'an agency is no person',
    { authors: [{ whole: 'Agence France-Presse' }] },
    /^Agence France-Presse, “Lamp/u,
  ],
  ['the point of a short form stays', { title: 'Home in the U.S.' }, /“Home in the U\.S\.,” Tern/u],
  ['a full stop gives way to it', { title: 'He said no.' }, /“He said no,” Tern/u],
])('Chicago, as a note: %s', (_, change, form) => {
  expect(chicagoNote({ ...ENGLISH, ...change })).toMatch(form)
})

test('BibTeX: an article of the paper, its names turned and joined by and', () => {
  expect(bibtex(ENGLISH)).toBe(`@article{courier-2026-04-23-lamp,
  author  = {Halloran, June and van der Ek, Tom},
  title   = {{Lamp comes home}},
  journal = {The Tern Harbor Courier},
  year    = {2026},
  month   = apr,
  day     = {23},
  pages   = {A1, A4},
  issn    = {1234-5679},
  url     = {https://paper.example/courier/2026-04-23/story/lamp/},
  urldate = {2026-05-01},
}`)
})

test('BibTeX: what means something to TeX is text', () => {
  const entry = bibtex({
    ...ENGLISH,
    authors: named('en', 'Salt & Sand Team'),
    title: String.raw`50% of {A_1} \ $5 #~^`,
    url: 'https://p.example/{a}',
  })
  expect(entry).toContain(
    String.raw`{{50\% of \{A\_1\} \textbackslash{} \$5 \#\textasciitilde{}\textasciicircum{}}}`,
  )
  expect(entry).toContain(String.raw`author  = {{Salt \& Sand Team}}`)
  expect(entry).toContain('url     = {https://p.example/%7Ba%7D}')
})

test('RIS: one field a line, closed by ER', () => {
  const lines = ris({ ...CHINESE, title: 'Two\nlines' }).split('\n')
  expect(lines[0]).toBe('TY  - NEWS')
  expect(lines).toContain('AU  - 周砚秋')
  expect(lines).toContain('TI  - Two lines')
  expect(lines).toContain('DA  - 2026/04/22')
  expect(lines.at(-1)).toBe('ER  - ')
})

function cited(head: Partial<Article>): Cited | undefined {
  const issue = issueWith('talks@1 > talks-3@3', {})
  const piece = {
    id: 'talks',
    body: [{ type: 'paragraph' as const, text: '雨下了一夜，河水涨到堤边，人们在灯下搬运沙袋，直到天亮。' }],
  }
  const outline = { ...outlineOf(issue), language: 'zh-Hans' }
  return citedStory(
    [
      { page: '01', article: { ...piece, ...head } },
      { page: '03', article: { ...piece, id: 'talks-3', byline: ['沈越'] } },
    ],
    outline,
    { url: 'https://paper.example/', accessed: '2026-05-01' },
  )
}

test('A story is cited with all its pages, and a byline at its end', () => {
  expect(cited({ headline: '雨夜' })).toMatchObject({
    title: '雨夜',
    pages: ['1', '3'],
    authors: [{ whole: '沈越' }],
  })
})

test('A text without a byline is its agency’s', () => {
  const dateline = { text: '新华社北京4月21日电', agency: '新华社' }
  const pieces = (head: Partial<Article>) =>
    citedStory(
      [{ page: '1', article: { id: 'a', body: [], dateline, ...head } }],
      outlineOf(issueWith('a@1', {})),
      { url: '', accessed: '' },
    )
  expect(pieces({})?.authors).toEqual([{ whole: '新华社' }])
  expect(pieces({ byline: ['沈越'] })?.authors).toEqual([{ whole: '沈越' }])
})

test.each<[string, Partial<Article>, { title: string; subtitle?: string }]>([
  [
    'a short deck is part of the title',
    { headline: '雨夜', deck: '——记一座堤' },
    { title: '雨夜', subtitle: '记一座堤' },
  ],
  [
    'a long one is a summary',
    { headline: '雨夜', deck: '长'.repeat(41) },
    { title: '雨夜', subtitle: undefined },
  ],
  [
    'in other languages it is none',
    { headline: 'Rain', deck: 'A night', language: 'en' },
    { title: 'Rain', subtitle: undefined },
  ],
  ['a kicker stands for a headline', { kicker: '记者手记' }, { title: '记者手记', subtitle: undefined }],
  [
    'the first words, where nothing is printed',
    {},
    { title: '[雨下了一夜，河水涨到堤边，人们在灯下搬运沙袋，直…]' },
  ],
])('Titles: %s', (_, head, expected) => {
  expect(cited(head)).toMatchObject(expected)
})
