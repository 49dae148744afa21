import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, withCleanTexts } from '#issue/clean-text.ts'
import { parseIssue } from '#issue/parse-issue.ts'

test.each([
  ['新桥\u0000今日\u0001通车', '新桥今日通车'],
  ['half \uD83D of one, the other \uDC00', 'half \uFFFD of one, the other \uFFFD'],
  ['one line\r\nand\ranother', 'one line\nand\nanother'],
  ['\uFFFEnothing\uFFFF', 'nothing'],
  ['𠮷野家 🚲\tas it is\n', '𠮷野家 🚲\tas it is\n'],
  ['\u202Eturned', '\u202Eturned\u202C'],
  ['\u2067a \u202Ab', '\u2067a \u202Ab\u202C\u2069'],
  ['\u2067a \u202Ab\u2069 c\u202C', '\u2067a \u202Ab\u2069 c\u202C'],
])('%j becomes %j', (text, clean) => expect(cleanText(text)).toBe(clean))

test('What is clean stays the same value; what is not is cleaned in a copy, however deep', () => {
  const clean = { a: ['b', { c: 'd' }], e: 1, f: null }
  expect(withCleanTexts(clean)).toBe(clean)
  const unclean = { a: [{ b: ['x\u0000'] }] }
  expect(withCleanTexts(unclean)).toEqual({ a: [{ b: ['x'] }] })
  expect(unclean.a[0]?.b[0]).toBe('x\u0000')
  let deep: unknown = 'x\u0000'
  for (let n = 0; n < 200_000; n += 1) deep = [deep]
  let copy = withCleanTexts(deep)
  while (Array.isArray(copy)) [copy] = copy
  expect(copy).toBe('x')
})

test('Any text at all becomes one that HTML and XML hold as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      expect(new TextDecoder().decode(new TextEncoder().encode(clean.replace(/^\uFEFF/u, '')))).toBe(
        clean.replace(/^\uFEFF/u, ''),
      )
    }),
  )
})

test('An issue is read without them', () => {
  const article = { id: 'a', headline: '新桥\u0000通车\uD83D', body: [{ type: 'paragraph', text: 'x\r\ny' }] }
  const parsed = parseIssue({
    version: '1.0',
    language: 'zh',
    publication: { id: 'qinghe', name: '青河\u0001日报' },
    date: '2031-05-09',
    pages: [{ label: '1', articles: [article] }],
  })
  expect(parsed).toMatchObject({
    ok: true,
    faults: [],
    issue: {
      publication: { name: '青河日报' },
      pages: [{ articles: [{ headline: '新桥通车\uFFFD', body: [{ text: 'x\ny' }] }] }],
    },
  })
})

test('A direction may go on through the runs of one text, and is closed at its end; lines are texts of their own', () => {
  const whole = ['\u2067a ', { text: 'b', style: 'strong' }, ' c\u2069']
  expect(withCleanTexts({ text: whole })).toEqual({ text: whole })
  expect(withCleanTexts({ text: ['\u2067a ', { text: 'b', ruby: '\u202e' }] })).toEqual({
    text: ['\u2067a ', { text: 'b\u2069', ruby: '\u202e\u202c' }],
  })
  const blocks = [{ type: 'paragraph', text: '\u2067a' }]
  expect(withCleanTexts([{ lines: ['\u2067a', 'b'], body: blocks }])).toEqual([
    { lines: ['\u2067a\u2069', 'b'], body: [{ type: 'paragraph', text: '\u2067a\u2069' }] },
  ])
})
