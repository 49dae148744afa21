import type { Rect } from '../geometry/rect.ts'

/** An affine map of a page: `[a, b, c, d, e, f]` takes (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that first does `inner`, then `outer`. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

/** The six numbers of a map, from whatever array-like holds them. */
export function matrixFrom(values: unknown): Matrix | undefined {
  const numbers = numbersFrom(values)
  if (numbers.length < 6) return undefined
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

/** Finite numbers of an array or typed array; empty for anything else. */
export function numbersFrom(values: unknown): number[] {
  const list: unknown[] = Array.isArray(values)
    ? values
    : values instanceof Float32Array || values instanceof Float64Array
      ? [...values]
      : []
  const numbers = list.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  return numbers.length === list.length ? numbers : []
}

/** The upright rectangle around a mapped one. */
export function mapRect(matrix: Matrix, [x0, y0, x1, y1]: readonly [number, number, number, number]): Rect {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => ({
    x: matrix[0] * x + matrix[2] * y + matrix[4],
    y: matrix[1] * x + matrix[3] * y + matrix[5],
  }))
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
