import { expect, test } from 'vitest'
import { blobOf, withoutBlob } from '#library/kept-bytes.ts'

test('What is kept without a Blob is the same picture when it is read', async () => {
  const kept = await withoutBlob(new Blob(['<svg/>'], { type: 'image/svg+xml' }))
  expect(kept).not.toBeInstanceOf(Blob)
  expect(await withoutBlob(kept)).toBe(kept)
  const read = blobOf(structuredClone(kept))
  expect([read.type, await read.text()]).toEqual(['image/svg+xml', '<svg/>'])
})
