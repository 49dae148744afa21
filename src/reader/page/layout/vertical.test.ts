import { expect, test } from 'vitest'
import { measureBody } from '#reader/page/layout/body.ts'
import { fitVertical } from '#reader/page/layout/vertical.ts'

test('A verse is not broken where a taller line would hold it', () => {
  const lines = ['江水东流去不回山', '江水东流去不回山']
  const poem = measureBody({ id: 'a', body: [{ type: 'verse', lines }] })
  const { tall, longest, used } = fitVertical(poem, 50)
  expect(tall).toBe(11)
  expect(longest).toBe(9)
  expect(used).toBeLessThan(5)
})

test('A text too long for its place takes all of it', () => {
  const text = measureBody({ id: 'a', body: [{ type: 'paragraph', text: '江'.repeat(5000) }] })
  expect(fitVertical(text, 20)).toMatchObject({ tall: 44, used: 20 })
})

test('What stands behind the last line has room beside it', () => {
  const text = measureBody({ id: 'a', body: [{ type: 'paragraph', text: '江'.repeat(100) }] })
  const bare = fitVertical(text, 30)
  const followed = fitVertical(text, 30, 8)
  expect(bare.used).toBeGreaterThan(30 - 8)
  expect(followed.tall).toBeGreaterThan(bare.tall)
  expect(followed.used).toBeLessThanOrEqual(30)
})
