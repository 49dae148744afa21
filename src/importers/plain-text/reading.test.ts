import { describe, expect, test } from 'vitest'
import { languageOf, otherLanguageOf } from './language.ts'
import { labelInName } from './page-label.ts'
import { paperIdFor } from './paper-id.ts'
import { calendarDate, dateInName, weekdayOf } from './printed-date.ts'
import { labelIn } from './constructs/page-reference.ts'

test.each([
  ['青河日报', 'qhrb'],
  ['聯合早報', 'lhzb'],
  ['安居周刊', 'ajzk'],
  ['The Harbor Gazette', 'harbor-gazette'],
  ["L'Écho d'Alder", 'lecho-dalder'],
  ['조선신보', 'paper-'],
])('the id of %s', (name, id) => {
  expect(paperIdFor(name).startsWith(id)).toBe(true)
  expect(paperIdFor(name)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u)
})

test.each([
  ['2031年4月17日', '2031-04-17'],
  ['２０３１年４月１７日', '2031-04-17'],
  ['二〇三一年四月十七日', '2031-04-17'],
  ['二○三一年十二月廿三日', '2031-12-23'],
  ['中華民國120年9月12日', '2031-09-12'],
  ['Thursday, March 13, 2031', '2031-03-13'],
  ['13 March 2031', '2031-03-13'],
  ['2031.04.17', '2031-04-17'],
  ['2031年2月30日', undefined],
  ['昨日', undefined],
])('the day of %s', (printed, day) => expect(calendarDate(printed)).toBe(day))

test('weekdays', () => {
  expect(['星期日', '週六', 'Thursday', '金曜日'].map(weekdayOf)).toEqual([0, 6, 4, 5])
})

test.each([
  ['page-03.txt', '03'],
  ['page-A03.txt', 'A03'],
  ['2031-04-17-p3.txt', '3'],
  ['qhrb/2031-04-17/P12.TXT', '12'],
  ['第05版.txt', '05'],
  ['qhrb_A04.txt', undefined],
  ['7.txt', undefined],
  ['000_524fe8aa6ed4eb18.txt', undefined],
  ['map3.txt', undefined],
  ['2031-04-17.txt', undefined],
])('the label in %s', (name, label) => expect(labelInName(name)).toBe(label))

test('dates in names', () => {
  expect(dateInName('qhrb-20310417-p3.txt')).toBe('2031-04-17')
  expect(dateInName('2031-04-17/p3.txt')).toBe('2031-04-17')
  expect(dateInName('p3.txt')).toBeUndefined()
})

test.each([
  ['第三版', '3'],
  ['第十二版', '12'],
  ['第０３版', '03'],
  ['Ａ０４版', 'A04'],
  ['2、3版', '2'],
  ['Page Three', '3'],
  ['A-4', 'A4'],
  ['pg. 7', '7'],
])('the label that %s names', (reference, label) => expect(labelIn(reference)).toBe(label))

test('An article in another language than its paper says so, where it is long enough to be sure', () => {
  const spanish =
    'La obra costó 214 000 euros y duró tres inviernos. La pagaron el ayuntamiento, la provincia y los vecinos, que compraron cada uno una pala de la rueda con su nombre. El molino lo lleva una asociación, que quiere vender harina por kilos como antes.'
  expect(otherLanguageOf(spanish, 'en')).toBe('es')
  expect(otherLanguageOf(spanish, 'es')).toBeUndefined()
  expect(otherLanguageOf('La rueda y el molino, que giran.', 'en')).toBeUndefined()
  const mixed = `${spanish} The wheel of the mill was turned by the water that had been in the river, and this was seen from the bridge.`
  expect(otherLanguageOf(mixed, 'en')).toBeUndefined()
  expect(otherLanguageOf(spanish, 'zh-Hans')).toBeUndefined()
})

describe('languages by their script', () => {
  test.each([
    ['新桥昨日通车，全长一公里，记者从现场发回报道。', 'zh-Hans'],
    ['新橋昨日通車，記者從現場發回報導，這裡來往的人們很多。', 'zh-Hant'],
    ['The bridge opened on Tuesday.', 'en'],
    ['広場に新しい時計が立った。', 'ja'],
    ['새 다리가 어제 개통되었다.', 'ko'],
    ['ᠰᠢᠨᠡ ᠬᠦᠭᠦᠷᠭᠡ', 'mn-Mong'],
    ['7 8 9', 'und'],
  ])('%s', (text, language) => expect(languageOf(text)).toBe(language))
})
