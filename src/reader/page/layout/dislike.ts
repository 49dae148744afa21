import type { Rank } from '#issue/page-setting.ts'
import type { Setting } from '#reader/page/layout/setting.ts'

/**
 * How the pieces of a cell stand in it: one by itself, some over each other at its full width, some
 * flowing through its columns, or side by side as a strip of teasers.
 */
export type CellMode = 'single' | 'stack' | 'flow' | 'strip'

/** The least share of the sheet's width that a lead takes. */
export const LEAD_SHARE = 0.6
/** A lead over all of many columns leaves nothing beside it: a page like a poster, if there is much else. */
const FULL_LEAD = 18
const MUCH = 5
/** Lines of text under which a piece of many columns reads like a ribbon. */
const FEW_LINES = 9
const LINE = 1.7

/** White this deep in one place is twice as bad as the same white in traces. */
const HOLE = 5

/**
 * What white at the foot of a cell costs, in ems of one column: the more, the deeper the holes it makes.
 *
 * @param gaps places between pieces over each other, among which it is spread
 */
export function whiteOf(slack: number, gaps: number): number {
  return slack * (1 + slack / gaps / HOLE)
}

/** How a piece stands: its rank and setting, over how many columns of how many, on a page of how many pieces. */
type Judged = {
  rank: Rank
  setting: Setting
  mode: CellMode
  span: number
  columns: number
  pieces: number
}

/** What an art director has against it, in ems of one column left blank: so much white would be as bad. */
export function dislikeOf({ rank, setting, mode, span, columns, pieces }: Judged): number {
  const shallow = span > 1 ? Math.max(0, FEW_LINES - setting.height / LINE) * span * 0.5 : 0
  switch (rank) {
    case 'lead':
      if (mode !== 'single') return 200
      if (span === columns) return columns > 3 && pieces > MUCH ? FULL_LEAD * columns : 0
      return span < columns * LEAD_SHARE ? 60 * (columns * LEAD_SHARE - span) : 0
    case 'major':
      return (span === 1 ? 14 : span > 3 ? 8 * (span - 3) : 0) + (mode === 'flow' ? 10 : 0) + shallow
    case 'photo-story':
      return (span > 3 ? 12 * (span - 3) : 0) + (mode === 'flow' ? 4 : 0) + shallow
    case 'story':
      return (span > 2 ? 7 * (span - 2) : 0) + shallow
    case 'brief':
      return span > 1 ? 9 * (span - 1) + shallow : 0
    case 'notice':
      return span > 1 ? 6 * (span - 1) + shallow : 0
    case 'teaser':
      return 0
    default:
      return rank satisfies never
  }
}
