import { expect, test } from 'vitest'
import { breakAtPauses, breakEvenly, type Unit, unbreakable } from '#press/previews/break-lines.ts'

/** Every character ten pixels wide. */
function units(words: readonly string[]): Unit[] {
  return words.map((word) => {
    const text = word.trimEnd()
    const space = text === word ? '' : ' '
    return { text, space, width: Array.from(text).length * 10, spaceWidth: space.length * 10 }
  })
}

const texts = (lines: readonly { text: string }[] | undefined) => lines?.map((line) => line.text)

test('Chinese is parted between words, and signs stay with what they close or open', () => {
  expect(unbreakable('俄罗斯总统“今天”来访，', 'zh-Hans')).toEqual(['俄罗斯', '总统', '“今天”', '来访，'])
})

test('English is parted at spaces, and a dash at a line’s end stays there', () => {
  expect(unbreakable('Board keeps half-price fares', 'en')).toEqual([
    'Board ',
    'keeps ',
    'half-',
    'price ',
    'fares',
  ])
})

test('Lines come out nearly even, on as few as it takes', () => {
  const words = units(['Ferry ', 'board ', 'keeps ', 'winter ', 'boats'])
  expect(texts(breakEvenly(words, 250, 3))).toEqual(['Ferry board keeps', 'winter boats'])
  expect(breakEvenly(words, 60, 3)).toBeUndefined()
})

test('A headline of two thoughts breaks between them', () => {
  const words = units(unbreakable('布袋里有救命钱，48分钟送到', 'zh-Hans'))
  expect(texts(breakAtPauses(words, 90, 3))).toEqual(['布袋里有救命钱，', '48分钟送到'])
  expect(breakAtPauses(words, 60, 3)).toBeUndefined()
})
