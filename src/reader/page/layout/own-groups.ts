import type { Rank } from '#issue/page-setting.ts'
import type { CellMaker } from '#reader/page/layout/cells.ts'
import type { Cut } from '#reader/page/layout/cut-boxes.ts'
import { freeGrouping, type Group, type Grouping } from '#reader/page/layout/grouping.ts'
import { bestRows } from '#reader/page/layout/rows.ts'

export type CutGroup = Extract<Cut, { from: number }>

/**
 * The groups in which the pieces of a printed page stand where its arrangement cannot be kept: as the order of
 * reading suggests at some count of columns, as far as the document, which follows the print, allows; and
 * printed columns of single pieces.
 */
export function ownGroups(top: readonly Cut[], maker: CellMaker, ranks: readonly Rank[]): Group[] {
  const all = top.flatMap(groupsIn)
  const strips = new Map(all.filter(({ kind }) => kind === 'strip').map(({ from, to }) => [from, to]))
  const runs = runsOf([top, ...all.map(({ parts }) => parts)])
  const free = freeGrouping(ranks)
  const within: Grouping = {
    modes: free.modes,
    endsFrom: (start, to) => {
      const strip = strips.get(start)
      if (strip !== undefined) return [strip]
      const ends = free.endsFrom(start, to).filter((end) => end === start + 1 || runs.get(start)?.has(end))
      return ends.length > 0 ? ends : [start + 1]
    },
  }
  const flows = (from: number, to: number) =>
    ranks.slice(from, to).every((rank) => rank === 'brief' || rank === 'notice')
  const found: Group[] = []
  for (const { cells } of bestRows(maker, within, 0, ranks.length, maker.columns))
    for (const { from, to, mode } of cells)
      if (mode !== 'single') found.push({ from, to, whole: strips.get(from) === to, flows: flows(from, to) })
  for (const group of all) {
    const { kind, from, to } = group
    if (!isLeafGroup(group) || found.some((other) => other.from < to && from < other.to)) continue
    found.push({ from, to, whole: kind === 'strip', flows: flows(from, to) })
  }
  return found
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
