import type { Box } from '#issue/schema.ts'
import type { Rect } from './rect.ts'

/** A place as fractions of its page, to four digits, within 0 and 1. */
export function boxOf(rect: Rect, page: { width: number; height: number }): Box {
  const x = share(rect.left, page.width)
  const y = share(rect.top, page.height)
  return [x, y, round(share(rect.right, page.width) - x), round(share(rect.bottom, page.height) - y)]
}

function share(value: number, whole: number): number {
  return round(Math.min(1, Math.max(0, value / Math.max(1e-6, whole))))
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
