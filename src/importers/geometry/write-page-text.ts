import type { Frame } from './frame.ts'
import type { GeometricStory } from './assemble-stories.ts'
import { edgeLines } from './page-edges.ts'
import type { LineEvidence, PageEvidence } from './line-evidence.ts'
import type { PageGeometry, PrintedLine, Reading } from './page-geometry.ts'
import { beginsParagraph, indentsParagraphs, linesInColumns } from './paragraphs.ts'
import type { PlacedLine } from './paragraphs.ts'
import type { PlacedZone } from './placed-zone.ts'
import { afterUnseen } from '../unseen.ts'
import { alongLines, type Rect, widthOf } from './rect.ts'

/**
 * One line of a laid page: where it stands in the text and on the page, and how it is written where that is down the
 * page in a script that may be. Type of any other script was turned.
 */
export type LaidLine = {
  start: number
  end: number
  rect: Rect
  story: number
  down?: 'vertical-rl' | 'vertical-lr'
}

/** A page's text in reading order, one printed line a line, an empty line between stories; and where all of it stands. */
export type LaidPage = {
  text: string
  evidence: PageEvidence
  lines: LaidLine[]
  /** What words are read as: stretches of the text. */
  readings: Reading[]
  pictures: { rect: Rect; story: number }[]
}

type Read = GeometricStory & { flow: { zone: PlacedZone; sub: boolean }[] }

/** Writes stories in their order as the text of one page, with the evidence of each line. */
export function writePageText(
  stories: readonly Read[],
  frame: Frame,
  bodySize: number,
  page: PageGeometry,
): LaidPage {
  const zones = stories.flatMap((story) => [
    ...(story.headline?.zones ?? []),
    ...story.flow.map(({ zone }) => zone),
    ...story.captions,
    ...story.labels,
  ])
  const writer = new Writer(bodySize, edgeLines(zones.flatMap(({ zone }) => zone.lines)))
  const columns = stories.map(({ flow }) =>
    linesInColumns(
      flow.map(({ zone }) => zone),
      frame.place,
    ),
  )
  const indents = indentsParagraphs(columns.flat())
  for (const [story, { headline, flow, captions, labels }] of stories.entries()) {
    writer.beginStory()
    for (const { zone } of labels)
      for (const line of zone.lines) writer.line(line, story, { begins: true, role: undefined })
    for (const zone of headline?.zones ?? []) writer.headings(zone, story, 'heading')
    let before: PlacedLine | undefined
    for (const [at, { zone, sub }] of flow.entries()) {
      if (sub) {
        writer.headings(zone, story, 'subheading')
        before = undefined
        continue
      }
      const alone = zone.zone.lines.length < 3
      for (const line of columns[story]?.[at] ?? []) {
        const begins = before === undefined || beginsParagraph(before, line, indents)
        writer.line(line.line, story, { begins, role: alone ? undefined : 'text' })
        before = line
      }
    }
    for (const zone of captions)
      for (const [i, line] of zone.zone.lines.entries())
        writer.line(line, story, { begins: i === 0, role: 'caption' })
  }
  const pictures = stories.flatMap((story, at) =>
    story.pictures.flatMap((place) => {
      const rect = page.pictures.find((picture) => same(frame.place(picture), place))
      return rect ? [{ rect, story: at }] : []
    }),
  )
  return { ...writer.done(), pictures }
}

function same(a: Rect, b: Rect): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom
}

/** Collects the text of a page and what is known of its lines. */
class Writer {
  readonly #bodySize: number
  readonly #edges: ReadonlyMap<PrintedLine, 'head' | 'foot'>
  readonly #evidence = new Map<number, LineEvidence>()
  readonly #lines: LaidLine[] = []
  readonly #readings: Reading[] = []
  #text = ''
  #paragraph = 0

  constructor(bodySize: number, edges: ReadonlyMap<PrintedLine, 'head' | 'foot'>) {
    this.#bodySize = Math.max(0.1, bodySize)
    this.#edges = edges
  }

  beginStory(): void {
    if (this.#text !== '') this.#text += '\n'
  }

  line(
    line: PrintedLine,
    story: number,
    { begins, role }: { begins: boolean; role: LineEvidence['role'] },
  ): void {
    if (begins) this.#paragraph += 1
    const start = this.#text.length
    const text = line.text.trim()
    this.#text += `${text}\n`
    const edge = this.#edges.get(line)
    this.#evidence.set(afterUnseen(this.#text, start), {
      paragraph: this.#paragraph,
      story,
      size: line.size / this.#bodySize,
      ...(role && { role }),
      ...(line.columns && { columns: line.columns }),
      ...(edge && { edge }),
    })
    const shift = start - (line.text.length - line.text.trimStart().length)
    for (const { start: from, end, text: said } of line.readings ?? [])
      this.#readings.push({ start: from + shift, end: end + shift, text: said })
    const down = modeOf(line)
    this.#lines.push({ start, end: start + text.length, rect: line.rect, story, ...(down && { down }) })
  }

  /** Lines of a headline: one unit where the type ran on to the next line, else each its own. */
  headings({ zone }: PlacedZone, story: number, role: 'heading' | 'subheading'): void {
    for (const [i, line] of zone.lines.entries()) {
      const before = zone.lines[i - 1]
      this.line(line, story, { begins: before === undefined || !runsOn(before, line), role })
    }
  }

  done(): Omit<LaidPage, 'pictures'> {
    return { text: this.#text, evidence: this.#evidence, lines: this.#lines, readings: this.#readings }
  }
}

function modeOf({ way, text }: PrintedLine): LaidLine['down'] {
  if (way === 'down-rightwards') return 'vertical-lr'
  return way === 'down' && SET_DOWN.test(text) ? 'vertical-rl' : undefined
}

/** Scripts that are set in lines down the page, from the right. */
const SET_DOWN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u

/** Latin headlines always run on; ideographs where the line was full: the next one is no longer than it. */
function runsOn(before: PrintedLine, line: PrintedLine): boolean {
  if (!/\p{Script=Han}/u.test(before.text)) return true
  const length = ({ rect, way }: PrintedLine) => widthOf(alongLines(rect, way))
  return length(before) > length(line) * 1.5
}
