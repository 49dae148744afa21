import type { CellMode } from '#reader/page/layout/dislike.ts'
import type { Rank } from '#issue/page-setting.ts'

/** Which runs of pieces may share a cell, and how. */
export type Grouping = {
  /** The ends (exclusive) of the runs that may begin at a piece, nearest first. */
  endsFrom: (start: number, to: number) => readonly number[]
  modes: (start: number, end: number, span: number) => readonly CellMode[]
}

const LONGEST_STACK = 7
/** Wider, pieces over each other are so many ribbons. */
const WIDEST_STACK = 3
const LONGEST_FLOW = 16
const SINGLE: readonly CellMode[] = ['single']
const STACK: readonly CellMode[] = ['stack']
const FLOW: readonly CellMode[] = ['flow']
const STRIP: readonly CellMode[] = ['strip']
const BOTH: readonly CellMode[] = ['stack', 'flow']
const NONE: readonly CellMode[] = []

/** Free to group as the page suggests: teasers together and alone, leads alone, notices apart from news. */
export function freeGrouping(ranks: readonly Rank[]): Grouping {
  const notices = ranks.filter((rank) => rank === 'notice').length
  // Where there are many they fill a part of the page by themselves; a few stand among the news.
  const apart = notices * 3 > ranks.length
  const kinds = ranks.map((rank) => (rank === 'notice' && !apart ? 'news' : companyOf(rank)))
  // Run ends by kind, so that a run of one company is known without walking it again.
  const runEnd: number[] = []
  for (let at = ranks.length - 1; at >= 0; at -= 1)
    runEnd[at] = kinds[at] === kinds[at + 1] ? (runEnd[at + 1] ?? at + 1) : at + 1
  // Only short pieces flow: a story broken over a column's end by its neighbour is hard to follow.
  const longAfter: number[] = []
  for (let at = ranks.length - 1; at >= 0; at -= 1)
    longAfter[at] = isShort(ranks[at]) ? (longAfter[at + 1] ?? ranks.length) : at
  const ends = new Map<number, readonly number[]>()
  return {
    endsFrom: (start, to) => {
      const key = start * 512 + to
      const known = ends.get(key)
      if (known !== undefined) return known
      const found = endsOf(start, Math.min(to, runEnd[start] ?? to), kinds[start] ?? 'news')
      ends.set(key, found)
      return found
    },
    modes: (start, end, span) => {
      if (end - start === 1) return SINGLE
      if (kinds[start] === 'teasers') return span === 1 ? STACK : STRIP
      if (span === 1) return end - start > LONGEST_STACK ? NONE : STACK
      const flows = (longAfter[start] ?? 0) >= end
      if (end - start > LONGEST_STACK || span > WIDEST_STACK) return flows ? FLOW : NONE
      return flows ? BOTH : STACK
    },
  }
}

function isShort(rank: Rank | undefined): boolean {
  return rank === 'brief' || rank === 'notice'
}

function endsOf(start: number, end: number, company: Company): number[] {
  // The box of teasers is one thing wherever it stands.
  if (company === 'teasers') return [end]
  if (company === 'alone') return [start + 1]
  const longest = company === 'notices' ? LONGEST_FLOW : LONGEST_STACK
  const found: number[] = []
  for (let at = start + 1; at <= Math.min(end, start + longest); at += 1) found.push(at)
  return found
}

type Company = 'alone' | 'news' | 'notices' | 'teasers'

function companyOf(rank: Rank): Company {
  switch (rank) {
    case 'lead':
      return 'alone'
    case 'teaser':
      return 'teasers'
    case 'notice':
      return 'notices'
    case 'major':
    case 'photo-story':
    case 'story':
    case 'brief':
      return 'news'
    default:
      return rank satisfies never
  }
}

/** A run of pieces that stands in one cell at some count of columns; `whole`: at every count; `flows`: may flow. */
export type Group = { from: number; to: number; whole: boolean; flows: boolean }

/** Bound to groups chosen for another count of columns: each is kept whole, or every piece of it is by itself. */
export function boundGrouping(groups: readonly Group[]): Grouping {
  const byStart = new Map(groups.map((group) => [group.from, group]))
  return {
    endsFrom: (start, to) => {
      const group = byStart.get(start)
      if (group === undefined || group.to > to) return [start + 1]
      return group.whole ? [group.to] : [start + 1, group.to]
    },
    modes: (start, end, span) => {
      if (end - start === 1) return SINGLE
      const group = byStart.get(start)
      if (group?.to !== end) return NONE
      if (span === 1) return STACK
      if (group.whole) return STRIP
      if (group.flows) return end - start > LONGEST_STACK || span > WIDEST_STACK ? FLOW : BOTH
      return span <= WIDEST_STACK ? STACK : NONE
    },
  }
}
