import type { PrintedLine, Reading } from './page-geometry.ts'
import type { Rect } from './rect.ts'
import { alongLines, sharedWidth, widthOf } from './rect.ts'
import { RowIndex } from './row-index.ts'

/** Type smaller than this against the line under it may be a reading. */
const SMALLER = 0.62
/** A reading reaches at most so far over the signs that it is of, in their ems. */
const OVER = 0.6

type Placed = { line: PrintedLine; at: Rect }

/**
 * Lines without the small readings over ideographs (ruby), which amid the lines of a column would part its sentences;
 * each reading goes to the line that it stands over, with the ideographs that it is of.
 */
export function takeReadings(lines: readonly PrintedLine[]): PrintedLine[] {
  const placed = lines.map((line): Placed => ({ line, at: alongLines(line.rect, line.way) }))
  const index = new RowIndex<Placed>(24)
  for (const item of placed) index.add(item, item.at.top)
  const found = new Map<PrintedLine, { at: Rect; text: string }[]>()
  const bases = placed.flatMap((item) => {
    const base = baseOf(item, index)
    if (!base) return [item]
    // What one line holds may be the readings of several words, far apart.
    found.set(base.line, [...(found.get(base.line) ?? []), { at: item.at, text: item.line.text }])
    return []
  })
  return bases.map(({ line, at }) => {
    const readings = found.get(line)
    return readings ? withReadings(line, at, readings) : line
  })
}

function baseOf({ line, at }: Placed, index: RowIndex<Placed>): Placed | undefined {
  if (
    !/^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Latin}ˊˇˋ˙ー・ ]+$/u.test(
      line.text,
    )
  )
    return undefined
  return index.between(at.top - line.size, at.bottom + line.size * 3).find((base) => {
    const over = base.at.top - at.bottom
    return (
      base.line.way === line.way &&
      line.size < base.line.size * SMALLER &&
      /\p{Script=Han}/u.test(base.line.text) &&
      Math.abs(over) < base.line.size * 0.45 &&
      sharedWidth(at, base.at) > widthOf(at) * 0.8
    )
  })
}

/** A line with its readings; ideographs that were moved apart to make room for one are close again. */
function withReadings(
  line: PrintedLine,
  at: Rect,
  found: readonly { at: Rect; text: string }[],
): PrintedLine {
  const signs = [...line.text]
  const widths = signs.map((sign) => (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u.test(sign) ? 1 : 0.5))
  const unit =
    widthOf(at) /
    Math.max(
      1,
      widths.reduce((sum, width) => sum + width, 0),
    )
  let edge = at.left
  const middles = widths.map((width) => {
    edge += width * unit
    return edge - (width * unit) / 2
  })
  const spans = found.flatMap((reading) => {
    const from = middles.findIndex((middle, i) => isUnder(middle, reading.at, line.size) && isHan(signs[i]))
    const last = middles.findLastIndex(
      (middle, i) => isUnder(middle, reading.at, line.size) && isHan(signs[i]),
    )
    const isWord = from >= 0 && signs.slice(from, last + 1).every((sign) => isHan(sign) || sign === ' ')
    return isWord ? [{ from, to: last + 1, text: closeKana(reading.text.trim()) }] : []
  })
  const kept: string[] = []
  const offsets = signs.map((sign, i) => {
    const offset = kept.join('').length
    const isRoom = sign === ' ' && spans.some(({ from, to }) => i > from && i < to)
    if (!isRoom) kept.push(sign)
    return offset
  })
  const text = kept.join('')
  const readings = spans.map(({ from, to, text: said }): Reading => ({
    start: offsets[from] ?? 0,
    end: offsets[to] ?? text.length,
    text: said,
  }))
  return { ...line, text, ...(readings.length > 0 && { readings }) }
}

function isUnder(middle: number, { left, right }: Rect, size: number): boolean {
  const slack = Math.max(0, size * OVER - (right - left) / 2)
  return middle > left - slack && middle < right + slack
}

function isHan(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{Script=Han}々]/u.test(sign)
}

/** > | せ い が: signs that were set apart over a wide word. Syllables in letters keep their spaces. */
function closeKana(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]) (?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー])/gu,
    '',
  )
}
