/** Left, top, width and height in the file's unit. */
export type Edges = { x: number; y: number; width: number; height: number }

/** More points than this outline nothing that was printed. */
const MOST_POINTS = 2000

/** Where an element says that it stands. */
export function edgesOf(attributes: Record<string, string>): Edges | undefined {
  const x = lengthOf(attributes['HPOS'])
  const y = lengthOf(attributes['VPOS'])
  if (x === undefined || y === undefined) return undefined
  return { x, y, width: lengthOf(attributes['WIDTH']) ?? 0, height: lengthOf(attributes['HEIGHT']) ?? 0 }
}

/**
 * The edges around a polygon.
 *
 * > | <Polygon POINTS="120,80 640,80 640,120 120,120"/>
 */
export function outlineOf(points: string): Edges | undefined {
  const numbers = points
    .slice(0, MOST_POINTS * 14)
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  if (numbers.length < 4 || !numbers.every(Number.isFinite)) return undefined
  const across = numbers.filter((_, at) => at % 2 === 0)
  const down = numbers.filter((_, at) => at % 2 === 1)
  const x = Math.min(...across)
  const y = Math.min(...down)
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y }
}

/** A length as written, in whatever unit. */
export function lengthOf(written: string | undefined): number | undefined {
  const length = Number(written)
  return written !== undefined && written.trim() !== '' && Number.isFinite(length) ? length : undefined
}
