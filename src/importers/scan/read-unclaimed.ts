import type { Box, Page, Photo } from '#issue/schema.ts'
import { collectDoubts } from '../plain-text/collect-doubts.ts'
import { passageOf } from '../plain-text/passage.ts'
import { readPage } from '../plain-text/read-page.ts'
import { writePage } from '../plain-text/write-issue.ts'
import type { HeadSource } from '../plain-text/write-publication.ts'
import type { Doubt, Range } from '../report.ts'
import { blockEvidence } from './block-evidence.ts'
import { hangPictures } from './hang-pictures.ts'
import { isPicture } from './lay-scan.ts'
import { nameplateLines } from './nameplate-lines.ts'
import type { PageDesk } from './page-desk.ts'
import type { ScanHead } from './scan-issue.ts'
import { around, type ScanLine, type ScanPage } from './scan-page.ts'

/** A running head or foot is one short line within this share of the sheet's edges. */
const EDGE = 0.055
const SHORT = 60
/** From here on a paragraph that was joined again is not doubted. */
const SURELY_ONE = 0.95

/**
 * Reads the text that no article of the structure has taken through the steps for plain text, and adds its pieces to
 * the page; boxes show what belongs to the head of the page, and where each piece stands.
 */
export function readUnclaimed(
  desk: PageDesk,
  ids: (label: string) => string,
  { name, date }: Pick<ScanHead, 'name' | 'date'>,
): { page: Omit<Page, 'label' | 'articles' | 'image'>; doubts: Doubt[]; head?: HeadSource } {
  const { page, ledger } = desk
  const structured = desk.articles.length > 0 || desk.photos.length > 0
  dropFolios(desk, structured)
  if (!structured && desk.path === 'pages[0]') dropNameplate(desk, name)
  const text = maskClaimed(desk)
  if (text.trim() === '') return { page: photosOf(desk, [], structured ? [] : picturesOf(page)), doubts: [] }
  const parted = structured && desk.areBlocksPrinted ? blockEvidence(page, desk.claimed) : undefined
  const evidence = structured ? parted : desk.evidence
  const draft = readPage({ file: page.file, text, encoding: 'utf-8', ...(evidence && { evidence }) })
  const before = desk.articles.length
  const { page: written, articleOf } = writePage(draft, page.label, {
    ledger,
    path: desk.path,
    ids: { take: ids },
    firstArticle: before,
    firstPhoto: desk.photos.length,
  })
  const ranges = ledger.account()
  const pictures = structured ? [] : picturesOf(page)
  const captionBox = (path: string) =>
    around(
      linesWithin(
        page,
        ranges.filter((range) => 'kept' in range && range.kept.path.startsWith(`${path}.`)),
      ).map((line) => line.box),
    )
  const hang = (photos: readonly Photo[], path: string, first: number) =>
    hangPictures(photos, (at) => captionBox(`${path}.photos[${first + at}]`), pictures)
  for (const [at, article] of written.articles.entries()) {
    if (article.photos) article.photos = hang(article.photos, `${desk.path}.articles[${before + at}]`, 0)
    const box = around([boxOf(page, ranges, article.id), ...(article.photos ?? []).map((photo) => photo.box)])
    if (box) article.box = box
    desk.articles.push(article)
  }
  const doubts = structured
    ? written.articles.map((article) => outside(page, ranges, article.id))
    : collectDoubts(draft, articleOf, { labelSure: 1, date }).filter(isWorthALook)
  const { section, editors } = written
  const photos = hang(written.photos ?? [], desk.path, desk.photos.length)
  return {
    page: {
      ...(section !== undefined && !structured && { section }),
      ...(editors && !structured && { editors }),
      ...photosOf(desk, photos, pictures),
    },
    doubts,
    ...(!structured && { head: { text, masthead: draft.masthead, ledger } }),
  }
}

/** Running heads and feet: where a structure accounts for the page, and they are no part of it. */
function dropFolios({ page, ledger, claimed }: PageDesk, structured: boolean): void {
  if (!structured) return
  for (const { kind, box, lines } of page.blocks) {
    const [line, ...more] = lines
    if (kind !== 'text' || !box || !line || more.length > 0 || claimed.has(line.start)) continue
    const atEdge = box[1] + box[3] < EDGE || box[1] > 1 - EDGE
    if (!atEdge || line.end - line.start > SHORT) continue
    ledger.drop(passageOf(page.transcript, line.start, line.end), { code: 'furniture', what: 'folio' })
    claimed.add(line.start)
  }
}

function dropNameplate({ page, ledger, claimed }: PageDesk, name: string): void {
  for (const { start, end } of nameplateLines(page, name)) {
    ledger.drop(passageOf(page.transcript, start, end), { code: 'furniture', what: 'masthead' })
    claimed.add(start)
  }
}

/** Recognition parts paragraphs by dozens a page; those that surely are one again need nobody's eye. */
function isWorthALook({ reason, confidence }: Doubt): boolean {
  return reason.code !== 'joined' || confidence < SURELY_ONE
}

/** The transcript with spaces for what is taken, so that offsets stay what they are. */
function maskClaimed({ page, claimed }: PageDesk): string {
  if (claimed.size === 0) return page.transcript
  const parts: string[] = []
  let at = 0
  const lines = page.blocks.flatMap((block) => block.lines).filter(({ start }) => claimed.has(start))
  for (const { start, end } of lines.sort((a, b) => a.start - b.start)) {
    parts.push(page.transcript.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  parts.push(page.transcript.slice(at))
  return parts.join('')
}

function boxOf(page: ScanPage, ranges: readonly Range[], article: string) {
  const kept = ranges.filter((range) => 'kept' in range && range.kept.article === article)
  return around(linesWithin(page, kept).map((line) => line.box))
}

/** The lines that some of these stretches stand in; both are in the order of the transcript. */
function linesWithin(page: ScanPage, ranges: readonly { start: number; end: number }[]): ScanLine[] {
  const found: ScanLine[] = []
  let at = 0
  for (const line of page.blocks.flatMap((block) => block.lines)) {
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= line.start) at += 1
    const range = ranges[at]
    if (!range) break
    if (range.start < line.end) found.push(line)
  }
  return found
}

function outside(page: ScanPage, ranges: readonly Range[], article: string): Doubt {
  const own = ranges.filter((range) => 'kept' in range && range.kept.article === article)
  return {
    file: page.file,
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
    confidence: 0.5,
    reason: { code: 'outside-structure' },
    article,
  }
}

/** Photos of the page itself: its own, those that were read, and pictures that no caption took. */
function photosOf(
  { photos: own }: PageDesk,
  read: readonly Photo[],
  pictures: readonly Box[],
): Pick<Page, 'photos'> {
  const all = [...own, ...read, ...pictures.map((box): Photo => ({ box }))]
  return all.length === 0 ? {} : { photos: all }
}

/** Where the pictures of a page without structure are; where one has it, pictures stand in their articles. */
function picturesOf({ blocks }: ScanPage): Box[] {
  return blocks.flatMap(({ kind, box }) => (kind === 'picture' && box && isPicture(box) ? [box] : []))
}
