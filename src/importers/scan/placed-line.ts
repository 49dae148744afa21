import type { Box } from '#issue/schema.ts'
import type { ScanLine } from './scan-page.ts'

/** Boxes are given to a ten-thousandth of the page, so that two of their numbers fit into one small integer. */
const PARTS = 10_000
const SHIFT = 2 ** 14

/**
 * A line with its box. All lines of an issue are held until it is written, hundreds of thousands of them: held like this
 * one takes a quarter of what it takes as an object with a list.
 */
export class PlacedLine implements ScanLine {
  readonly start: number
  readonly end: number
  readonly hyphen: number
  readonly #corner: number
  readonly #size: number

  constructor({ start, end, hyphen }: Omit<ScanLine, 'box' | 'id'>, [x, y, width, height]: Box) {
    this.start = start
    this.end = end
    this.hyphen = hyphen
    this.#corner = packed(x, y)
    this.#size = packed(width, height)
  }

  get box(): Box {
    return [...unpacked(this.#corner), ...unpacked(this.#size)]
  }
}

function packed(first: number, second: number): number {
  return Math.round(first * PARTS) * SHIFT + Math.round(second * PARTS)
}

function unpacked(pair: number): [number, number] {
  return [Math.floor(pair / SHIFT) / PARTS, (pair % SHIFT) / PARTS]
}
