import { expect, test } from 'vitest'
import { excerptOf } from '#search/excerpt.ts'

function around(text: string, hit: string) {
  const start = text.indexOf(hit)
  return excerptOf(text, [start, start + hit.length])
}

test('An excerpt begins and ends with a whole word, and says where more is left out', () => {
  const text =
    'The council voted late on Tuesday to run the ferry every half hour through the whole summer season'
  expect(around(text, 'ferry')).toEqual({
    before: '…late on Tuesday to run the ',
    hit: 'ferry',
    after: ' every half hour through…',
  })
})

test('Where words are not parted by spaces every sign counts, and none is cut in two', () => {
  const fish = '𩽾'
  const { before, after } = around(`${fish.repeat(20)}新桥${fish.repeat(20)}`, '新桥')
  expect(before).toBe(`…${fish.repeat(14)}`)
  expect(after).toBe(`${fish.repeat(14)}…`)
  expect(around(`甲${fish.repeat(20)}新桥`, '新桥').before).toBe(`…${fish.repeat(14)}`)
  expect(around(`鱼${fish.repeat(14)}乙新桥`, '新桥').before).toBe(`…${fish.repeat(13)}乙`)
})

test('A short text is shown whole', () => {
  expect(around('新桥今日通车', '今日')).toEqual({ before: '新桥', hit: '今日', after: '通车' })
})
