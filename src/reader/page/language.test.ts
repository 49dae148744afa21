import { expect, test } from 'vitest'
import type { Article, Page } from '#issue/schema.ts'
import { directionOf, withWriting } from '#reader/page/language.ts'

const piece = (more: Partial<Article>): Article => ({ id: 'piece', body: [], ...more })
const writing = (article: Article, language: string): Article['writingMode'] =>
  withWriting({ label: '1', articles: [article] } satisfies Page, language).articles[0]?.writingMode

test.each([
  ['mn-Mong', 'vertical-lr'],
  ['mn-Mong-CN', 'vertical-lr'],
  ['mn-CN', 'vertical-lr'],
  ['mn-Cyrl', undefined],
  ['mn', undefined],
  ['zh-Hans', undefined],
] as const)('the lines of a text in %s run %s where nothing is said', (language, mode) => {
  expect(writing(piece({ language }), 'zh-Hans')).toBe(mode)
  expect(writing(piece({}), language)).toBe(mode)
})

test('what is printed comes first', () => {
  expect(writing(piece({ language: 'zh-Hans', writingMode: 'vertical-rl' }), 'zh-Hans')).toBe('vertical-rl')
  expect(writing(piece({ language: 'mn-Mong', writingMode: 'horizontal-tb' }), 'zh-Hans')).toBe(
    'horizontal-tb',
  )
})

test.each([
  ['ar', 'rtl'],
  ['ug-Arab-CN', 'rtl'],
  ['kk-Arab', 'rtl'],
  ['kk', 'ltr'],
  ['arn', 'ltr'],
] as const)('%s runs %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
