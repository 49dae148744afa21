import { describe, expect, it } from 'vitest'
import { layPage } from './lay-page.ts'
import { onPage, WAYS } from './rect.ts'
import { read } from './testing/read-set-page.ts'
import { SetPage } from './testing/set-page.ts'

const ENGLISH = ['The last ferry of the', 'year left at noon with', 'nine on board and a dog']
const ENGLISH_ON = ['who had paid no fare,', 'and nobody asked him', 'for any on that day.']

describe('A page that was turned', () => {
  const columns = () =>
    new SetPage()
      .line('Ferry stops for winter', 40, 40, 24)
      .column(ENGLISH, 40, 90)
      .column(ENGLISH_ON, 180, 90)

  it.each(WAYS.filter((way) => way !== 'across'))('is read as it was set: %s', (way) => {
    const page = columns()
    for (const run of page.runs) {
      const { left, top, right, bottom } = onPage(run.rect, way)
      Object.assign(run, {
        way,
        rect: { left: left + 900, top: top + 900, right: right + 900, bottom: bottom + 900 },
      })
    }
    expect(read(page)).toEqual(read(columns()))
  })

  it('says of no line in letters that it is written down the page', () => {
    const page = columns()
    for (const run of page.runs) Object.assign(run, { way: 'down', rect: onPage(run.rect, 'down') })
    expect(layPage(page.page()).lines.some(({ down }) => down)).toBe(false)
  })

  it('reads lines of Mongolian from the left', () => {
    const page = new SetPage()
    const lines = ['ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ', 'ᠰᠣᠨᠢᠨ ᠮᠡᠳᠡᠭᠡ', 'ᠡᠳᠦᠷ ᠦᠨ']
    for (const [i, text] of lines.entries()) {
      const rect = { left: 40 + i * 14, top: 40, right: 50 + i * 14, bottom: 160 }
      page.runs.push({ text, rect, size: 10, way: 'down' })
    }
    expect(read(page)).toEqual([lines.join('/')])
    expect(layPage(page.page()).lines.map(({ down }) => down)).toEqual(Array(3).fill('vertical-lr'))
  })
})

describe('Lines that run down the page', () => {
  it('are read from the right, after the headline on their right', () => {
    const page = new SetPage()
      .down(['新堤今日竣工'], 540, 40, 24)
      .down(
        ['　海港新堤昨日竣工全長一千二', '百米工程歷時三年耗資二億元。', '　附近居民都說終於可以安心了。'],
        500,
        40,
      )
    const { text, lines } = layPage(page.page())
    expect(text.split('\n').filter(Boolean)).toEqual([
      '新堤今日竣工',
      '海港新堤昨日竣工全長一千二',
      '百米工程歷時三年耗資二億元。',
      '附近居民都說終於可以安心了。',
    ])
    expect(lines.every((line) => line.down)).toBe(true)
  })
})

describe('Lines that run down the page, sign by sign', () => {
  it('hold long vowels, and the one sign of a last line', () => {
    const page = new SetPage()
      .down(['新堤今日竣工', '式'], 540, 40, 24)
      .down(['　海港の新堤は千メートルあり、', '三年の工事で昨日竣工した。'], 460, 40)
    const { text } = layPage(page.page())
    expect(text.split('\n').filter(Boolean)).toEqual([
      '新堤今日竣工',
      '式',
      '海港の新堤は千メートルあり、',
      '三年の工事で昨日竣工した。',
    ])
  })
})
