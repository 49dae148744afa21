import type { Article, Issue, Page } from '#issue/schema.ts'
import type { ImportedIssue, ImportOptions } from '../importer.ts'
import { languageOf } from '../plain-text/language.ts'
import { Ledger } from '../plain-text/ledger.ts'
import { passageOf } from '../plain-text/passage.ts'
import { type HeadSource, writeParticulars, writePublication } from '../plain-text/write-publication.ts'
import type { Doubt, FileReport } from '../report.ts'
import { eachLineOnce } from './each-line-once.ts'
import type { PageDesk } from './page-desk.ts'
import { pieceIds } from './piece-ids.ts'
import { readUnclaimed } from './read-unclaimed.ts'
import { layScan } from './lay-scan.ts'
import type { ScanIssue, ScanPart, ScanStory, Stretch } from './scan-issue.ts'
import type { ScanPage } from './scan-page.ts'
import { type ScanPiece, splitStory } from './split-stories.ts'
import { type Placed, tiePieces } from './tie-pieces.ts'
import { writePhoto, writePiece } from './write-piece.ts'

/** Writes scanned pages and their stories as an issue with its report. */
export function writeScanIssue(source: ScanIssue, options: ImportOptions): ImportedIssue {
  const { head, pages } = source
  const stories = eachLineOnce(source.stories, source.areRegions)
  const structured = new Set(
    [
      ...stories.flatMap(({ parts }) => parts.flatMap(stretchesOf)),
      ...source.furniture.map(({ stretch }) => stretch),
    ]
      .filter(({ block }) => block.kind !== 'lost')
      .map((stretch) => stretch.page),
  )
  let present = 0
  const desks = pages.map((page, at): PageDesk => {
    const laid = structured.has(at) ? undefined : layScan(page)
    const read = laid?.page ?? page
    return {
      page: read,
      ledger: new Ledger(read.transcript),
      path: `pages[${page.absent ? -1 : present++}]`,
      articles: [],
      photos: [],
      claimed: new Set(),
      ...(source.areBlocksPrinted && { areBlocksPrinted: true }),
      ...(laid && { evidence: laid.evidence }),
    }
  })
  const doubts: Doubt[] = []
  const ids = pieceIds()
  const chains = stories.map((story) => splitStory(story).flatMap((piece) => place(piece, desks, ids) ?? []))
  for (const [at, chain] of chains.entries()) {
    const first = chain.find(({ written }) => written)?.written
    const { title } = stories[at] ?? {}
    if (first && title !== undefined) first.article.headline ??= title
    for (const doubt of tiePieces(chain, pages)) doubts.push(doubt)
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
  const inIssue = desks.filter(({ page }) => !page.absent)
  const written = inIssue.map((desk): Page => {
    const rest = readUnclaimed(desk, ids, head)
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
  for (const desk of inIssue) for (const doubt of labelDoubts(desk)) doubts.push(doubt)
  const file = inIssue[0]?.page.file ?? ''
  const own = [...(source.doubts ?? []), ...repeatsAmong(source.stories, stories, pages)]
  for (const doubt of own) doubts.push({ file, start: 0, end: 0, ...doubt })
  const issue: Issue = {
    version: '1.0',
    language: head.language ?? languageOf(pages.map((page) => page.transcript.slice(0, 4000)).join('\n')),
    publication: {
      ...writePublication(heads, head.name, options.paper),
      ...(head.publisher !== undefined && { publisher: head.publisher }),
      ...(head.issn !== undefined && { issn: head.issn }),
    },
    date: options.date ?? head.date,
    ...(inIssue.length < pages.length && { pageCount: pages.length }),
    ...writeParticulars(heads),
    ...(head.edition !== undefined && { edition: head.edition }),
    ...(head.number !== undefined && { number: head.number }),
    pages: written,
  }
  for (const page of issue.pages)
    for (const article of page.articles) if (article.language === issue.language) delete article.language
  return {
    issue,
    report: {
      files: inIssue.map(fileReport),
      doubts,
      ...(source.leftOut.length > 0 && { leftOut: source.leftOut }),
    },
    ...(source.assets && { assets: source.assets }),
  }
}

/** Articles that the structure names and that have no text left: others had all of it before them. */
function repeatsAmong(
  given: readonly ScanStory[],
  once: readonly ScanStory[],
  pages: readonly ScanPage[],
): Omit<Doubt, 'file' | 'start' | 'end'>[] {
  return given.flatMap((story, at) => {
    if (story.parts.length === 0 || once[at]?.parts.length !== 0) return []
    const title = story.title ?? headlineOf(story, pages)
    return [{ confidence: 0.4, reason: { code: 'article-unplaced', title } }]
  })
}

function headlineOf({ parts }: ScanStory, pages: readonly ScanPage[]): string {
  const stretches = parts.filter(({ role }) => role === 'headline').flatMap((part) => part.stretches)
  return stretches
    .flatMap(({ page, lines }) =>
      lines.map(({ start, end }) => pages[page]?.transcript.slice(start, end) ?? ''),
    )
    .join(' ')
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

/**
 * Writes a piece on its page; one that is nothing but pictures is the page's own, and one
 * that was lost only has its place in the chain.
 */
function place(
  piece: ScanPiece,
  desks: readonly PageDesk[],
  ids: (label: string) => string,
): Placed | undefined {
  const desk = desks[piece.page]
  if (!desk) return undefined
  if (piece.parts.length === 0) return { page: desk.page }
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
  const written = writePiece(piece, {
    transcript,
    ledger,
    path: at,
    id: ids(page.label),
    label: page.label,
  })
  desk.articles.push(written.article)
  return { page, written }
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
    ranges: ledger.close(),
  }
}
