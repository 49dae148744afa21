import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from '#reader/listen/sentences.ts'

const said = (text: string, language: string) => sentencesOf(text, language).map((sentence) => sentence.text)

test.each<[string, string, string[]]>([
  ['Chinese stops', '雨停了。河水还在涨！人呢？', ['雨停了。', '河水还在涨！', '人呢？']],
  [
    'a closing mark stays with its sentence',
    '他说：“走吧。”大家都起身。',
    ['他说：“走吧。”', '大家都起身。'],
  ],
  ['six points go on with the sentence', '他停了一下。……又往前走。', ['他停了一下。……又往前走。']],
])('%s', (_, text, sentences) => {
  expect(said(text, 'zh-Hans')).toEqual(sentences)
})

test.each<[string, string, string[]]>([
  [
    'titles and initials',
    'Mr. Ek met Gov. J. B. Hall. They spoke.',
    ['Mr. Ek met Gov. J. B. Hall.', 'They spoke.'],
  ],
  ['hours', 'It opens at 7 a.m. Monday. Come early.', ['It opens at 7 a.m. Monday.', 'Come early.']],
  [
    'a quotation and who said it',
    '“Stop!” she said. “Now.” He did.',
    ['“Stop!” she said.', '“Now.”', 'He did.'],
  ],
  ['figures', 'It cost $2.6 million. No one paid.', ['It cost $2.6 million.', 'No one paid.']],
  ['numbers of a list', '1. Bread\n2. Salt', ['1. Bread', '2. Salt']],
])('%s', (_, text, sentences) => {
  expect(said(text, 'en')).toEqual(sentences)
})

test('A long sentence is parted behind a comma, none of it lost', () => {
  const text = `${'江上的雾还没有散，岸边已经站满了人，'.repeat(9)}桥通了。`
  const parts = sentencesOf(text, 'zh-Hans')
  expect(parts.length).toBeGreaterThan(2)
  for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(80)
  expect(parts.slice(0, -1).every((part) => part.text.endsWith('，'))).toBe(true)
  expect(parts.map((part) => part.text).join('')).toBe(text)
})

test('Whatever the text, its ink is said once and in order, in any language', () => {
  const text = fc
    .array(fc.constantFrom('雨', '。', '”', 'Mr. ', 'a', 'B', '. ', '!', '\n', ' ', '𠮷', '1'))
    .map((signs) => signs.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom('zh-Hans', 'en', 'mn-Mong', 'no such tag'), (all, language) => {
      let end = 0
      for (const { text: part, from, to } of sentencesOf(all, language)) {
        expect(all.slice(from, to)).toBe(part)
        expect(from).toBeGreaterThanOrEqual(end)
        expect(all.slice(end, from)).not.toMatch(/[\p{L}\p{N}]/u)
        end = to
      }
      expect(all.slice(end)).not.toMatch(/[\p{L}\p{N}]/u)
    }),
  )
})
