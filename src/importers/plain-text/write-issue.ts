import type { Article, Issue, Page } from '#issue/schema.ts'
import type { ImportOptions } from '../importer.ts'
import type { Report } from '../report.ts'
import { collectDoubts } from './collect-doubts.ts'
import { isNoticePage } from './constructs/labels.ts'
import { readEnglishNames, readHanNames } from './constructs/names.ts'
import type { MastheadPart } from './masthead-part.ts'
import type { PageAccount } from './file-reports.ts'
import { fileReports } from './file-reports.ts'
import { languageOf, otherLanguageOf } from './language.ts'
import { Ledger } from './ledger.ts'
import { labelKey } from './page-label.ts'
import { concatPassages, passageOf, slicePassage } from './passage.ts'
import type { PhotoPart, PieceDraft } from './piece.ts'
import type { LabelledPage, PageDraft } from './page-draft.ts'
import { asSeen } from '../unseen.ts'
import { writeArticle, writePhoto } from './write-article.ts'
import { readHead, writeParticulars, writePublication } from './write-publication.ts'

/** What is known of the issue as a whole. */
export type IssueHead = { name: string; date: string }

/** Writes pages, in their order, as an issue with its report; yields after each. */
export function* writeIssue(
  pages: readonly LabelledPage[],
  head: IssueHead,
  options: ImportOptions,
): Generator<void, { issue: Issue; report: Report; texts: string[] }> {
  const desks = onPages(pages).map((desk) => ({
    ...desk,
    ledger: new Ledger(desk.draft.source.text),
    path: `pages[${desk.at}]`,
  }))
  const sources = desks.map(({ draft, ledger }) => ({
    text: draft.source.text,
    masthead: draft.masthead,
    ledger,
  }))
  // The page with most of a nameplate speaks first for the paper.
  const byNameplate = [...sources].sort((a, b) => b.masthead.parts.length - a.masthead.parts.length)
  const publication = writePublication(byNameplate, head.name, options.paper)
  const particulars = writeParticulars(byNameplate)
  const accounts: PageAccount[] = []
  const ids = new Ids()
  const written: Page[] = []
  for (const { draft, label, sure, ledger, path, at } of desks) {
    const before = written[at]
    const { page, articleOf } = writePage(draft, label, {
      ledger,
      path,
      ids,
      firstArticle: before?.articles.length ?? 0,
      firstPhoto: before?.photos?.length ?? 0,
      before,
    })
    const { source } = draft
    const doubts = collectDoubts(draft, articleOf, { labelSure: sure, date: head.date })
    accounts.push({ source, label, ranges: ledger.close(source.within?.at), doubts })
    if (before) addTo(before, page)
    else written[at] = page
    letGo(draft)
    yield
  }
  const language = languageOf(written.map(sampleOf).join('\n'))
  for (const article of written.flatMap(({ articles }) => articles)) {
    const other = otherLanguageOf(textOf(article, 20), language)
    if (other !== undefined) article.language = other
  }
  const issue: Issue = {
    version: '1.0',
    language,
    publication,
    date: head.date,
    ...particulars,
    pages: written,
  }
  return { issue, ...fileReports(accounts) }
}

/** Drops what a page was written from: of a text of megabytes, drafts and issue would lie in memory side by side. */
function letGo(draft: PageDraft): void {
  draft.pieces = []
  draft.photos = []
  draft.blocks = []
  draft.repeats = []
  draft.doubled = []
  draft.settled = []
}

/** Pages with their place in the issue: what shares a label shares a page. */
function onPages(pages: readonly LabelledPage[]): (LabelledPage & { at: number })[] {
  let at = -1
  let last: string | undefined
  return pages.map((page) => {
    const key = labelKey(page.label)
    if (key !== last) at += 1
    last = key
    return { ...page, at }
  })
}

/** Adds to a page what another file, or the next stretch, of the same page has. */
function addTo(page: Page, { articles, photos, section, editors }: Page): void {
  for (const article of articles) page.articles.push(article)
  if (photos) page.photos = [...(page.photos ?? []), ...photos]
  if (section !== undefined) page.section = section
  if (editors) page.editors = editors
}

/** Ids of pieces: `p1-1`, `p1-2`, `pA03-1`; unique in the issue. */
class Ids {
  readonly #next = new Map<string, number>()

  take(label: string): string {
    const base = `p${label.replace(/[^A-Za-z0-9]/gu, '') || 'x'}`
    const n = (this.#next.get(base) ?? 0) + 1
    this.#next.set(base, n)
    return `${base}-${n}`
  }
}

/** Where a page is written, how many articles and photos stand on it already, and what it said of itself. */
export type PageDesk = {
  ledger: Ledger
  path: string
  ids: Pick<Ids, 'take'>
  firstArticle?: number
  firstPhoto?: number
  before?: Pick<Page, 'section' | 'editors'>
}

/** Writes what was read of a page's text as a page of the issue, and accounts for all of it. */
export function writePage(
  draft: PageDraft,
  label: string,
  { ledger, path, ids, firstArticle = 0, firstPhoto = 0, before }: PageDesk,
): { page: Page; articleOf: Map<PieceDraft, string> } {
  const { text } = draft.source
  const articleOf = new Map<PieceDraft, string>()
  const photosOf = new Map<PieceDraft, PhotoPart[]>()
  for (const { photo, piece } of draft.photos) {
    if (!piece) continue
    const known = photosOf.get(piece)
    if (known) known.push(photo)
    else photosOf.set(piece, [photo])
  }
  const section = draft.masthead.parts.find((part) => part.name === 'section')
  const noticePage = section !== undefined && isNoticePage(section.text)
  const articles = draft.pieces.filter(holdsSomething).map((piece, i) => {
    const id = ids.take(label)
    articleOf.set(piece, id)
    return writeArticle(piece, photosOf.get(piece) ?? [], {
      ledger,
      source: text,
      path: `${path}.articles[${firstArticle + i}]`,
      id,
      label,
      noticePage,
    })
  })
  const loose = draft.photos.filter((placed) => !placed.piece || !articleOf.has(placed.piece))
  const photos = loose.map(({ photo }, i) => writePhoto(photo, `${path}.photos[${firstPhoto + i}]`, ledger))
  const editors = draft.masthead.parts
    .filter((part) => part.name === 'editors')
    .flatMap((part) => editorsIn(part, text))
  const page: Page = {
    label,
    // What the page has from another part of it stands; here it was only read.
    ...(section &&
      before?.section === undefined && {
        section: ledger.keep(passageOf(text, section.value.start, section.value.end), `${path}.section`),
      }),
    ...(editors.length > 0 &&
      before?.editors === undefined && {
        editors: editors.map((name, i) => ledger.keep(name, `${path}.editors[${i}]`)),
      }),
    articles,
    ...(photos.length > 0 && { photos }),
  }
  readHead({ text, masthead: draft.masthead, ledger }, path)
  dropRest(draft, ledger)
  return { page, articleOf }
}

function holdsSomething(piece: PieceDraft): boolean {
  return (
    piece.headings.length +
      piece.body.length +
      piece.bylines.length +
      piece.seeAlso.length +
      piece.serial.length >
      0 ||
    piece.forward !== undefined ||
    piece.back !== undefined
  )
}

function editorsIn(part: MastheadPart, text: string) {
  const whole = passageOf(text, part.value.start, part.value.end)
  const names = readHanNames(whole.text).length > 0 ? readHanNames(whole.text) : readEnglishNames(whole.text)
  if (names.length === 0) return [whole]
  return names.map(({ stretches }) =>
    concatPassages(stretches.map(({ start, end }) => slicePassage(whole, start, end))),
  )
}

/** Accounts for blocks that are in no article: repeats, rules, the titles of boxes. */
function dropRest(draft: PageDraft, ledger: Ledger): void {
  for (const { dropped, kept } of draft.repeats) {
    const of = { start: kept.passage.runs[0]?.start ?? 0, end: kept.passage.runs.at(-1)?.end ?? 0 }
    ledger.drop(dropped.passage, { code: 'duplicate', of })
  }
  for (const { start, end } of draft.signs)
    ledger.drop(passageOf(draft.source.text, start, end), { code: 'furniture', what: 'markup' })
  for (const { block, file, start, end } of draft.doubled)
    ledger.drop(block.passage, { code: 'duplicate', of: { start, end, file } })
  for (const { role, passage } of draft.blocks) {
    if (role === 'rule') ledger.drop(passage, { code: 'furniture', what: 'rule' })
    else if (role === 'teaser-title') ledger.drop(passage, { code: 'furniture', what: 'box-title' })
    else if (role === 'advertising-label')
      ledger.drop(passage, { code: 'furniture', what: 'advertising-label' })
  }
}

/** Some of a page's text, to tell its language. */
function sampleOf(page: Page): string {
  const texts = page.articles.slice(0, 20).map((article) => textOf(article, 4))
  return texts.join('\n').slice(0, 4000)
}

/** The headline of an article and its first blocks, as they are seen. */
function textOf({ headline = '', body }: Article, blocks: number): string {
  const texts = body
    .slice(0, blocks)
    .map((block) => ('text' in block && typeof block.text === 'string' ? block.text : ''))
  return asSeen([headline, ...texts].join('\n'))
}
