import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchPageLabel, readPageLabel } from '#issue/page-label.ts'
import { anyText } from '#issue/testing/any-text.ts'

test.each([
  ['3', '3'],
  ['03', '3'],
  ['３', '3'],
  ['第3版', '3'],
  ['第三版', '3'],
  ['三版', '3'],
  ['第 ０３ 版', '3'],
  ['\u200e3\ufe0f', '3'],
  ['第\u200b3\u2060版', '3'],
  ['第十版', '10'],
  ['第十二版', '12'],
  ['第二十版', '20'],
  ['第廿一版', '21'],
  ['第一百零八版', '108'],
  ['第一〇版', '10'],
  ['头版', '1'],
  ['3面', '3'],
  ['第3頁', '3'],
  ['A03版', 'A3'],
  ['第A03版', 'A3'],
  ['Ａ０３', 'A3'],
  ['a-3', 'A3'],
  ['A 3', 'A3'],
  ['A三版', 'A3'],
  ['第第第3版', '3'],
  ['A第第3', 'A3'],
  ['第 PP. 3', '3'],
  ['Page A4', 'A4'],
  ['page 3', '3'],
  ['Page One', '1'],
  ['p. 3', '3'],
  ['Pg. 12', '12'],
  ['PAGE A12', 'A12'],
  ['стр. 7', '7'],
  ['३', '3'],
  ['᠑᠒', '12'],
  ['Cover', 'COVER'],
  ['要闻', '要闻'],
  ['page-search', 'SEARCH'],
])('%s is %s', (printed, key) => expect(readPageLabel(printed)?.key).toBe(key))

test('text without a sign is no label', () => {
  expect(readPageLabel('')).toBeUndefined()
  expect(readPageLabel(' \n')).toBeUndefined()
})

const match = (printed: string, labels: string) =>
  matchPageLabel(
    printed,
    labels.split(' ').map((label) => ({ label })),
  )?.label

test('a label as printed comes before one that is only meant', () => {
  expect(match('03', '3 03')).toBe('03')
  expect(match('第三版', '1 2 03')).toBe('03')
  expect(match('Page A4', 'A1 A04')).toBe('A04')
  expect(match('9', '1 2 3')).toBeUndefined()
})

test('a section may be missing on one side where exactly one page has the number', () => {
  expect(match('3', 'A1 A2 A3')).toBe('A3')
  expect(match('3', 'A3 B3')).toBeUndefined()
  expect(match('3', '3 B3')).toBe('3')
  expect(match('A3', '1 2 3')).toBe('3')
  expect(match('A3', '3 B3')).toBeUndefined()
  expect(match('A3', 'B1 B3')).toBeUndefined()
})

test.each([
  ['1', 'A1-A2 A3', 'A1-A2'],
  ['A2', 'A1-A2 A3', 'A1-A2'],
  ['第4版', '3 第4—5版 6', '第4—5版'],
  ['5', '3 4、5 6', '4、5'],
  ['A3', 'A2-3 B3', 'A2-3'],
  ['5', '4-5 5', '5'],
  ['2', 'A1-A2 B2', undefined],
  // Beside page 1 that is a second page 1, not a spread.
  ['2', '1 1-2', undefined],
  ['2', '3-2 4', undefined],
  ['5', '4-6 7', undefined],
  ['2', 'A1-B2 3', undefined],
])('page %s of %s is %s', (printed, labels, page) => expect(match(printed, labels)).toBe(page))

test('any text is read, and reading a key again gives the key', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText(), fc.string({ unit: fc.constantFrom(...'第版A0 3三十百PageS.-') })),
      (text) => {
        const label = readPageLabel(text)
        if (label?.number !== undefined) expect(readPageLabel(label.key)?.key).toBe(label.key)
      },
    ),
  )
})
