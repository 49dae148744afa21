import { expect, test } from 'vitest'
import type { Article } from '#issue/schema.ts'
import { serialKey, serialOf } from '#issue/serial.ts'

const place = (fields: Partial<Article>) => serialOf({ id: 'a', body: [], ...fields })

test('A serial is told by its kicker, its label or a number behind its headline', () => {
  expect(place({ kicker: '长篇连载⑫', headline: '盐仓巷', serial: '未完待续' })).toEqual({
    title: '盐仓巷',
    part: 12,
  })
  expect(place({ headline: '江上人家', serial: '（连载之十二）（未完待续）' })).toEqual({
    title: '江上人家',
    part: 12,
  })
  expect(place({ headline: '老街往事（上）' })).toEqual({ title: '老街往事', part: 1 })
  expect(place({ headline: '老街往事（下）' })).toEqual({ title: '老街往事', part: 3 })
  expect(place({ headline: 'The Lamp Keepers (Part 3)', serial: 'To be continued' })).toEqual({
    title: 'the lamp keepers',
    part: 3,
  })
})

test('Chapters of one novel are one serial, by its name', () => {
  const twelfth = place({ kicker: '长篇连载《江上人家》（十二）', headline: '第十二章 渡口' })
  const last = place({ kicker: '长篇连载《江上人家》（一百零三）', headline: '第一百零三章 归船' })
  expect([twelfth, last]).toEqual([
    { title: '江上人家', part: 12 },
    { title: '江上人家', part: 103 },
  ])
  expect(place({ kicker: '长篇连载', headline: '第三回 夜渡' })).toEqual({ title: '长篇连载', part: 3 })
})

test('A piece that is whole by itself is no part of anything', () => {
  expect(place({ headline: '第3版有奖问答' })).toBeUndefined()
  expect(place({ headline: '（记者手记）桥上一日' })).toBeUndefined()
  expect(place({ headline: '出口增长（12%）以后' })).toBeUndefined()
  expect(place({ serial: '未完待续' })).toBeUndefined()
  expect(place({ headline: '（'.repeat(100_000) })).toBeUndefined()
})

test('The key of a serial is that of its title', () => {
  expect(serialKey('盐仓巷')).toBe(serialKey('盐仓巷'))
  expect(serialKey('盐仓巷')).not.toBe(serialKey('盐仓街'))
  expect(serialKey('')).toMatch(/^[0-9a-z]+$/u)
})
