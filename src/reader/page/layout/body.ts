import { blockText, inlineText } from '#issue/plain-text.ts'
import type { Article, Block } from '#issue/schema.ts'
import { hanLinesOf, linesOf, textWidth } from '#reader/page/layout/text-measure.ts'

/** Line heights in ems: Chinese needs more air between its square signs. */
const CHINESE_LINE = 1.72
const WESTERN_LINE = 1.5
const TABLE_SIZE = 0.875
/** Cells up to this keep to one line; `block-view.tsx` says so by their number of signs. */
const SHORT_CELL = 8.5
/** The least of others, and the space beside the text of a cell: `.table td` in the style sheet. */
const LEAST_CELL = 4.5
const PADDING = 0.9

/** A block's text as far as its height depends on it: how wide each of its lines would be, unbroken. */
export type MeasuredBlock = { type: Block['type']; widths: readonly number[]; rows?: readonly number[][] }

/** Measures the text of a piece once; its height at any width follows from it. */
export function measureBody(article: Article): MeasuredBlock[] {
  const lead = `${article.dateline?.text ?? ''}${article.byline?.join(' ') ?? ''}`
  return article.body.map((block, position) => {
    const measured = measureBlock(block)
    if (position > 0 || lead === '') return measured
    const [first = 0, ...rest] = measured.widths
    return { ...measured, widths: [first + textWidth(lead), ...rest] }
  })
}

/** How wide a whole text would be in one line: how long it is to read. */
export function bodyWidth(blocks: readonly MeasuredBlock[]): number {
  let sum = 0
  for (const { widths, rows } of blocks) {
    for (const width of widths) sum += width
    for (const row of rows ?? []) for (const width of row) sum += width
  }
  return sum
}

function measureBlock(block: Block): MeasuredBlock {
  switch (block.type) {
    case 'verse':
      return { type: block.type, widths: block.lines.map((line) => textWidth(inlineText(line))) }
    case 'list':
      return { type: block.type, widths: block.items.map((item) => textWidth(inlineText(item))) }
    case 'table':
      return {
        type: block.type,
        widths: [],
        rows: block.rows.map((row) => row.map((cell) => textWidth(inlineText(cell)))),
      }
    case 'paragraph':
    case 'subheading':
    case 'quote':
    case 'note':
      return { type: block.type, widths: [textWidth(blockText(block))] }
    default:
      return block satisfies never
  }
}

/** Type of a kind of piece: its size against the body's, and its lines' height where it is another. */
export type Type = { size: number; line?: number }

/** The height of a text set in one column of a width, in ems of the body text. */
export function bodyHeight(
  blocks: readonly MeasuredBlock[],
  chinese: boolean,
  width: number,
  type: Type = { size: 1 },
): number {
  const line = type.line ?? (chinese ? CHINESE_LINE : WESTERN_LINE)
  return type.size * heightOf(blocks, chinese, width / type.size, line)
}

function heightOf(blocks: readonly MeasuredBlock[], chinese: boolean, measure: number, line: number): number {
  const indent = chinese ? 2 : 1
  let height = 0
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        for (const width of block.widths)
          height += (chinese ? hanLinesOf : linesOf)(width + indent, measure) * line
        break
      case 'subheading':
        for (const width of block.widths) height += linesOf(width, measure) * 1.5 + 1
        break
      case 'note':
      case 'quote':
        for (const width of block.widths)
          height += linesOf(width * 0.9375, measure - 1.2) * line * 0.9375 + 1.2
        break
      case 'verse':
        for (const width of block.widths) height += linesOf(width, measure - 1) * line
        height += 0.8
        break
      case 'list':
        for (const width of block.widths) height += linesOf(width, measure - 1.5) * line
        height += 0.4
        break
      case 'table':
        height += tableHeight(block.rows ?? [], measure)
        break
      default:
        block.type satisfies never
    }
  }
  return height
}

/**
 * Rows of a table in smaller type, its columns as wide as a browser makes them: what is left beyond the least
 * each can have goes to those that want more. What does not fit takes more lines.
 */
function tableHeight(rows: readonly number[][], measure: number): number {
  const widest: number[] = []
  for (const row of rows)
    row.forEach((width, column) => {
      widest[column] = Math.max(widest[column] ?? 0, width + PADDING)
    })
  const least = widest.map((width) => (width <= SHORT_CELL + PADDING ? width : LEAST_CELL + PADDING))
  const [wanted, needed] = [sumOf(widest), sumOf(least)]
  const share = wanted === needed ? 1 : Math.min(1, (measure / TABLE_SIZE - needed) / (wanted - needed))
  const given = widest.map((width, column) => {
    const own = least[column] ?? width
    return own + Math.max(0, share) * (width - own) - PADDING
  })
  let height = 1
  for (const row of rows) {
    const lines = Math.max(
      1,
      ...row.map((width, column) => Math.ceil(width / (given[column] ?? width) - 0.01)),
    )
    height += (lines * 1.4 + 0.5) * TABLE_SIZE
  }
  return height
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** The width of the widest table, each cell in one line; 0 without one. */
export function tableWidth(blocks: readonly MeasuredBlock[]): number {
  let widest = 0
  for (const { rows } of blocks) for (const row of rows ?? []) widest = Math.max(widest, rowWidth(row))
  return widest
}

function rowWidth(row: readonly number[]): number {
  return sumOf(row.map((width) => (width + PADDING) * TABLE_SIZE))
}

/** The height of the tallest block that no column may break. */
export function unbreakableHeight(
  blocks: readonly MeasuredBlock[],
  chinese: boolean,
  measure: number,
): number {
  let tallest = 0
  for (const block of blocks) {
    if (block.type !== 'table' && block.type !== 'verse') continue
    tallest = Math.max(tallest, bodyHeight([block], chinese, measure))
  }
  return tallest
}
