import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { countDoubtfulSigns } from './doubtful-signs.ts'

function count(letters: readonly string[], width = 1000, isReadable = true): number {
  const signs = letters.map((unicode) => ({ unicode, width, isSpace: unicode === ' ' }))
  return countDoubtfulSigns(
    { fnArray: [OPS.setFont, OPS.showText], argsArray: [['f1', 10], [signs]] },
    () => ({ name: '', isReadable }),
  )
}

it.each([
  ['letters of other widths than theirs among ideographs', [...'本报¯ÿ°者林安'], 3],
  ['signs without a letter', ['2', '', '月', '', '日'], 2],
  ['private use', ['新', '\uE001', '\uE002'], 2],
  ['two alphabets in one word', [...'Lоndоn'], 4],
])('%s are counted', (_, letters, expected) => expect(count(letters)).toBe(expected))

it.each([
  ['a page as it should be', [...'本报讯（记者 林安）A4版 3°C', 'fi']],
  ['a single ornament', ['\uE001', '新', '堤']],
  ['a word of its own alphabet beside another', [...'Москва Berlin Αθήνα']],
])('%s is not doubted', (_, letters) => expect(count(letters)).toBe(0))

it('leaves letters with marks be where they are as wide as letters, and fonts that are known to be mute', () => {
  expect(count([...'林 Zoë Noël'], 500)).toBe(0)
  expect(count(['', '', ''], 1000, false)).toBe(0)
})
