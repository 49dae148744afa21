import type { Sketch, SketchMark } from '#issue/sketch.ts'
import { type ColumnCount, GUTTER, spanWidth } from '#reader/page/layout/columns.ts'
import { headingAt, HEADLINE_SIZES } from '#reader/page/layout/heading.ts'
import type { Item } from '#reader/page/layout/item.ts'
import type { LaidNode, Place } from '#reader/page/layout/laid-tree.ts'
import type { LaidPage } from '#reader/page/layout/lay-page.ts'
import { measurePhoto, photoHeight, photosOf } from '#reader/page/layout/photos.ts'
import type { Setting } from '#reader/page/layout/setting.ts'
import { textWidth } from '#reader/page/layout/text-measure.ts'

/** The count of columns whose shape comes nearest to a printed sheet's. */
const COLUMNS: ColumnCount = 5
const TEXT = 0
const HEADLINE = 1
const PICTURE = 2
/** Ems above a piece and under its text. */
const ABOVE = 0.8
/** How tall a headline is drawn against its type: a little more than it is, since it tells what matters. */
const FACE = 1.1
/** Heights in ems and hundredths of the width, so that a drawing of any size can be made of it. */
const UNIT = 100 / spanWidth(COLUMNS, COLUMNS)

/** A rectangle, in ems of the body text. */
type Area = { x: number; y: number; width: number; height: number }

/** Draws a page as set, small: its headlines, columns of text and pictures as rectangles. */
export function sketchPage(laid: LaidPage): Sketch {
  const sketcher = new Sketcher(laid)
  const height = sketcher.grid(laid.nodes, COLUMNS, 0, 0)
  return { height: Math.ceil(height * UNIT), marks: sketcher.marks }
}

class Sketcher {
  readonly marks: SketchMark[] = []
  readonly #laid: LaidPage

  constructor(laid: LaidPage) {
    this.#laid = laid
  }

  /** Sets nodes in rows over some columns, and gives their height. */
  grid(nodes: readonly LaidNode[], columns: number, x: number, y: number): number {
    let top = y
    for (const row of rowsOf(nodes, columns)) {
      let left = x
      let height = 0
      for (const node of row) {
        const { span } = placeOf(node)
        height = Math.max(height, this.#cell(node, span, left, top))
        left += spanWidth(COLUMNS, span) + GUTTER
      }
      top += height
    }
    return top - y
  }

  #cell(node: LaidNode, span: number, x: number, y: number): number {
    if (node.kind === 'item') return this.#item(node, x, y, spanWidth(COLUMNS, span))
    const { mode } = placeOf(node)
    if (mode === 'rows') return this.grid(node.children, span, x, y)
    if (mode === 'strip') return this.#strip(node.children, span, x, y)
    if (mode === 'flow') return this.#flow(node.children, span, x, y)
    let height = 0
    for (const child of node.children) height += this.#cell(child, span, x, y + height)
    return height
  }

  #strip(nodes: readonly LaidNode[], span: number, x: number, y: number): number {
    const width = spanWidth(COLUMNS, 1)
    let top = y
    for (let at = 0; at < nodes.length; at += span) {
      const line = nodes.slice(at, at + span)
      top += Math.max(...line.map((node, nth) => this.#item(node, x + nth * (width + GUTTER), top, width)))
    }
    return top - y
  }

  /** Pieces that flow through columns; one that a column's end would break begins the next. */
  #flow(nodes: readonly LaidNode[], span: number, x: number, y: number): number {
    const width = spanWidth(COLUMNS, 1)
    const heights = nodes.map((node) => placeOf(node).setting?.height ?? 0)
    const share = heights.reduce((sum, height) => sum + height, 0) / span
    let column = 0
    let top = 0
    let deepest = 0
    nodes.forEach((node, at) => {
      if (top + (heights[at] ?? 0) / 2 > share && column < span - 1) [column, top] = [column + 1, 0]
      top += this.#item(node, x + column * (width + GUTTER), y + top, width)
      deepest = Math.max(deepest, top)
    })
    return deepest
  }

  #item(node: LaidNode, x: number, y: number, width: number): number {
    const item = node.kind === 'item' ? this.#laid.items[node.item] : undefined
    const { setting, span } = placeOf(node)
    if (node.kind !== 'item' || item === undefined || setting === undefined) return 0
    const piece = item.kind === 'piece' ? node.item : -1
    const heading = headingAt(item, span, width).height
    this.#headline(item, piece, setting, { x, y: y + ABOVE, width, height: heading })
    const top = y + ABOVE + heading
    this.#matter(item, piece, setting, { x, y: top, width, height: y + setting.height - ABOVE - top })
    return setting.height
  }

  #headline(item: Item, piece: number, setting: Setting, area: Area): void {
    if (item.kind === 'photo' || item.article.headline === undefined) return
    const size = HEADLINE_SIZES[setting.headline - 1] ?? 1
    let left = textWidth(item.article.headline) * size
    for (let y = area.y; left > size && y + size <= area.y + area.height; y += size * 1.28) {
      const width = Math.min(left, area.width)
      const centred = item.rank === 'lead' && item.chinese ? (area.width - width) / 2 : 0
      this.#mark(piece, HEADLINE, { x: area.x + centred, y, width, height: size * FACE })
      left -= area.width
    }
  }

  #matter(item: Item, piece: number, setting: Setting, area: Area): void {
    const isBeside = setting.photos === 'side' || setting.photos === 'fit'
    let text = area
    if (isBeside) {
      const width = spanWidth(COLUMNS, setting.photoSpan)
      const height = Math.min(area.height, this.#pictures(item, width))
      const whole = setting.photos === 'fit' ? area.height : height
      this.#mark(piece, PICTURE, { ...area, width, height: whole })
      text = { ...area, x: area.x + width + GUTTER, width: area.width - width - GUTTER }
    } else if (setting.photos === 'top' || setting.photos === 'wide') {
      const across = setting.photos === 'wide' ? area.width * 0.43 : this.#pictures(item, area.width)
      const height = Math.min(area.height, across)
      this.#mark(piece, PICTURE, { ...area, height })
      text = { ...area, y: area.y + height + ABOVE, height: area.height - height - ABOVE }
    }
    const columns = Math.max(1, setting.text)
    const width = (text.width - (columns - 1) * GUTTER) / columns
    for (let at = 0; at < columns; at += 1) {
      let column = { ...text, x: text.x + at * (width + GUTTER), width }
      if (at === 0 && setting.photos === 'inset') {
        const height = Math.min(column.height, this.#pictures(item, width))
        this.#mark(piece, PICTURE, { ...column, height })
        column = { ...column, y: column.y + height + ABOVE, height: column.height - height - ABOVE }
      }
      this.#mark(piece, TEXT, column)
    }
  }

  /** How tall the pictures of an item stand over each other, or side by side where there is room. */
  #pictures(item: Item, width: number): number {
    const photos = photosOf(item).map(measurePhoto)
    const across = Math.max(1, Math.min(photos.length, Math.round(width / spanWidth(COLUMNS, 1))))
    const height = photos.reduce((sum, photo) => sum + photoHeight(photo, width / across), 0)
    return height / across
  }

  #mark(piece: number, kind: number, { x, y, width, height }: Area): void {
    const mark = [x, y, width, height].map((size) => Math.round(size * UNIT))
    const [left = 0, top = 0, wide = 0, tall = 0] = mark
    if (wide > 0 && tall > 0) this.marks.push([piece, kind, left, top, wide, tall])
  }
}

function placeOf(node: LaidNode): Place {
  return node.at[COLUMNS]
}

/** Nodes in rows: a group that is none here gives its children; what was printed further left stands there. */
function rowsOf(nodes: readonly LaidNode[], columns: number): LaidNode[][] {
  const rows: LaidNode[][] = []
  let free = 0
  for (const node of nodes.flatMap(cellsOf)) {
    const { span } = placeOf(node)
    if (span > free) {
      rows.push([])
      free = columns
    }
    rows.at(-1)?.push(node)
    free -= span
  }
  return rows.map((row) => row.toSorted((one, other) => orderOf(one) - orderOf(other)))
}

function cellsOf(node: LaidNode): readonly LaidNode[] {
  return node.kind === 'group' && placeOf(node).mode === 'gone' ? node.children.flatMap(cellsOf) : [node]
}

function orderOf(node: LaidNode): number {
  return placeOf(node).order ?? 0
}
