import { expect, test } from 'vitest'
import { chineseNumber } from '#issue/chinese-number.ts'

test.each([
  ['十二', 12],
  ['二十', 20],
  ['廿三', 23],
  ['卅', 30],
  ['一百零八', 108],
  ['一百一十四', 114],
  ['八千零二十一', 8021],
  ['一二', 12],
  ['二〇三一', 2031],
  ['叁', 3],
  ['貳拾', 20],
])('%s is %i', (text, value) => expect(chineseNumber(text)).toBe(value))

test.each(['', '二三十', '天', '十天'])('%s is no number', (text) =>
  expect(chineseNumber(text)).toBeUndefined(),
)
