import { describe, expect, it } from 'vitest'
import { layPage } from './lay-page.ts'
import { BRIDGE, read } from './testing/read-set-page.ts'
import { SetPage } from './testing/set-page.ts'

describe('What fonts and producers do to text', () => {
  it('puts marks without width to the sign they follow', () => {
    const page = new SetPage().line('caf', 40, 40).line('e', 55, 40)
    page.runs.push({
      text: '\u0301',
      size: 10,
      way: 'across',
      rect: { left: 60, top: 40, right: 60, bottom: 50 },
    })
    expect(read(page)).toEqual(['cafe\u0301'])
  })

  it('takes the white of a filled line for none', () => {
    const page = new SetPage()
    const text = '， 其 中 主 桥'
    page.runs.push({ text, size: 10, way: 'across', rect: { left: 40, top: 40, right: 96, bottom: 50 } })
    expect(read(page)).toEqual(['，其中主桥'])
  })

  it('takes radicals and vertical forms for the signs they show', () => {
    const page = new SetPage().line('⻋站⽇报︵记者︶说', 40, 40)
    expect(read(page)).toEqual(['车站日报（记者）说'])
  })

  it('reads type that was set twice once', () => {
    const page = new SetPage().line('新桥通车', 40, 40, 24).line('新桥通车', 40.6, 40, 24)
    expect(read(page)).toEqual(['新桥通车'])
  })

  it('closes signs that were set apart to fill their line', () => {
    const page = new SetPage().line('合龙选 在 清 晨 ， 是 钢 梁自己定 的 时', 40, 40)
    expect(read(page)).toEqual(['合龙选在清晨，是钢梁自己定的时'])
  })

  it('takes readings over ideographs out of the text, and says what they are of', () => {
    const page = new SetPage().column(BRIDGE, 40, 90).line('しんきょう', 60, 86, 4)
    const { text, readings } = layPage(page.page())
    expect(text).not.toContain('しんきょう')
    expect(readings.map(({ start, end, text: said }) => [text.slice(start, end), said])).toEqual([
      ['新桥', 'しんきょう'],
    ])
  })

  it('keeps small letters over ideographs that they are no reading of', () => {
    const page = new SetPage()
      .line('zhōng guó', 41, 20, 10)
      .line('中国馆开馆', 40, 30, 24)
      .line('City News', 40, 96, 9)
      .line('渡口改建', 40, 105, 24)
      .line('これからのまちのくらし', 40, 195, 5)
      .line('桥', 40, 200, 24)
    const { text, readings } = layPage(page.page())
    expect(text).toContain('City News')
    expect(text).toContain('これからのまちのくらし')
    expect(readings.map(({ text: said }) => said)).toEqual(['zhōng guó'])
  })
})

describe('Short words over each other at the end of two lines', () => {
  it('stay in their lines', () => {
    const page = new SetPage()
      .line('we will be building', 40, 40)
      .line('it', 160, 40)
      .line('ourselves one stone', 40, 51)
      .line('at', 160, 51)
    expect(layPage(page.page()).lines.some(({ down }) => down)).toBe(false)
  })
})

describe('Spaces beside figures', () => {
  it('stay, however narrow the figures are', () => {
    const page = new SetPage()
    const text = '清溪日报 2026年3月5日 星期四'
    page.runs.push({ text, size: 10, way: 'across', rect: { left: 40, top: 40, right: 171.9, bottom: 50 } })
    expect(read(page)).toEqual([text])
  })
})

describe('Letters in the forms of their word', () => {
  it('become the letters that are written', () => {
    const page = new SetPage().line('ﻣﻴﻨﺎء', 40, 30, 24, { fromRight: true }).line('the ﬁrst ofﬁce', 40, 90)
    expect(read(page).join()).toContain('ميناء')
    expect(read(page).join()).toContain('the first office')
  })
})
