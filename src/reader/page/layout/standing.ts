import type { Standing } from '#issue/page-setting.ts'
import type { ColumnCount } from '#reader/page/layout/columns.ts'
import type { LaidPage } from '#reader/page/layout/lay-page.ts'

/** The part of the sheet a piece takes: fractions of its width and height, from the top left. */
type Extent = { left: number; right: number; top: number; bottom: number }

/** The count of columns at which a page without boxes looks most like a printed one. */
const PRINTED: ColumnCount = 5
/** As near to the sheet's edge as this is at the edge. */
const EDGE = 0.1
/** A piece wider than this is over the page, and neither left nor right. */
const BROAD = 0.66

const known = new WeakMap<LaidPage, readonly (Standing | undefined)[]>()

/**
 * Where each item of a page stands, by its position in the page's order: by its printed box where every
 * item has one, else as the page is set at five columns.
 */
export function standingsOf(laid: LaidPage): readonly (Standing | undefined)[] {
  const before = known.get(laid)
  if (before !== undefined) return before
  const printed = laid.items.map((item) => (item.kind === 'piece' ? item.article.box : item.photo.box))
  const extents = printed.every((box) => box !== undefined)
    ? printed.map(([x, y, width, height]) => ({ left: x, right: x + width, top: y, bottom: y + height }))
    : extentsAsSet(laid)
  const standings = laid.items.map(({ rank }, item) => {
    const extent = extents[item]
    return extent && { isLead: rank === 'lead', down: downOf(extent), across: acrossOf(extent) }
  })
  known.set(laid, standings)
  return standings
}

function downOf({ top, bottom }: Extent): Standing['down'] {
  if (top < EDGE) return 'top'
  if (bottom > 1 - EDGE) return 'bottom'
  const middle = (top + bottom) / 2
  return middle < 0.36 ? 'top' : middle > 0.64 ? 'bottom' : 'middle'
}

function acrossOf({ left, right }: Extent): Standing['across'] {
  if (right - left > BROAD) return 'whole'
  const middle = (left + right) / 2
  return middle < 0.4 ? 'left' : middle > 0.6 ? 'right' : 'middle'
}

/** From the rows of the setting; within a cell, pieces over each other have equal parts of it. */
function extentsAsSet(laid: LaidPage): (Extent | undefined)[] {
  const rows = laid.rows.get(PRINTED) ?? []
  const whole = rows.reduce((sum, row) => sum + row.height, 0)
  const extents: (Extent | undefined)[] = []
  let above = 0
  for (const row of rows) {
    let before = 0
    for (const cell of row.cells) {
      const left = before / PRINTED
      const right = (before + cell.span) / PRINTED
      const count = cell.to - cell.from
      for (let item = cell.from; item < cell.to; item += 1) {
        const at = (item - cell.from) / count
        const beside = cell.mode === 'strip'
        extents[item] = {
          left: beside ? left + (right - left) * at : left,
          right: beside ? left + (right - left) * (at + 1 / count) : right,
          top: (above + (beside ? 0 : row.height * at)) / whole,
          bottom: (above + (beside ? row.height : row.height * (at + 1 / count))) / whole,
        }
      }
      before += cell.span
    }
    above += row.height
  }
  return extents
}
