import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { inflateInSteps } from './inflate-in-steps.ts'

/** Bytes that Deflate cannot pack: what is packed is a little longer. */
function noise(length: number): Uint8Array {
  let state = 7
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

function inflated(packed: Uint8Array, most: number): number[] | undefined {
  const found: number[] = []
  const length = inflateInSteps(packed, most, (part) => found.push(...part))
  return length === undefined ? undefined : found
}

test('What was packed comes out, wherever a step ends, and whatever stands behind it', () => {
  for (const length of [0, 1, 16_370, 16_374, 16_379, 16_384, 33_000]) {
    const content = noise(length)
    for (const behind of [0, 1, 3, 5]) {
      const packed = Uint8Array.from([...deflateSync(content), ...new Uint8Array(behind)])
      expect(inflated(packed, length)).toEqual([...content])
    }
  }
})

test('What comes to more than it may, or was cut off, is nothing', () => {
  const packed = deflateSync(new Uint8Array(5_000_000))
  expect(inflated(packed, 4_999_999)).toBeUndefined()
  expect(inflated(deflateSync(noise(40_000)).subarray(0, 30_000), 40_000)).toBeUndefined()
})
