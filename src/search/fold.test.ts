import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '#issue/testing/any-text.ts'
import { findRanges, fold, foldQuery, LONGEST_QUERY } from '#search/fold.ts'

/** The printed words that a query finds. */
function found(query: string, printed: string): string[] {
  return findRanges(fold(printed), foldQuery(query)).map(([start, end]) => printed.slice(start, end))
}

const PAIRS: [query: string, printed: string, hit: string][] = [
  ['ABC', 'xａｂｃx', 'ａｂｃ'],
  ['２０２５', '在2025年', '2025'],
  ['萬與', '一万与一', '万与'],
  ['内蒙古', '內蒙古自治區', '內蒙古'],
  ['内蒙古', '内 蒙\n古日报', '内 蒙\n古'],
  ['5月9日', '在 5 月 9 日 举行', '5 月 9 日'],
  ['new york', 'in New\n  York City', 'New\n  York'],
  ["don't", 'they don’t know', 'don’t'],
  ['"quoted"', 'the “quoted” word', '“quoted”'],
  ['kg', '重5㎏。', '㎏'],
  ['g', '重5㎏。', '㎏'],
  ['café', 'the cafe\u0301 there', 'cafe\u0301'],
  ['strasse', 'Große Straße', 'Straße'],
  ['continued', 'con\u00ADtin\u00ADued on', 'con\u00ADtin\u00ADued'],
  ['𠮷野', '在𠮷野家', '𠮷野'],
  ['ᠮᠣᠩᠭᠣᠯ', 'ᠮᠣᠩᠭ\u180Bᠣᠯ', 'ᠮᠣᠩᠭ\u180Bᠣᠯ'],
  ['.*', 'a.*b', '.*'],
]

test.each(PAIRS)('%s stands in %s', (query, printed, hit) => {
  expect(found(query, printed)).toEqual([hit])
})

test('What is not there is not found, and words stay apart', () => {
  expect(found('newyork', 'New York')).toEqual([])
  expect(found('.*', 'anything')).toEqual([])
  expect(found('  ', 'a  b')).toEqual([])
})

test('A query is cut, and folding is the same again', () => {
  expect(foldQuery('长'.repeat(5000))).toHaveLength(LONGEST_QUERY)
  fc.assert(
    fc.property(anyText(), (text) => {
      const { text: once } = fold(text)
      expect(fold(once).text).toBe(once)
    }),
  )
})

test('Every stretch of a printed text finds itself, at its own offsets', () => {
  const signs = fc.constantFrom(...'山水內蒙古萬與aBc 19，。“”’\n', '㎏', 'é', '𠮷')
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (all, a, b) => {
      const from = a % all.length
      const part = all.slice(from, from + 1 + (b % 6)).join('')
      const printed = all.join('')
      const query = foldQuery(part)
      fc.pre(query !== '')
      const hits = findRanges(fold(printed), query)
      expect(hits.length).toBeGreaterThan(0)
      for (const [start, end] of hits) expect(fold(printed.slice(start, end)).text).toBe(query)
    }),
  )
})
