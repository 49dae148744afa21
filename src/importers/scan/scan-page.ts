import type { Box, Image } from '#issue/schema.ts'

/**
 * One printed line as recognised: its stretch of the page's transcript, and its box in fractions of the page.
 * `hyphen` counts the characters at its end that only the end of the line put there.
 */
export type ScanLine = { start: number; end: number; hyphen: number; id?: string; box?: Box }

/** A block of a page: text, a picture, or a frame around other blocks whose ids `within` lists from the outermost. */
export type ScanBlock = {
  id: string
  /** `lost` stands for what a structure points to and a damaged or absent page does not give. */
  kind: 'text' | 'picture' | 'table' | 'lost'
  within: readonly string[]
  box?: Box
  lines: readonly ScanLine[]
  /** The file breaks off in it: its end is missing. */
  cutOff?: true
}

/** What a structure points to and a damaged or absent page does not give. */
export const LOST_BLOCK: ScanBlock = { id: '', kind: 'lost', within: [], lines: [] }

/**
 * What recognition made of one page: the blocks in their order, and a transcript of their text, a line a line, with a
 * blank line between blocks. The report's offsets count in the transcript.
 */
export type Scan = {
  transcript: string
  blocks: readonly ScanBlock[]
  size?: { width: number; height: number }
  /** Its file is hurt, and something of the page may be missing. */
  damaged?: true
}

/** A page of an issue in the making. */
export type ScanPage = Scan & {
  /** The file that the text came from. */
  file: string
  encoding: string
  label: string
  section?: string
  image?: Image
  /** How sure the label is, 0 to 1. */
  labelSure: number
  /** The source names the page, and nothing of it could be read: it is no page of the issue. */
  absent?: true
}

/** The smallest box around others; nothing where there are none. */
export function around(boxes: readonly (Box | undefined)[]): Box | undefined {
  let edges: [number, number, number, number] | undefined
  for (const box of boxes) {
    if (!box) continue
    const [x, y, width, height] = box
    edges = edges
      ? [
          Math.min(edges[0], x),
          Math.min(edges[1], y),
          Math.max(edges[2], x + width),
          Math.max(edges[3], y + height),
        ]
      : [x, y, x + width, y + height]
  }
  return edges && toBox(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1])
}

/** What of a box is on the page, to four digits: a tenth of a millimetre of the largest sheet. */
export function toBox(x: number, y: number, width: number, height: number): Box {
  const left = clamp(x)
  const top = clamp(y)
  // What lies over the left or upper edge is cut off, and does not push the other side out.
  const [across, down] = [width + Math.min(0, x), height + Math.min(0, y)]
  return [left, top, clamp(Math.min(across, 1 - left)), clamp(Math.min(down, 1 - top))]
}

function clamp(value: number): number {
  return Number.isFinite(value) ? Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000 : 0
}
