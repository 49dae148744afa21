import { blockText, inlineText } from '#issue/plain-text.ts'
import type { Article, Block } from '#issue/schema.ts'
import { linesOf, textWidth } from '#reader/page/layout/text-measure.ts'

/** Line heights in ems: Chinese needs more air between its square signs. */
const CHINESE_LINE = 1.72
const WESTERN_LINE = 1.5

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

/** The height of a text set in one column of a width, in ems. */
export function bodyHeight(blocks: readonly MeasuredBlock[], chinese: boolean, measure: number): number {
  const line = chinese ? CHINESE_LINE : WESTERN_LINE
  const indent = chinese ? 2 : 1
  let height = 0
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        for (const width of block.widths) height += linesOf(width + indent, measure) * line
        break
      case 'subheading':
        for (const width of block.widths) height += linesOf(width, measure) * 1.5 + 1
        break
      case 'note':
      case 'quote':
        for (const width of block.widths) height += linesOf(width * 0.95, measure - 1.2) * line * 0.94 + 1.2
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

/** Rows of a table in smaller type; a long cell takes more lines where the columns are many. */
function tableHeight(rows: readonly number[][], measure: number): number {
  let height = 1
  for (const row of rows) {
    const total = row.reduce((sum, width) => sum + width * 0.85 + 0.9, 0)
    height += (total <= measure ? 1 : Math.min(3, linesOf(total * 1.15, measure))) * 1.3 + 0.45
  }
  return height
}
