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
 * each reading goes to the line that it stands over, with the ideographs that it is of. What stands over none stays a
 * line of its own.
 */
export function takeReadings(lines: readonly PrintedLine[]): PrintedLine[] {
  const placed = lines.map((line): Placed => ({ line, at: alongLines(line.rect, line.way) }))
  const index = new RowIndex<Placed>(24)
  for (const item of placed) index.add(item, item.at.top)
  const found = new Map<PrintedLine, Span[]>()
  const rest = placed.filter((item) => {
    const base = baseOf(item, index)
    const span = base && spanOf(base, item)
    if (!base || !span) return true
    const known = found.get(base.line)
    if (known) known.push(span)
    else found.set(base.line, [span])
    return false
  })
  return rest.map(({ line }) => {
    const spans = found.get(line)
    return spans ? withReadings(line, spans) : line
  })
}

/** Readings in letters are syllables with their tones: > | zhōng guó    City News is none. */
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ˊˇˋ˙ー・ ]+$/u
const SYLLABLES = /^\p{Script=Latin}[\p{Ll} ’']{1,60}$/u

function baseOf({ line, at }: Placed, index: RowIndex<Placed>): Placed | undefined {
  if (!KANA.test(line.text) && !SYLLABLES.test(line.text)) return undefined
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

/** Ideographs of a line by their places among its signs, `to` exclusive, and what they are read as. */
type Span = { from: number; to: number; text: string }

/**
 * The ideographs of a line that a reading stands over, the first of several words; undefined where there are none, or
 * not as many as it has syllables.
 */
function spanOf({ line, at }: Placed, reading: Placed): Span | undefined {
  const signs = [...line.text]
  const widths = signs.map((sign) => (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u.test(sign) ? 1 : 0.5))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const unit = widthOf(at) / Math.max(1, whole)
  let edge = at.left
  const middles = widths.map((width) => {
    edge += width * unit
    return edge - (width * unit) / 2
  })
  const isOver = (middle: number, i: number) => isUnder(middle, reading.at, line.size) && isHan(signs[i])
  const from = middles.findIndex(isOver)
  if (from < 0) return undefined
  const parted = signs.findIndex((sign, i) => i > from && !isHan(sign) && sign !== ' ')
  const last = middles.findLastIndex((middle, i) => isOver(middle, i) && (parted < 0 || i < parted))
  const text = closeKana(reading.line.text.trim())
  const ideographs = signs.slice(from, last + 1).filter((sign) => sign !== ' ').length
  return isReadingOf(text, ideographs) ? { from, to: last + 1, text } : undefined
}

/** An ideograph is read as one syllable in letters; in kana or bopomofo a word has hardly over three signs for each. */
function isReadingOf(text: string, ideographs: number): boolean {
  if (KANA.test(text)) return [...text].length <= ideographs * 3 + 3
  const tones = text.match(TONES)?.length ?? 0
  return tones > 0 && tones <= ideographs
}

/** Each syllable of pinyin has its tone, but for the light ones. */
const TONES = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/giu

/** A line with its readings; ideographs that were moved apart to make room for one are close again. */
function withReadings(line: PrintedLine, spans: readonly Span[]): PrintedLine {
  let text = ''
  const offsets = [...line.text].map((sign, i) => {
    const offset = text.length
    const isRoom = sign === ' ' && spans.some(({ from, to }) => i > from && i < to)
    if (!isRoom) text += sign
    return offset
  })
  const readings = spans.map(({ from, to, text: said }): Reading => ({
    start: offsets[from] ?? 0,
    end: offsets[to] ?? text.length,
    text: said,
  }))
  return { ...line, text, readings }
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
