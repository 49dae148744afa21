import type { Box } from '#issue/schema.ts'
import { PlacedLine } from './placed-line.ts'
import { around, type Scan, type ScanBlock, type ScanLine, toBox } from './scan-page.ts'

/** Left, top, width and height in the source's unit. */
type Edges = { x: number; y: number; width: number; height: number }
type RawLine = Omit<ScanLine, 'box'> & { edges?: Edges }
type RawBlock = Omit<ScanBlock, 'box' | 'lines'> & { edges?: Edges; lines: RawLine[] }

/** Takes the blocks and lines of a page as they are met, and makes a scan of them. */
export class ScanWriter {
  #width: number | undefined
  #height: number | undefined
  #transcript: string[] = []
  #length = 0
  readonly #blocks: RawBlock[] = []
  readonly #tables = new Set<string>()

  /** The page's size, in the unit of all edges to come. */
  size(width: number | undefined, height: number | undefined): void {
    this.#width = width
    this.#height = height
  }

  /** A block of its own; lines that come next stand in it. */
  block(block: { id: string; kind: 'text' | 'picture'; within: readonly string[]; edges?: Edges }): void {
    const inTable = block.kind === 'text' && block.within.some((id) => this.#tables.has(id))
    this.#blocks.push({ ...block, kind: inTable ? 'table' : block.kind, lines: [] })
  }

  /** A frame around blocks to come; the text in a table's frame is its cells. */
  frame(frame: { id: string; table: boolean }): void {
    if (frame.table) this.#tables.add(frame.id)
  }

  /** The next line of the last block. */
  line(text: string, hyphen: number, edges?: Edges, id?: string): void {
    const block = this.#blocks.at(-1)
    if (!block || text === '') return
    if (this.#length > 0) this.#write(block.lines.length === 0 ? '\n\n' : '\n')
    const start = this.#length
    this.#write(text)
    block.lines.push({ start, end: this.#length, hyphen, ...(id && { id }), ...(edges && { edges }) })
  }

  /** The outline of the last block, where it gives no edges of its own. */
  outline(edges: Edges): void {
    const block = this.#blocks.at(-1)
    if (block && block.lines.length === 0) block.edges ??= edges
  }

  /** The source breaks off in the last block. */
  cutOff(): void {
    const block = this.#blocks.at(-1)
    if (block) block.cutOff = true
  }

  scan(): Scan {
    const all = this.#blocks.flatMap(({ edges, lines }) => [edges, ...lines.map((line) => line.edges)])
    const width = this.#width || reach(all, ({ x, width: w }) => x + w)
    const height = this.#height || reach(all, ({ y, height: h }) => y + h)
    const box = (edges: Edges | undefined): Box | undefined =>
      edges && width > 0 && height > 0
        ? toBox(edges.x / width, edges.y / height, edges.width / width, edges.height / height)
        : undefined
    const blocks = this.#blocks.map(({ edges, lines, ...block }): ScanBlock => {
      const boxed = lines.map(({ edges: at, ...line }): ScanLine => {
        const place = box(at)
        if (!place) return line
        return line.id === undefined ? new PlacedLine(line, place) : { ...line, box: place }
      })
      return { ...block, lines: boxed, ...boxOf(box(edges) ?? around(boxed.map((line) => line.box))) }
    })
    return {
      // The last line ends like the others.
      transcript: this.#length > 0 ? `${this.#transcript.join('')}\n` : '',
      blocks,
      ...(width > 0 && height > 0 && { size: { width, height } }),
    }
  }

  #write(text: string): void {
    this.#transcript.push(text)
    this.#length += text.length
  }
}

function boxOf(box: Box | undefined): { box?: Box } {
  return box ? { box } : {}
}

function reach(edges: readonly (Edges | undefined)[], end: (edges: Edges) => number): number {
  return edges.reduce((most, one) => (one ? Math.max(most, end(one)) : most), 0)
}
