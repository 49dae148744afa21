import type { PrintedLine } from './page-geometry.ts'

/** The size that most of a page's running text is set in, and whether that is a bold one. */
export type BodyType = { size: number; bold: boolean }

/** Sizes this near, as a share, are one: recognised text wavers. */
const ONE_SIZE = 0.07

/** Reads the body type from the lines; long texts decide, a few large headlines do not. */
export function bodyTypeOf(lines: readonly PrintedLine[]): BodyType {
  const weights = new Map<number, number>()
  let bold = 0
  let all = 0
  for (const { text, size, bold: isBold } of lines) {
    const key = Math.round(Math.log(Math.max(0.1, size)) / ONE_SIZE)
    weights.set(key, (weights.get(key) ?? 0) + text.length)
    all += text.length
    if (isBold) bold += text.length
  }
  let best = { key: 0, weight: -1 }
  for (const [key, weight] of weights) {
    const around = weight + ((weights.get(key - 1) ?? 0) + (weights.get(key + 1) ?? 0)) / 2
    if (around > best.weight) best = { key, weight: around }
  }
  const near = lines
    .filter(({ size }) => Math.abs(Math.log(Math.max(0.1, size)) / ONE_SIZE - best.key) <= 0.75)
    .map(({ size }) => size)
    .sort((a, b) => a - b)
  const size = near[Math.floor(near.length / 2)] ?? Math.exp(best.key * ONE_SIZE)
  return { size, bold: bold > all * 0.6 }
}
