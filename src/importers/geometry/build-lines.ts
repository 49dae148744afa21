import { cleanRuns } from './clean-runs.ts'
import { fillHoles } from './fill-holes.ts'
import { findDownRuns } from './find-down-runs.ts'
import { joinAcrossGaps } from './join-across-gaps.ts'
import { findGridRows } from './grid-rows.ts'
import { joinSpaces } from './join-spaces.ts'
import { findRows, rowOf } from './join-rows.ts'
import { joinText, setsHairs } from './join-text.ts'
import type { GlyphRun, PrintedLine } from './page-geometry.ts'
import type { Rect } from './rect.ts'
import { alongLines, onPage, sharedHeight, unionOf } from './rect.ts'
import { RowIndex } from './row-index.ts'
import { type Segment, segmentOf } from './segment.ts'
import { isSimplified, unifyRadicals } from './unify-radicals.ts'

/** What a page does to its text: which forms of signs it uses, and hairs of white between scripts. */
type Habits = { simplified: boolean; hairs: boolean }

/** Runs nearer than this, in ems, go on with each other without a question; space between words is narrower. */
const NEXT = 0.6

/** Type smaller than this share of its neighbour's is of another size. */
const OTHER_SIZE = 0.8

/** Runs to printed lines: each the text of one column at one height, with its place. */
export function buildLines(runs: readonly GlyphRun[], rules: readonly Rect[]): PrintedLine[] {
  const directed = findDownRuns(fillHoles(cleanRuns(runs)))
  const habits = { simplified: isSimplified(directed), hairs: setsHairs(directed) }
  const ways: GlyphRun['way'][] = ['across', 'down', 'up']
  return ways.flatMap((way) => {
    const of = directed.filter((run) => run.way === way)
    if (of.length === 0) return []
    const turnedRules = rules.map((rule) => alongLines(rule, way))
    const segments = joinSpaces(linkRuns(of, way), turnedRules)
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
}

/** Chains each run with the one directly after it. */
function linkRuns(runs: readonly GlyphRun[], way: GlyphRun['way']): Segment[] {
  const placed = runs.map((run) => ({ run, at: alongLines(run.rect, way) }))
  const index = new RowIndex<(typeof placed)[number]>(12)
  for (const item of placed) index.add(item, middleOf(item.at))
  const next = new Map<(typeof placed)[number], (typeof placed)[number]>()
  const hasBefore = new Set<(typeof placed)[number]>()
  const links = placed.flatMap((item) => {
    const { at, run } = item
    return index
      .between(middleOf(at) - run.size, middleOf(at) + run.size)
      .filter((other) => other !== item && followsOn(item, other))
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

function lineOf({ runs, at, size }: Segment, way: GlyphRun['way'], habits: Habits): PrintedLine {
  const length = runs.reduce((sum, { run }) => sum + run.text.length, 0)
  const share = (has: (run: GlyphRun) => boolean) =>
    runs.reduce((sum, { run }) => sum + (has(run) ? run.text.length : 0), 0) / Math.max(1, length)
  const fromRight = share((run) => run.fromRight === true) > 0.5
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
