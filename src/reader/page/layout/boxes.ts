import type { Page } from '#issue/schema.ts'
import type { CellMaker } from '#reader/page/layout/cells.ts'
import type { ColumnCount } from '#reader/page/layout/columns.ts'
import { type Cut, cutBoxes } from '#reader/page/layout/cut-boxes.ts'
import { boundGrouping, type Group } from '#reader/page/layout/grouping.ts'
import { byCount, type LaidNode, type Place, placesOf } from '#reader/page/layout/laid-tree.ts'
import { mapOf, Placer, type Size } from '#reader/page/layout/place-parts.ts'
import { bestRows, type Row } from '#reader/page/layout/rows.ts'

/** Counts at which the printed arrangement is kept; with fewer columns it cannot be. */
const PRINTED: readonly ColumnCount[] = [4, 5, 6]

/** A share of the sheet left white that a reader notices. */
const MUCH_BLANK = 0.15

/** Sets a page as it was printed, where every piece has its box; undefined where one has none. */
export function layBoxes(
  page: Page,
  makers: ReadonlyMap<ColumnCount, CellMaker>,
): { nodes: LaidNode[]; rows: Map<ColumnCount, Row[]> } | undefined {
  const boxes = [...page.articles, ...(page.photos ?? [])].flatMap(({ box }, item) =>
    box ? [{ item, box }] : [],
  )
  if (boxes.length === 0 || boxes.length < page.articles.length + (page.photos?.length ?? 0)) return undefined
  const cut = cutBoxes(boxes)
  const top = cut.kind === 'column' ? cut.parts : [cut]
  const groups = new Map<Cut, Map<ColumnCount, Place>>()
  const items: Map<ColumnCount, Place>[] = boxes.map(() => new Map())
  const rows = new Map<ColumnCount, Row[]>()
  for (const [columns, maker] of makers) {
    const leaves = top.flatMap(leafGroups)
    const own = bestRows(maker, boundGrouping(leaves), 0, boxes.length, columns)
    const placer = new Placer(maker, columns, items, groups)
    if (PRINTED.includes(columns) && suits(placer.sizeOf(top), own, columns)) {
      rows.set(
        columns,
        top.map((part, at) => placer.row(part, at === 0)),
      )
      continue
    }
    const places = placesOf(own, maker)
    rows.set(columns, own)
    for (const [item, place] of places.items.entries()) if (place) items[item]?.set(columns, place)
    for (const part of top.flatMap(allGroups)) {
      const place = isLeafGroup(part) ? places.groups.get(part.from) : undefined
      if (place) mapOf(groups, part).set(columns, place)
    }
  }
  const node = (part: Cut): LaidNode =>
    part.kind === 'item'
      ? { kind: 'item', item: part.item, at: byCount((columns) => items[part.item]?.get(columns)) }
      : {
          kind: 'group',
          children: part.parts.map(node),
          at: byCount((columns) => groups.get(part)?.get(columns)),
        }
  return { nodes: top.map(node), rows }
}

/**
 * Whether the printed arrangement can be kept at a count of columns other than the print's: not where it
 * leaves much white, and the order of reading alone would leave little.
 */
function suits(printed: Size, own: readonly Row[], columns: number): boolean {
  const share = shareBlank(printed, columns)
  const blank = own.flatMap(({ cells, height }) =>
    cells.map((cell) => cell.span * (height - cell.height) + cell.blank),
  )
  const size = {
    height: own.reduce((sum, row) => sum + row.height, 0),
    blank: blank.reduce((sum, each) => sum + each, 0),
  }
  return share <= MUCH_BLANK || shareBlank(size, columns) > share / 2
}

function shareBlank({ height, blank }: Size, columns: number): number {
  return height === 0 ? 0 : blank / (height * columns)
}

type CutGroup = Extract<Cut, { from: number }>

function allGroups(part: Cut): CutGroup[] {
  return part.kind === 'item' ? [] : [part, ...part.parts.flatMap(allGroups)]
}

function isLeafGroup(part: CutGroup): boolean {
  return part.kind === 'column' && part.parts.every((each) => each.kind === 'item')
}

/** Printed columns of single pieces: they can stay together where the page as a whole cannot. */
function leafGroups(part: Cut): Group[] {
  return allGroups(part)
    .filter(isLeafGroup)
    .map(({ from, to }) => ({ from, to, whole: false, flows: false }))
}
