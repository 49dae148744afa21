import { ScanWriter } from '../scan/scan-writer.ts'
import type { Scan } from '../scan/scan-page.ts'
import { needsSpace } from '../scan/spaces.ts'

/** Some recognised text, a word, a line or more, with its box in the canvas's units, and what it is said to be part of. */
export type TextNote = { text: string; edges?: Edges; of?: readonly string[] }
type Edges = { x: number; y: number; width: number; height: number }
type Line = TextNote & { end: number }

/**
 * Text annotations as a scan. Words that follow one another at one height are a line; lines that stand under one another
 * are a block. An annotation of several lines is a block of its own, or where its lines are paragraphs, several.
 */
export function scanAnnotations(notes: readonly TextNote[], size: { width: number; height: number }): Scan {
  const writer = new ScanWriter()
  writer.size(size.width, size.height)
  let before: Line | undefined
  let blocks = 0
  for (const line of gatherLines(notes)) {
    const texts = line.text.split('\n')
    const parted = areParagraphs(texts)
    for (const [at, text] of texts.entries()) {
      if (!before || parted || (at === 0 && !standsUnder(line, before))) {
        blocks += 1
        writer.block({ id: `b${blocks}`, kind: 'text', within: line.of ?? [] })
      }
      writer.line(text.trim(), 0, line.edges)
      before = line
    }
  }
  return writer.scan()
}

function gatherLines(notes: readonly TextNote[]): Line[] {
  const lines: Line[] = []
  for (const { text, edges, of } of notes) {
    const last = lines.at(-1)
    const whole = text.includes('\n') || last?.text.includes('\n') === true || String(of) !== String(last?.of)
    if (!whole && last?.edges && edges && goesOn(last, last.edges, edges)) {
      last.text += needsSpace(last.text, text) ? ` ${text}` : text
      last.end = edges.x + edges.width
      last.edges = union(last.edges, edges)
    } else
      lines.push({ text, end: edges ? edges.x + edges.width : 0, ...(edges && { edges }), ...(of && { of }) })
  }
  return lines
}

/** A printed line is at most so wide, in Latin letters; ideographs are two wide. */
const WIDEST = 100

/** Whether the lines of one annotation are paragraphs rather than printed lines: wider than a column, or whole sentences. */
function areParagraphs(texts: readonly string[]): boolean {
  if (texts.length < 2) return false
  if (texts.some((text) => widthOf(text) > WIDEST)) return true
  const ended = texts.filter((text) => /[.!?。！？…]["'”’」』）)]?\s{0,9}$/u.test(text.slice(-12)))
  return texts.length > 2 && ended.length >= texts.length * 0.6
}

function widthOf(text: string): number {
  return text.length > WIDEST
    ? text.length
    : Array.from(text).reduce((sum, sign) => sum + (sign < '\u2e80' ? 1 : 2), 0)
}

/** Whether a word stands to the right of a line's last, at its height, about a space away. */
function goesOn(line: Line, at: Edges, word: Edges): boolean {
  const overlap = Math.min(at.y + at.height, word.y + word.height) - Math.max(at.y, word.y)
  const height = Math.max(at.height, word.height)
  const gap = word.x - line.end
  return overlap > Math.min(at.height, word.height) * 0.5 && gap > -height && gap < height * 3
}

function standsUnder(line: Line, before: Line): boolean {
  const [a, b] = [line.edges, before.edges]
  if (!a || !b || line.text.includes('\n') || before.text.includes('\n')) return false
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const gap = a.y - (b.y + b.height)
  const height = Math.max(a.height, b.height)
  return across > Math.min(a.width, b.width) * 0.3 && gap < height * 1.5 && gap > -height
}

function union(a: Edges, b: Edges): Edges {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
