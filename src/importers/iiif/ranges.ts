import { runsOn } from '#issue/seam-text.ts'
import { readByline } from '../plain-text/constructs/byline.ts'
import { readWholeMark } from '../plain-text/constructs/read-mark.ts'
import { readDateline } from '../plain-text/constructs/dateline.ts'
import { linesInBox } from '../scan/lines-in-box.ts'
import type { ScanPart, ScanStory, Stretch } from '../scan/scan-issue.ts'
import { LOST_BLOCK, type ScanPage } from '../scan/scan-page.ts'
import { splitParagraphs } from '../scan/split-paragraphs.ts'
import { isTitle } from '../scan/fold-title.ts'
import { asSeen } from '../unseen.ts'
import { idIn, type JsonObject, labelIn, listIn, objectIn, typeIn } from './json-value.ts'
import { type CanvasPart, canvasPart, fractions } from './regions.ts'

/** Ranges are at most so deep; deeper ones can only be loops. */
const DEEPEST = 64

/** A range that points to parts of canvases: an article. */
export type ArticleRange = {
  title: string
  language?: string
  parts: CanvasPart[]
  /** Id of the collection of annotations that hold its text. */
  text?: string
}

/**
 * The articles of a manifest: ranges with parts of canvases, in the order of the structure, each once. A range of whole
 * canvases is a chapter, or the issue itself, and no article.
 */
export function articleRanges(manifest: JsonObject): ArticleRange[] {
  const byId = new Map<string, JsonObject>()
  const index = (range: JsonObject, depth: number) => {
    const items = itemsOf(range)
    const id = idIn(range)
    if (items.length > 0 && id !== '') byId.set(id, range)
    if (depth < DEEPEST) for (const item of items.map(objectIn)) index(item, depth + 1)
  }
  const structures = listIn(manifest['structures']).map(objectIn)
  for (const range of structures) index(range, 0)
  const articles: ArticleRange[] = []
  const seen = new Set<string>()
  const visit = (range: JsonObject, depth: number) => {
    const id = idIn(range)
    if (depth > DEEPEST || (id !== '' && seen.has(id))) return
    seen.add(id)
    const parts: CanvasPart[] = []
    // A range may name the annotations that are its own text (Presentation 3.0, 3.4); then it needs no regions.
    const text = idIn(range['supplementary'])
    for (const value of itemsOf(range)) {
      if (typeIn(value) === 'Range' || byId.has(idIn(value)))
        visit(byId.get(idIn(value)) ?? objectIn(value), depth + 1)
      else {
        const part = canvasPart(value)
        if (part?.region || (part && text !== '')) parts.push(part)
      }
    }
    const label = labelIn(range['label'])
    if (parts.length > 0)
      articles.push({
        title: label?.text ?? '',
        language: label?.language,
        parts,
        ...(text !== '' && { text }),
      })
  }
  for (const range of structures) visit(range, 0)
  return articles
}

/** What a range holds; Presentation 2 lists ranges and canvases apart, or both as members. */
function itemsOf(range: JsonObject): unknown[] {
  const { items, members, ranges, canvases } = range
  return listIn(items ?? members ?? [...listIn(ranges), ...listIn(canvases)])
}

/** Where a canvas stands among the pages, and its size in its own units. */
export type CanvasPlace = { page: number; size: { width: number; height: number } }

/**
 * The text of an article: what the annotations hold that it names as its own, else the lines in its regions, region
 * after region. Its name stands in the manifest; where it is printed as well, the printed line is the headline.
 */
export function storyOf(
  range: ArticleRange,
  pages: readonly ScanPage[],
  place: (canvas: string) => CanvasPlace | undefined,
): ScanStory {
  const stretches = range.parts.flatMap(({ canvas, region }) => {
    const at = place(canvas)
    const page = at && pages[at.page]
    if (!at || !page) return []
    const named = namedStretches(range, page, at.page)
    const found = named.length > 0 || !region ? named : linesInBox(page, at.page, fractions(region, at.size))
    const isLost = found.length === 0 && page.damaged === true && (region ?? range.text) !== undefined
    return isLost ? [{ page: at.page, block: LOST_BLOCK, lines: [] }] : found
  })
  const parts: ScanPart[] = []
  const printed = headOfStory(stretches, range.title, pages)
  for (const part of printed?.parts ?? []) parts.push(part)
  for (const stretch of printed?.rest ?? stretches) addStretch(parts, stretch, pages)
  return {
    parts,
    ...(range.language !== undefined && { language: range.language }),
    ...(!printed && range.title !== '' && { title: range.title }),
  }
}

/** The blocks of a page that the range names as its text. */
function namedStretches({ text }: ArticleRange, { blocks }: ScanPage, page: number): Stretch[] {
  if (text === undefined) return []
  return blocks
    .filter(({ within }) => within.includes(text))
    .map((block) => ({ page, block, lines: block.lines }))
}

/** A kicker or deck is shorter, in UTF-16 units. */
const HEADING = 60

/** The title where it is printed, the short blocks over it, a deck and a byline under it, and what comes after. */
function headOfStory(
  stretches: readonly Stretch[],
  title: string,
  pages: readonly ScanPage[],
): { parts: ScanPart[]; rest: Stretch[] } | undefined {
  const text = (stretch: Stretch | undefined) => (stretch ? textOf([stretch], pages) : '')
  for (const over of [0, 1]) {
    const above = stretches.slice(0, over)
    if (above.some((stretch) => text(stretch).length > HEADING || isMark(text(stretch)))) return undefined
    const printed = printedTitle(stretches.slice(over), title, pages)
    if (!printed) continue
    const parts: ScanPart[] = above.map((stretch) => ({ role: 'kicker', stretches: [stretch] }))
    parts.push({ role: 'headline', stretches: [printed.title] })
    const rest = [...printed.rest]
    for (const role of ['deck', 'byline'] as const) {
      const [next, ...others] = rest
      if (!next || others.length === 0 || !isHeading(role, text(next))) continue
      parts.push({ role, stretches: [next] })
      rest.shift()
    }
    // Recognition often has the reporter's name in one block with the text under it.
    const [block, ...others] = rest
    const [name, ...lines] = block?.lines ?? []
    if (block && name && lines.length > 0) {
      const line = { ...block, lines: [name] }
      if (readByline(text(line)) === undefined) return { parts, rest }
      parts.push({ role: 'byline', stretches: [line] })
      return { parts, rest: [{ ...block, lines }, ...others] }
    }
    return { parts, rest }
  }
  return undefined
}

function isHeading(role: 'deck' | 'byline', text: string): boolean {
  if (isMark(text)) return false
  const isByline =
    readByline(text) !== undefined || /^\p{Script=Han}{2,4}(?:[ 　]\p{Script=Han}{2,4}){0,5}$/u.test(text)
  if (role === 'byline') return isByline
  const isClosed = /[.!?。！？…：:]["'”’」』）)]?$/u.test(text)
  return !isByline && !isClosed && text.length <= HEADING && readDateline(text) === undefined
}

/** A headline has at most so many lines. */
const HEADLINE_LINES = 4

/** The first lines of the text where they print the article's title, and what comes after them. */
function printedTitle(
  stretches: readonly Stretch[],
  title: string,
  pages: readonly ScanPage[],
): { title: Stretch; rest: Stretch[] } | undefined {
  const [first, ...others] = stretches
  if (!first || title === '') return undefined
  for (let n = 1; n <= Math.min(HEADLINE_LINES, first.lines.length); n += 1) {
    const head = { ...first, lines: first.lines.slice(0, n) }
    const text = textOf([head], pages)
    if (text.length > title.length * 1.4) return undefined
    if (text.length < title.length * 0.7 || !isTitle(text, title)) continue
    const lines = first.lines.slice(n)
    return { title: head, rest: lines.length > 0 ? [{ ...first, lines }, ...others] : others }
  }
  return undefined
}

/**
 * Adds a block's lines; one that begins in the middle of the sentence before it goes on with that paragraph, whatever
 * marks are printed between the two.
 */
function addStretch(parts: ScanPart[], stretch: Stretch, pages: readonly ScanPage[]): void {
  if (stretch.lines.length === 0) {
    const last = parts.at(-1)
    // A paragraph that breaks off before what is lost went on there.
    const isOpen =
      last?.role === 'paragraph' && !/[.!?。！？…]["'”’»」]?$/u.test(textOf(last.stretches, pages))
    if (stretch.block.kind === 'lost' && last && isOpen)
      parts[parts.length - 1] = { ...last, stretches: [...last.stretches, stretch] }
    else if (stretch.block.kind === 'lost') parts.push({ role: 'paragraph', stretches: [stretch] })
    else parts.push({ role: 'picture', stretches: [stretch] })
    return
  }
  for (const paragraph of splitParagraphs(stretch)) {
    const text = textOf([paragraph], pages)
    const before = parts.findLastIndex(({ stretches }) => !isMark(textOf(stretches.slice(-1), pages)))
    const last = parts[before]
    const isOnward = last?.role === 'paragraph' && runsOn(textOf(last.stretches.slice(-1), pages), text)
    if (isOnward && !isMark(text)) parts[before] = { ...last, stretches: [...last.stretches, paragraph] }
    else parts.push({ role: 'paragraph', stretches: [paragraph] })
  }
}

/** A line that only sends the reader to another page. */
function isMark(text: string): boolean {
  return text.length <= HEADING && readWholeMark(text) !== undefined
}

/** The text from the first line of some stretches of one page to the last, as it is seen. */
function textOf(stretches: readonly Stretch[], pages: readonly ScanPage[]): string {
  return stretches
    .flatMap(({ page, lines }) =>
      lines.map(({ start, end }) => asSeen(pages[page]?.transcript.slice(start, end) ?? '')),
    )
    .join(' ')
}
