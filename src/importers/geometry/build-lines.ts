import { cleanRuns } from './clean-runs.ts'
import { fillHoles } from './fill-holes.ts'
import { findDownRuns } from './find-down-runs.ts'
import { joinAcrossGaps } from './join-across-gaps.ts'
import { findGridRows } from './grid-rows.ts'
import { joinSpaces } from './join-spaces.ts'
import { findRows, rowOf } from './join-rows.ts'
import { joinText, setsHairs } from './join-text.ts'
import { mirrorBrackets } from './mirror-brackets.ts'
import type { GlyphRun, PrintedLine } from './page-geometry.ts'
import type { Rect, Way } from './rect.ts'
import { alongLines, heightOf, onPage, sharedHeight, unionOf, WAYS, widthOf } from './rect.ts'
import { RowIndex } from './row-index.ts'
import { type Segment, segmentOf } from './segment.ts'
import { isSimplified, unifyRadicals } from './unify-radicals.ts'

/** What a page does to its text: which forms of signs it uses, hairs of white between scripts, lines from the right. */
type Habits = { simplified: boolean; hairs: boolean; fromRight: boolean }

const LETTER = /\p{L}/u

/** Runs nearer than this, in ems, go on with each other without a question; space between words is narrower. */
const NEXT = 0.6

/** Type smaller than this share of its neighbour's is of another size. */
const OTHER_SIZE = 0.8

/** Runs to printed lines: each the text of one column at one height, with its place. */
export function buildLines(runs: readonly GlyphRun[], rules: readonly Rect[]): PrintedLine[] {
  const directed = turnRightwards(findDownRuns(fillHoles(cleanRuns(runs))))
  const lettered = directed.filter(({ text }) => LETTER.test(text))
  const habits = {
    simplified: isSimplified(directed),
    hairs: setsHairs(directed),
    fromRight: lettered.filter(({ fromRight }) => fromRight === true).length > lettered.length / 2,
  }
  const built = WAYS.flatMap((way) => {
    const of = directed.filter((run) => run.way === way)
    if (of.length === 0) return []
    const turnedRules = rules.map((rule) => alongLines(rule, way))
    const segments = joinSpaces(linkRuns(of, way, turnedRules), turnedRules)
    const parts = new Map(segments.map((segment) => [lineOf(segment, way, habits), segment]))
    // Before gaps are closed: those between the cells of a table stay.
    const grids = way === 'across' ? findGridRows([...parts.keys()], turnedRules) : []
    for (const line of grids.flat().flatMap((cell) => cell.lines)) parts.delete(line)
    const found = way === 'across' ? findRows([...parts.keys()], turnedRules) : []
    for (const line of found.flat().flatMap((cell) => cell.lines)) parts.delete(line)
    const rows = [...grids, ...found]
    const lines = joinAcrossGaps([...parts.values()], turnedRules).map((segment) =>
      lineOf(segment, way, habits),
    )
    return [...lines, ...rows.flatMap((cells) => rowOf(cells) ?? [])]
  })
  return withBrackets(built)
}

/** Lines whose brackets are as they are written, also where they are read from the right. */
function withBrackets(lines: readonly PrintedLine[]): PrintedLine[] {
  const texts = mirrorBrackets(lines.map(({ fromRight, text }) => (fromRight ? text : '')))
  return lines.map((line, at) => (line.fromRight ? { ...line, text: texts[at] ?? line.text } : line))
}

/** Type that runs down in lines that follow each other to the right, where most of what runs down is Mongolian. */
function turnRightwards(runs: readonly GlyphRun[]): readonly GlyphRun[] {
  const down = runs.filter(({ way }) => way === 'down')
  const mongolian = down.filter(({ text }) => /\p{Script=Mongolian}/u.test(text))
  if (mongolian.length <= down.length / 2) return runs
  return runs.map((run) => (run.way === 'down' ? { ...run, way: 'down-rightwards' } : run))
}

/** Chains each run with the one directly after it, but for where a ruled line stands between the two: cells of a table. */
function linkRuns(runs: readonly GlyphRun[], way: Way, rules: readonly Rect[]): Segment[] {
  const placed = runs.map((run) => ({ run, at: alongLines(run.rect, way) }))
  const bars = new RowIndex<Rect>(24)
  for (const rule of rules) if (heightOf(rule) > widthOf(rule) * 3) addAlong(bars, rule)
  const index = new RowIndex<(typeof placed)[number]>(12)
  for (const item of placed) index.add(item, middleOf(item.at))
  const next = new Map<(typeof placed)[number], (typeof placed)[number]>()
  const hasBefore = new Set<(typeof placed)[number]>()
  const links = placed.flatMap((item) => {
    const { at, run } = item
    return index
      .between(middleOf(at) - run.size, middleOf(at) + run.size)
      .filter((other) => other !== item && followsOn(item, other) && !isBarred(item.at, other.at, bars))
      .map((other) => ({ item, other, gap: Math.abs(other.at.left - at.right) }))
  })
  for (const { item, other } of links.sort((a, b) => a.gap - b.gap)) {
    if (next.has(item) || hasBefore.has(other)) continue
    next.set(item, other)
    hasBefore.add(other)
  }
  return placed
    .filter((item) => !hasBefore.has(item))
    .map((first) => {
      const chain = [first]
      for (let item = next.get(first); item; item = next.get(item)) chain.push(item)
      return segmentOf(chain)
    })
}

/** Puts a rule into every row of the index that it runs through. */
function addAlong(index: RowIndex<Rect>, rule: Rect): void {
  const last = Math.min(rule.bottom, rule.top + LONGEST_BAR)
  for (let y = rule.top; y < last; y += 24) index.add(rule, y)
}

/** Longer upright rules part columns; no page is higher. */
const LONGEST_BAR = 20_000

function isBarred(a: Rect, b: Rect, bars: RowIndex<Rect>): boolean {
  if (b.left <= a.right) return false
  const middle = middleOf(a)
  return bars
    .between(middle - 24, middle)
    .some(
      (bar) =>
        bar.left >= a.right - 0.5 && bar.right <= b.left + 0.5 && bar.top < middle && bar.bottom > middle,
    )
}

function followsOn(a: { run: GlyphRun; at: Rect }, b: { run: GlyphRun; at: Rect }): boolean {
  const size = Math.max(a.run.size, b.run.size)
  const small = Math.min(a.run.size, b.run.size)
  const gap = b.at.left - a.at.right
  // Type of another size follows close: beyond that it is the next column's.
  const em = small < size * OTHER_SIZE ? small : size
  // Quotes and brackets are set half over their own white.
  if (gap > NEXT * em || gap < -0.7 * small || b.at.left < a.at.left + 0.15 * small) return false
  if (small < size * 0.45) return false
  // A raised figure or mark stands within the height of its line; another line does not.
  return sharedHeight(a.at, b.at) >= small * 0.55 || onOneFoot(a, b)
}

function onOneFoot(a: { run: GlyphRun; at: Rect }, b: { run: GlyphRun; at: Rect }): boolean {
  return Math.abs(a.at.bottom - b.at.bottom) < Math.min(a.run.size, b.run.size) * 0.25
}

function middleOf(rect: Rect): number {
  return (rect.top + rect.bottom) / 2
}

function lineOf({ runs, at, size }: Segment, way: Way, habits: Habits): PrintedLine {
  const length = runs.reduce((sum, { run }) => sum + run.text.length, 0)
  const share = (has: (run: GlyphRun) => boolean) =>
    runs.reduce((sum, { run }) => sum + (has(run) ? run.text.length : 0), 0) / Math.max(1, length)
  // > | .(2031: the last line of a sentence may hold no letter.
  const hasLetters = runs.some(({ run }) => LETTER.test(run.text))
  const fromRight = hasLetters ? share((run) => run.fromRight === true) > 0.5 : habits.fromRight
  // Raised and lowered signs do not make a line taller.
  const main = runs.filter(({ run }) => run.size >= size * 0.8)
  const tall = unionOf((main.length > 0 ? main : runs).map((item) => item.at)) ?? at
  return {
    text: unifyRadicals(joinText(runs, fromRight, habits.hairs), habits.simplified),
    rect: onPage({ ...at, top: tall.top, bottom: tall.bottom }, way),
    size,
    bold: share((run) => run.bold === true) > 0.8,
    italic: share((run) => run.italic === true) > 0.8,
    way,
    fromRight,
  }
}
