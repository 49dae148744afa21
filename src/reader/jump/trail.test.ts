import { describe, expect, it } from 'vitest'
import { makeWay } from '#reader/jump/way.ts'

const P1 = '/lanchuan/2026-04-22/1/'
const P3 = '/lanchuan/2026-04-22/3/#p3-tea-2'
const P4 = '/lanchuan/2026-04-22/4/'

function memory() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

describe('the way back', () => {
  it('stacks jumps and leads back through them one by one', () => {
    const way = makeWay()
    way.arrive({ key: 'a', path: P1, action: 'POP' })
    way.arrive({ key: 'b', path: P3, action: 'PUSH' })
    way.arrive({ key: 'c', path: P4, action: 'PUSH' })
    expect(way.trail('c').map((departure) => departure.path)).toEqual([P1, P3])
    way.arrive({ key: 'b', path: P3, action: 'POP' })
    expect(way.trail('b').map((departure) => departure.path)).toEqual([P1])
    way.arrive({ key: 'a', path: P1, action: 'POP' })
    expect(way.trail('a')).toEqual([])
  })

  it('is kept by page turns, which replace the entry', () => {
    const way = makeWay()
    way.arrive({ key: 'a', path: P1, action: 'POP' })
    way.arrive({ key: 'b', path: P3, action: 'PUSH' })
    way.arrive({ key: 'c', path: P4, action: 'REPLACE' })
    expect(way.trail('c')).toEqual([{ key: 'a', path: P1 }])
  })

  it('says the same when asked twice', () => {
    const way = makeWay()
    way.arrive({ key: 'a', path: P1, action: 'POP' })
    way.arrive({ key: 'b', path: P3, action: 'PUSH' })
    way.arrive({ key: 'b', path: P3, action: 'PUSH' })
    expect(way.trail('b')).toHaveLength(1)
  })

  it('survives a reload, with the place that was left', () => {
    const storage = memory()
    const before = makeWay(storage)
    before.arrive({ key: 'a', path: P1, action: 'POP' })
    before.show('a')
    before.keep({ anchor: 'jump-forward-p1-tea', offset: 420, y: 1800 })
    before.arrive({ key: 'b', path: P3, action: 'PUSH' })
    const after = makeWay(storage)
    after.arrive({ key: 'b', path: P3, action: 'POP' })
    const [departure] = after.trail('b')
    expect(departure).toEqual({ key: 'a', path: P1 })
    expect(departure && after.place(departure)?.offset).toBe(420)
  })

  it('never leads into another issue', () => {
    const way = makeWay()
    way.arrive({ key: 'a', path: '/', action: 'POP' })
    way.arrive({ key: 'b', path: P1, action: 'PUSH' })
    expect(way.trail('b')).toEqual([])
    way.arrive({ key: 'c', path: '/other/2026-04-22/1/', action: 'PUSH' })
    expect(way.trail('c')).toEqual([])
  })

  it('does not mistake another address for an entry with the same key', () => {
    const storage = memory()
    const before = makeWay(storage)
    before.arrive({ key: 'default', path: P1, action: 'POP' })
    before.show('default')
    before.keep({ offset: 0, y: 900 })
    const after = makeWay(storage)
    after.arrive({ key: 'default', path: P4, action: 'POP' })
    expect(after.place({ key: 'default', path: P4 })).toBeUndefined()
  })

  it('lasts as long as the page where storage is denied or damaged', () => {
    const denied = {
      getItem: () => '{"not": "a list"}',
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    }
    const way = makeWay(denied)
    way.arrive({ key: 'a', path: P1, action: 'POP' })
    way.arrive({ key: 'b', path: P3, action: 'PUSH' })
    expect(way.trail('b')).toHaveLength(1)
  })

  it('keeps a bounded number of entries', () => {
    const storage = memory()
    const way = makeWay(storage)
    for (let turn = 0; turn < 300; turn += 1)
      way.arrive({ key: `k${turn}`, path: `/lanchuan/2026-04-22/${turn}/`, action: 'PUSH' })
    expect(JSON.parse(storage.getItem('jumpline.way') ?? '[]')).toHaveLength(60)
    expect(way.trail('k299')).toHaveLength(24)
  })
})
