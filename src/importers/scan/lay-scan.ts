import type { Words } from '../geometry/judge-zones.ts'
import { layPage } from '../geometry/lay-page.ts'
import type { PageEvidence } from '../geometry/line-evidence.ts'
import type { GlyphRun } from '../geometry/page-geometry.ts'
import type { Rect } from '../geometry/rect.ts'
import { isLabel } from '../plain-text/constructs/labels.ts'
import { isDayLine } from '../plain-text/constructs/masthead-field.ts'
import { roleAlone } from '../plain-text/classify-blocks.ts'
import type { Box } from '#issue/schema.ts'
import { toBox, type ScanBlock, type ScanPage } from './scan-page.ts'

/** A page whose lines were put in reading order by their places, with what their setting says of them. */
export type LaidScan = { page: ScanPage; evidence: PageEvidence }

/** What lines say that matters to how they stand. */
const WORDS: Words = {
  standsAlone: (text) => roleAlone(text) !== undefined,
  isDay: isDayLine,
  isLabel,
  isByline: (text) => roleAlone(text) === 'byline',
  opensPiece: (text) => roleAlone(text) === 'back',
  closesPiece: (text) => roleAlone(text) === 'forward',
}

/** No sheet holds more lines; what does is read in the order of its file, since every line is laid beside every other. */
const MOST_LINES = 6000
/** Heights of lines differ by the letters that they hold: within this share of the body's they are the body's. */
const SAME_SIZE = 0.4
/** Thinner than this share of the sheet is a ruled line. */
const THIN = 0.006

/**
 * Lays a page that no structure accounts for by the boxes of its lines: columns, headlines by the height of their type,
 * captions under pictures. Nothing where boxes are missing, or where a word would be lost on the way.
 */
export function layScan(page: ScanPage): LaidScan | undefined {
  const { size, blocks, transcript } = page
  const lines = blocks.flatMap((block) => block.lines)
  if (!size || lines.length < 2 || lines.length > MOST_LINES) return undefined
  if (lines.some(({ box }) => box === undefined)) return undefined
  // Lines that share one box, those of a long annotation, have no places of their own.
  if (new Set(lines.map(({ box }) => String(box))).size < lines.length * 0.8) return undefined
  const { width, height } = size
  const usual = median(lines.map(({ box }) => (box?.[3] ?? 0) * height))
  const runs = blocks.flatMap((block) => runsOf(block, page, usual))
  const graphics = blocks.flatMap(({ kind, box }) => (kind === 'picture' && box ? [box] : []))
  const laid = layPage(
    {
      width,
      height,
      runs,
      rules: [...graphics.filter(isRule), ...gutters(blocks)].map((box) => rectOf(box, size)),
      pictures: graphics.filter(isPicture).map((box) => rectOf(box, size)),
    },
    WORDS,
  )
  if (letters(laid.text) !== letters(transcript)) return undefined
  const stories = new Map<number, ScanBlock & { lines: ScanBlock['lines'][number][] }>()
  for (const { start, end, rect, story } of laid.lines) {
    const block = stories.get(story) ?? { id: `s${story}`, kind: 'text', within: [], lines: [] }
    block.lines.push({ start, end, hyphen: 0, box: boxOf(rect, size) })
    stories.set(story, block)
  }
  const pictures = blocks.filter(({ kind }) => kind === 'picture')
  return {
    page: { ...page, transcript: laid.text, blocks: [...stories.values(), ...pictures] },
    evidence: laid.evidence,
  }
}

function runsOf(block: ScanBlock, { transcript, size }: ScanPage, usual: number): GlyphRun[] {
  if (!size) return []
  const own = median(block.lines.map(({ box }) => (box?.[3] ?? 0) * size.height))
  const height = block.lines.length > 2 ? own : undefined
  return block.lines.map(({ start, end, box = [0, 0, 0, 0] }) => {
    const text = transcript.slice(start, end)
    const rect = rectOf(box, size)
    const across = rect.right - rect.left
    const down = rect.bottom - rect.top
    const isDown = text.length > 1 && down > across * 2
    const type = isDown ? across : (height ?? down)
    const way = isDown ? wayOf(block, transcript) : 'across'
    const same = Math.abs(type - usual) < usual * SAME_SIZE
    const fromRight = way === 'across' && runsFromRight(text)
    return { text, rect, size: same ? usual : type, way, ...(fromRight && { fromRight }) }
  })
}

/** True for text with more letters of scripts that are read from the right than of any other. */
function runsFromRight(text: string): boolean {
  const all = text.match(/\p{L}/gu)?.length ?? 0
  const right =
    text.match(/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu)?.length ?? 0
  return right > all / 2
}

/** Scripts that are set in lines down the page; type of any other was turned. */
const DOWN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Mongolian}]/u

/** Which way turned type goes: up where its lines follow each other to the right, as recognition found them. */
function wayOf({ lines }: ScanBlock, transcript: string): 'down' | 'up' {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first?.box || !last?.box || first === last) return 'down'
  if (DOWN.test(transcript.slice(first.start, last.end))) return 'down'
  return last.box[0] > first.box[0] ? 'up' : 'down'
}

/**
 * Lines between blocks of text that stand side by side: recognition has told them apart, and no line runs over both.
 * Only next to one another, so that a page of many blocks has few.
 */
function gutters(blocks: readonly ScanBlock[]): Box[] {
  const texts = blocks.flatMap(({ lines, box }) => (lines.length > 0 && box ? [box] : []))
  return texts.flatMap(([x, y, width, height]) => {
    const right = x + width
    const beside = texts.filter(([left, top, , h]) => left >= right && top < y + height && top + h > y)
    const nearest = beside.toSorted((a, b) => a[0] - b[0])[0]
    if (!nearest) return []
    const top = Math.max(y, nearest[1])
    const bottom = Math.min(y + height, nearest[1] + nearest[3])
    return [toBox((right + nearest[0]) / 2, top, 0, bottom - top)]
  })
}

function rectOf([x, y, width, height]: Box, size: { width: number; height: number }): Rect {
  return {
    left: x * size.width,
    top: y * size.height,
    right: (x + width) * size.width,
    bottom: (y + height) * size.height,
  }
}

function boxOf(
  { left, top, right, bottom }: Rect,
  { width, height }: { width: number; height: number },
): Box {
  return toBox(left / width, top / height, (right - left) / width, (bottom - top) / height)
}

function isRule([, , width, height]: Box): boolean {
  return Math.min(width, height) < THIN && Math.max(width, height) > THIN * 5
}

/** Smaller pictures are specks of the scan, ornaments and initials: sides and area in fractions of the page. */
export function isPicture([, , width, height]: Box): boolean {
  return Math.min(width, height) >= 0.04 && width * height >= 0.006
}

function letters(text: string): number {
  return text.replace(/\s+/gu, '').length
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
