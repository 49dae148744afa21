import type { Rect } from './rect.ts'
import { widthOf } from './rect.ts'
import { fromVisualOrder } from './mirror-brackets.ts'
import type { GlyphRun } from './page-geometry.ts'

/** Runs further apart than this, in ems, are parted by a space, where their script has spaces. */
const WORD_SPACE = 0.16
/** Between an ideograph and a letter a hair of white is usual. */
const MIXED_SPACE = 0.45
/** Ideographs this far apart were parted by a space; further, on a line whose signs were all moved apart to fill it. */
const WIDE_SPACE = 0.2
const WIDE_SPACE_IN_FILLED = 0.75

/** White within a run that is narrower than this is none. */
const NARROW_SPACE = 0.22
/** The narrowest figures, in ems: no space is taken for none because they are. */
const NARROW_FIGURE = 0.42

/** Signs of scripts that are set without spaces. */
const CLOSE_SET =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2E80-\u303F\uFE10-\uFE4F\uFF00-\uFF60]/u
/** A space with such a sign at one side at least. */
const BETWEEN_CLOSE = new RegExp(`(?<=${CLOSE_SET.source}) | (?=${CLOSE_SET.source})`, 'gu')

/** The text of runs that follow each other; spaces are read from the gaps between them. */
export function joinText(
  runs: readonly { run: GlyphRun; at: Rect }[],
  fromRight: boolean,
  hairs: boolean,
): string {
  const ordered = fromRight ? [...runs].sort((a, b) => b.at.left + b.at.right - a.at.left - a.at.right) : runs
  const filled = isFilled(ordered, fromRight)
  const least = wordSpaceOf(ordered, fromRight)
  let text = ''
  for (const [i, { run, at }] of ordered.entries()) {
    const before = ordered[i - 1]
    if (before) {
      const gap = fromRight ? before.at.left - at.right : at.left - before.at.right
      text += spaceBetween(text, run.text, gap / Math.max(before.run.size, run.size), filled, least)
    }
    const own = closeNarrow(run, at, filled ? WIDE_SPACE_IN_FILLED : NARROW_SPACE)
    text += fromRight ? inLineFromRight(own, run) : hairs ? closeUp(own) : own
  }
  return closeTracked(text)
}

/**
 * The narrowest space of a line, in ems. Where each run is one word, as recognition puts words over a scan, their
 * distances waver, and half of the usual one is a space still.
 */
function wordSpaceOf(runs: readonly { run: GlyphRun; at: Rect }[], fromRight: boolean): number {
  if (runs.length < 4 || runs.some(({ run }) => run.text.trim().includes(' '))) return WORD_SPACE
  const gaps = runs.slice(1).map(({ run, at }, i) => {
    const before = runs[i]
    if (!before) return 0
    return (fromRight ? before.at.left - at.right : at.left - before.at.right) / run.size
  })
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  return usual > WORD_SPACE ? Math.min(WORD_SPACE, usual / 2) : WORD_SPACE
}

function spaceBetween(before: string, after: string, gap: number, filled: boolean, least: number): string {
  const close = Number(CLOSE_SET.test(before.slice(-1))) + Number(CLOSE_SET.test(after.slice(0, 1)))
  const wide = filled ? WIDE_SPACE_IN_FILLED : close === 2 ? WIDE_SPACE : MIXED_SPACE
  if (gap < (close === 0 ? least : wide)) return ''
  // > | 首趟班列发车　大米三天到港: one sign wide.
  return close === 2 && !filled && gap > 0.8 && gap < 1.4 ? '\u3000' : ' '
}

/**
 * A run without the white by which a line was filled, which comes out as spaces that are narrower than any is set:
 *
 * > | ， 其 中 主 桥
 */
function closeNarrow({ text, size }: GlyphRun, at: Rect, narrowest: number): string {
  const spaces = text.match(/ /gu)?.length ?? 0
  if (spaces === 0) return text
  let [wide, other] = [0, 0]
  for (const sign of text) {
    if (CLOSE_SET.test(sign)) wide += 1
    else if (sign !== ' ') other += 1
  }
  // Letters and figures are about half as wide as high; where they are many, the white is not to be known.
  if (wide < 2 || other > wide) return text
  const white = (widthOf(at) / size - wide - other * NARROW_FIGURE) / spaces
  return white < narrowest ? text.replace(BETWEEN_CLOSE, '') : text
}

/** > | .408: a number at the end of a sentence that runs from the right has its point on its left. */
function inLineFromRight(text: string, { fromRight }: GlyphRun): string {
  return fromRight === true ? text : fromVisualOrder(text)
}

/** True for a line in which most ideographs stand apart. */
function isFilled(runs: readonly { run: GlyphRun; at: Rect }[], fromRight: boolean): boolean {
  let pairs = 0
  let apart = 0
  for (const [i, { run, at }] of runs.entries()) {
    const before = runs[i - 1]
    if (!before || !CLOSE_SET.test(before.run.text.slice(-1)) || !CLOSE_SET.test(run.text.slice(0, 1)))
      continue
    const gap = fromRight ? before.at.left - at.right : at.left - before.at.right
    pairs += 1
    if (gap > run.size * 0.06) apart += 1
  }
  return pairs > 2 && apart > pairs * 0.5
}

/**
 * True for pages that part ideographs from figures and letters by a hair of white, which comes out as a space:
 *
 * > | 主跨 688 米，历时 1142 天
 */
export function setsHairs(runs: readonly GlyphRun[]): boolean {
  let parted = 0
  let close = 0
  for (const { text } of runs) {
    if (!/\p{Script=Han}/u.test(text)) continue
    parted += text.match(/\p{Script=Han} [A-Za-z\d]|[A-Za-z\d%℃] \p{Script=Han}/gu)?.length ?? 0
    close += text.match(/\p{Script=Han}[A-Za-z\d]|[A-Za-z\d%℃]\p{Script=Han}/gu)?.length ?? 0
  }
  return parted > close
}

/** A run without such hairs. Between runs the gap itself is measured; a space between two ideographs stays. */
function closeUp(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han}) (?=[\p{L}\p{N}])(?!\p{Script=Han})/gu, '')
    .replace(/(?<=[\p{L}\p{N}%℃])(?<!\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

/** Signs set apart one by one, to fill their line, are no words: > | 合龙选 在 清 晨 ， 是 钢 梁 */
const TRACKED = /(?:(?<=^|\s)\S\s){4,}/u

function closeTracked(text: string): string {
  if (!/\p{Script=Han}/u.test(text) || !TRACKED.test(text)) return text
  const words = text.split(' ')
  let closed = words[0] ?? ''
  for (let i = 1; i < words.length; i += 1) {
    const [before = '', word = ''] = [words[i - 1], words[i]]
    closed += [...before].length === 1 || [...word].length === 1 ? word : ` ${word}`
  }
  return closed
}
