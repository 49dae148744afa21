import { expect, test } from 'vitest'
import { remember } from '#library/recent.ts'

test('asks once for what is still remembered', async () => {
  const asked: string[] = []
  const ask = remember(2, (key) => {
    asked.push(key)
    return Promise.resolve(key.toUpperCase())
  })
  expect([await ask('a'), await ask('b'), await ask('a'), await ask('c'), await ask('b')]).toEqual([
    'A',
    'B',
    'A',
    'C',
    'B',
  ])
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})

test('asks again after a failure', async () => {
  let times = 0
  const ask = remember(2, () => {
    times += 1
    return times === 1 ? Promise.reject(new Error('no network')) : Promise.resolve('there')
  })
  await expect(ask('a')).rejects.toThrow('no network')
  expect(await ask('a')).toBe('there')
})
