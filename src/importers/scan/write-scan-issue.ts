import { matchPageLabel } from '#issue/page-label.ts'
import type { Article, Issue, Jump, Page, Photo } from '#issue/schema.ts'
import type { ImportedIssue, ImportOptions } from '../importer.ts'
import { languageOf } from '../plain-text/language.ts'
import { Ledger } from '../plain-text/ledger.ts'
import { passageOf } from '../plain-text/passage.ts'
import { type HeadSource, writeParticulars, writePublication } from '../plain-text/write-publication.ts'
import type { Doubt, FileReport } from '../report.ts'
import { pieceIds } from './piece-ids.ts'
import { readUnclaimed } from './read-unclaimed.ts'
import type { PageEvidence } from '../geometry/line-evidence.ts'
import { layScan } from './lay-scan.ts'
import type { ScanIssue, ScanPart, Stretch } from './scan-issue.ts'
import type { ScanPage } from './scan-page.ts'
import { type ScanPiece, splitStory } from './split-stories.ts'
import { type FoundMark, writePhoto, writePiece, type WrittenPiece } from './write-piece.ts'

/** A page while it is written. */
export type PageDesk = {
  page: ScanPage
  ledger: Ledger
  path: string
  articles: Article[]
  photos: Photo[]
  /** Lines that a story, or the page's furniture, has taken. */
  claimed: Set<number>
  /** How the lines of a page without structure are set. */
  evidence?: PageEvidence
}

/** Writes scanned pages and their stories as an issue with its report. */
export function writeScanIssue(source: ScanIssue, options: ImportOptions): ImportedIssue {
  const { head, pages, stories } = source
  const structured = new Set(
    [
      ...stories.flatMap(({ parts }) => parts.flatMap(stretchesOf)),
      ...source.furniture.map(({ stretch }) => stretch),
    ].map((stretch) => stretch.page),
  )
  const desks = pages.map((page, at): PageDesk => {
    const laid = structured.has(at) ? undefined : layScan(page)
    return {
      page: laid?.page ?? page,
      ledger: new Ledger(),
      path: `pages[${at}]`,
      articles: [],
      photos: [],
      claimed: new Set(),
      ...(laid && { evidence: laid.evidence }),
    }
  })
  const doubts: Doubt[] = []
  const ids = pieceIds()
  const chains = stories.map((story) => splitStory(story).flatMap((piece) => place(piece, desks, ids) ?? []))
  for (const chain of chains) {
    const [first] = chain
    const { title } = first?.piece.story ?? {}
    if (first && title !== undefined) first.written.article.headline ??= title
    for (const doubt of tie(chain, pages)) doubts.push(doubt)
  }
  for (const { stretch, what } of source.furniture) {
    const desk = desks[stretch.page]
    for (const { start, end } of stretch.lines) {
      desk?.ledger.drop(passageOf(desk.page.transcript, start, end), { code: 'furniture', what })
      desk?.claimed.add(start)
    }
  }
  const heads: HeadSource[] = []
  // After the stories: what is left is read as a page of text would be.
  const written = desks.map((desk): Page => {
    const rest = readUnclaimed(desk, ids, head.date)
    for (const doubt of rest.doubts) doubts.push(doubt)
    if (rest.head) heads.push(rest.head)
    const { label, section, image } = desk.page
    return {
      label,
      ...(section !== undefined && { section }),
      ...rest.page,
      ...(image && { image }),
      articles: desk.articles.map(inOrder),
    }
  })
  for (const desk of desks) for (const doubt of labelDoubts(desk)) doubts.push(doubt)
  const file = pages[0]?.file ?? ''
  for (const doubt of source.doubts ?? []) doubts.push({ file, start: 0, end: 0, ...doubt })
  const issue: Issue = {
    version: '1.0',
    language: head.language ?? languageOf(pages.map((page) => page.transcript.slice(0, 4000)).join('\n')),
    publication: {
      ...writePublication(heads, head.name, options.paper),
      ...(head.publisher !== undefined && { publisher: head.publisher }),
      ...(head.issn !== undefined && { issn: head.issn }),
    },
    date: options.date ?? head.date,
    ...writeParticulars(heads),
    ...(head.edition !== undefined && { edition: head.edition }),
    ...(head.number !== undefined && { number: head.number }),
    pages: written,
  }
  for (const page of issue.pages)
    for (const article of page.articles) if (article.language === issue.language) delete article.language
  return {
    issue,
    report: { files: desks.map(fileReport), doubts },
    ...(source.assets && { assets: source.assets }),
  }
}

function stretchesOf({ stretches, caption = [], credit = [] }: ScanPart): Stretch[] {
  return [...stretches, ...caption, ...credit]
}

/** An article with its fields in the order of the format, for people who read the file. */
function inOrder({
  body,
  photos,
  continuesOn,
  continuedFrom,
  seeAlso,
  language,
  box,
  ...head
}: Article): Article {
  return {
    ...head,
    body,
    ...(photos && { photos }),
    ...(continuesOn && { continuesOn }),
    ...(continuedFrom && { continuedFrom }),
    ...(seeAlso && { seeAlso }),
    ...(language !== undefined && { language }),
    ...(box && { box }),
  }
}

type Placed = { piece: ScanPiece; desk: PageDesk; written: WrittenPiece }

/** Writes a piece on its page; one that is nothing but pictures is the page's own. */
function place(
  piece: ScanPiece,
  desks: readonly PageDesk[],
  ids: (label: string) => string,
): Placed | undefined {
  const desk = desks[piece.page]
  if (!desk) return undefined
  const { page, ledger, path } = desk
  for (const { lines, caption, credit } of piece.parts)
    for (const { start } of [...lines, ...caption, ...credit]) desk.claimed.add(start)
  const { transcript } = page
  if (piece.parts.every(({ role, lines }) => role === 'picture' && lines.length === 0)) {
    for (const part of piece.parts)
      desk.photos.push(writePhoto(part, `${path}.photos[${desk.photos.length}]`, { transcript, ledger }))
    return undefined
  }
  const at = `${path}.articles[${desk.articles.length}]`
  const written = writePiece(piece, { transcript, ledger, path: at, id: ids(page.label) })
  desk.articles.push(written.article)
  return { piece, desk, written }
}

/**
 * Ties the pieces of a story by jumps, with the marks that are printed; where none is, the jump has no words. A mark
 * that names another page than the structure is kept as printed, and the jump is only probable.
 */
function tie(chain: readonly Placed[], pages: readonly ScanPage[]): Doubt[] {
  const doubts: Doubt[] = []
  for (const [i, { desk, written }] of chain.entries()) {
    const { article, forward, back, guessed } = written
    const next = chain[i + 1]
    const before = chain[i - 1]
    const { file } = desk.page
    const doubt = (found: { start: number; end: number }, confidence: number, reason: Doubt['reason']) =>
      doubts.push({ file, start: found.start, end: found.end, confidence, reason, article: article.id })
    // One tells of all in the piece: an account of each stands in the ranges, and in a page of Fraktur they are dozens.
    if (guessed) doubt(guessed, 0.85, { code: 'joined', evidence: 'hyphen' })
    const jump = (found: FoundMark | undefined, other: Placed | undefined): Jump | undefined => {
      const label = other?.desk.page.label
      if (!other || label === undefined)
        return (
          found && {
            mark: found.text,
            page: found.page,
            ...(found.confidence !== undefined && { confidence: found.confidence }),
          }
        )
      if (!found) return { mark: '', page: label, to: other.written.article.id }
      const agrees = matchPageLabel(found.page, pages)?.label === label
      if (!agrees)
        doubt(found, 0.6, { code: 'mark-against-structure', printed: found.page, structure: label })
      return {
        mark: found.text,
        page: found.page,
        to: other.written.article.id,
        ...(!agrees && { confidence: 0.6 }),
      }
    }
    const on = jump(forward, next)
    if (on) article.continuesOn = on
    // The other end says it already where nothing is printed here.
    const from = back ? jump(back, before) : undefined
    if (from) article.continuedFrom = from
  }
  return doubts
}

function labelDoubts({ page }: PageDesk): Doubt[] {
  if (page.labelSure >= 1) return []
  return [
    { file: page.file, start: 0, end: 0, confidence: page.labelSure, reason: { code: 'label-inferred' } },
  ]
}

function fileReport({ page, ledger }: PageDesk): FileReport {
  const { file, encoding, transcript, label } = page
  return {
    file,
    encoding,
    length: transcript.length,
    transcript,
    pages: [label],
    ranges: ledger.account(transcript),
  }
}
