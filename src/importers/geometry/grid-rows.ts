import { needsSpace } from '../scan/spaces.ts'
import type { PrintedLine } from './page-geometry.ts'
import type { Rect } from './rect.ts'
import { heightOf, sharedHeight, sharedWidth, unionOf, widthOf } from './rect.ts'

/** Two rules are one line, or end at one edge, within this many points. */
const NEAR = 3
/** A row of cells is no higher than this, in ems, and a cell holds no more signs: larger boxes hold stories. */
const HIGHEST = 12
const LONGEST = 240
const FEWEST_ROWS = 2
/** A rule between cells is at least this share of the table's height or width. */
const SPAN = 0.9
const MOST_RULES = 2000

/** A cell that is not empty: its column, from 0, and the lines that stand in it. */
export type Cell = { column: number; lines: PrintedLine[] }

/** A table drawn with rules: where its rows and columns end. */
type Grid = { xs: number[]; ys: number[] }

/**
 * Finds the cells of tables that are drawn with rules: of each row its cells, each the lines that stand in it, so that
 * text which runs on in its cell stays there.
 *
 * @param rules in the axes of the lines
 * @returns rows of cells; a cell's lines are in the order in which they are read
 */
export function findGridRows(lines: readonly PrintedLine[], rules: readonly Rect[]): Cell[][] {
  if (rules.length < FEWEST_ROWS + 3 || rules.length > MOST_RULES) return []
  return gridsOf(rules).flatMap((grid) => {
    const rows = rowsIn(grid, lines)
    const size = rows[0]?.[0]?.lines[0]?.size ?? 0
    const isTable =
      rows.length >= FEWEST_ROWS &&
      rows.every((cells) => cells.every((cell) => lengthOf(cell) <= LONGEST)) &&
      grid.ys.every((y, i) => i === 0 || y - (grid.ys[i - 1] ?? y) < size * HIGHEST)
    return isTable ? rows : []
  })
}

/** A cell's lines as one. */
export function cellOf(lines: readonly PrintedLine[]): PrintedLine | undefined {
  const [first] = lines
  const rect = unionOf(lines.map((line) => line.rect))
  const text = lines.reduce((sum, line) => `${sum}${needsSpace(sum, line.text) ? ' ' : ''}${line.text}`, '')
  return first && rect && { ...first, text, rect }
}

function lengthOf({ lines }: Cell): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}

/** Level rules of one width under each other, with the upright ones that run through between them. */
function gridsOf(rules: readonly Rect[]): Grid[] {
  const level = levelRules(rules)
  const upright = joined(rules.filter((rule) => heightOf(rule) > widthOf(rule) * 3))
  const grids: Grid[] = []
  const used = new Set<Rect>()
  for (const top of level.toSorted((a, b) => a.top - b.top)) {
    if (used.has(top)) continue
    const same = level
      .filter(({ left, right }) => Math.abs(left - top.left) < NEAR && Math.abs(right - top.right) < NEAR)
      .toSorted((a, b) => a.top - b.top)
    const box = unionOf(same)
    if (same.length < FEWEST_ROWS + 1 || !box) continue
    const inner = upright.filter(
      (rule) =>
        sharedHeight(rule, box) >= heightOf(box) * SPAN &&
        rule.left > box.left - NEAR &&
        rule.right < box.right + NEAR,
    )
    const xs = distinct([box.left, ...inner.map(({ left, right }) => (left + right) / 2), box.right])
    if (xs.length < 3) continue
    for (const rule of same) used.add(rule)
    grids.push({ xs, ys: distinct(same.map(({ top: y, bottom }) => (y + bottom) / 2)) })
  }
  return grids
}

/** Rules that lie level, each as one. */
export function levelRules(rules: readonly Rect[]): Rect[] {
  return rules.length > MOST_RULES ? [] : joined(rules.filter((rule) => widthOf(rule) > heightOf(rule) * 3))
}

/** Rules that are drawn in parts, cell by cell, as one each. */
function joined(rules: readonly Rect[]): Rect[] {
  const whole: Rect[] = []
  for (const rule of rules.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const level = widthOf(rule) > heightOf(rule)
    const before = whole.find((other) =>
      level
        ? Math.abs(other.top - rule.top) < NEAR / 2 && sharedWidth(other, rule) > -NEAR
        : Math.abs(other.left - rule.left) < NEAR / 2 && sharedHeight(other, rule) > -NEAR,
    )
    if (before) Object.assign(before, unionOf([before, rule]))
    else whole.push({ ...rule })
  }
  return whole
}

function distinct(places: readonly number[]): number[] {
  return places
    .toSorted((a, b) => a - b)
    .filter((place, i, all) => i === 0 || place - (all[i - 1] ?? place) >= NEAR)
}

/** The lines in each cell, by the middle of their height and where they begin; rows and cells without any are left out. */
function rowsIn({ xs, ys }: Grid, lines: readonly PrintedLine[]): Cell[][] {
  const rows: Cell[][] = []
  for (const [r, top] of ys.slice(0, -1).entries()) {
    const bottom = ys[r + 1] ?? top
    const within = lines.filter(({ rect }) => {
      const middle = (rect.top + rect.bottom) / 2
      return (
        middle > top &&
        middle < bottom &&
        rect.left > (xs[0] ?? 0) - NEAR &&
        rect.right < (xs.at(-1) ?? 0) + NEAR
      )
    })
    const cells = xs.slice(0, -1).map((left, column) => ({
      column,
      lines: within
        .filter(({ rect }) => rect.left >= left - NEAR && rect.left < (xs[column + 1] ?? left) - NEAR)
        .toSorted((a, b) =>
          sharedHeight(a.rect, b.rect) > a.size * 0.5 ? a.rect.left - b.rect.left : a.rect.top - b.rect.top,
        ),
    }))
    const filled = cells.filter((cell) => cell.lines.length > 0)
    if (filled.length > 0) rows.push(filled)
  }
  return rows
}
