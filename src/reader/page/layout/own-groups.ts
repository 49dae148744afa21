import type { Rank } from '#issue/page-setting.ts'
import type { CellMaker } from '#reader/page/layout/cells.ts'
import type { Cut } from '#reader/page/layout/cut-boxes.ts'
import { freeGrouping, type Group, type Grouping } from '#reader/page/layout/grouping.ts'
import { canFlow, groupsOf } from '#reader/page/layout/refine-rows.ts'
import { bestRows } from '#reader/page/layout/rows.ts'

export type CutGroup = Extract<Cut, { from: number }>

/**
 * The groups in which the pieces of a printed page stand where its arrangement cannot be kept: as the order of
 * reading suggests at some count of columns, as far as the document, which follows the print, allows; and
 * printed columns of single pieces.
 */
export function ownGroups(
  top: readonly Cut[],
  printed: Grouping,
  maker: CellMaker,
  ranks: readonly Rank[],
): Group[] {
  const all = top.flatMap(groupsIn)
  const found = groupsOf(bestRows(maker, printed, 0, ranks.length, maker.columns), ranks)
  for (const group of all) {
    const { kind, from, to } = group
    if (!isLeafGroup(group) || found.some((other) => other.from < to && from < other.to)) continue
    found.push({ from, to, whole: kind === 'strip', flows: canFlow(ranks, from, to) })
  }
  return found
}

/** Free, as far as the document allows, which follows the print. */
export function printedGrouping(top: readonly Cut[], ranks: readonly Rank[]): Grouping {
  const all = top.flatMap(groupsIn)
  const strips = new Map(all.filter(({ kind }) => kind === 'strip').map(({ from, to }) => [from, to]))
  const runs = runsOf([top, ...all.map(({ parts }) => parts)])
  const free = freeGrouping(ranks)
  return {
    modes: free.modes,
    endsFrom: (start, to) => {
      const strip = strips.get(start)
      if (strip !== undefined) return [strip]
      const ends = free.endsFrom(start, to).filter((end) => end === start + 1 || runs.get(start)?.has(end))
      return ends.length > 0 ? ends : [start + 1]
    },
  }
}

/** A part and every group within it. */
export function groupsIn(part: Cut): CutGroup[] {
  return part.kind === 'item' ? [] : [part, ...part.parts.flatMap(groupsIn)]
}

/** The items of a part: from the first to behind the last. */
export function rangeOfPart(part: Cut): { from: number; to: number } {
  return part.kind === 'item' ? { from: part.item, to: part.item + 1 } : part
}

function isLeafGroup(part: CutGroup): boolean {
  return part.kind !== 'row' && part.parts.every((each) => each.kind === 'item')
}

/** Where runs of whole neighbours end, by where they begin: these can be held by one element. */
function runsOf(families: readonly (readonly Cut[])[]): Map<number, Set<number>> {
  const runs = new Map<number, Set<number>>()
  for (const parts of families) {
    parts.forEach((first, at) => {
      const { from } = rangeOfPart(first)
      const ends = runs.get(from) ?? new Set()
      for (const last of parts.slice(at)) ends.add(rangeOfPart(last).to)
      runs.set(from, ends)
    })
  }
  return runs
}
