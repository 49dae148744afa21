import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShelfPublication } from '#library/library.ts'
import { files } from '#library/site-files.ts'
import { paths } from '#paths.ts'
import { writeBook } from '#press/exports/epub/book.ts'
import { writeManifest } from '#press/exports/iiif/manifest.ts'
import { shownPath } from '#press/given-path.ts'
import { makePreviews, type Previews } from '#press/previews/stage-previews.ts'
import { Problem } from '#press/problem.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { documentPlace, issueAddresses, SITE_ADDRESSES } from '#press/publishing/addresses.ts'
import { type AppBuild, buildApp } from '#press/publishing/app-build.ts'
import { makeBlankDocument, withEngine, withOrigin } from '#press/publishing/document.ts'
import { type Fresh, issueFeeds, publicationFeeds, siteMaps } from '#press/publishing/feeds/stage-feeds.ts'
import { hostFiles } from '#press/publishing/host-files.ts'
import type { Preview } from '#press/publishing/head-data.ts'
import type { WholeIssue } from '#library/whole-issue.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import { type AtHand, issueKey, pressLibrary } from '#press/publishing/press-library.ts'
import { makePrinter, type Printer } from '#press/publishing/render.ts'
import { type NewPart, serialLists, serialParts } from '#press/publishing/serials.ts'
import { readSettings, SETTINGS_FILE, settingsHost, type SiteSettings } from '#press/publishing/settings.ts'
import { siteAddresses } from '#press/publishing/site-address.ts'
import {
  type Added,
  type Listed,
  readArchiveYear,
  readShelf,
  readWholeArchive,
  withIssues,
  withPublication,
} from '#press/publishing/site-indexes.ts'
import { Staging } from '#press/publishing/staging.ts'
import { structuredData } from '#press/publishing/structured-data.ts'
import { removeOldSegments, SearchIndexer } from '#press/search-index/stage-search-index.ts'
import { readViewFiles } from '#press/publishing/view-files.ts'
import type { SearchedPaper } from '#search/archive/search-source.ts'
import { progress, warn } from '#press/terminal.ts'
import { walkFiles } from '#press/walk-files.ts'

/** An address that no route has: what a host shows for anything it does not know. */
const NOWHERE = '/404/nothing/is/here/'
/** Where opened files are read: no file knows their addresses, so the host answers with this one. */
const LOCAL_SHELL = 'local/index.html'

/** What a run makes of an issue besides its pages and stories. */
export type Making = { previews: boolean }

const NO_PREVIEWS: Previews = { files: new Map(), byAddress: new Map(), missing: new Set() }

/**
 * Adds or replaces issues in a published site: their files, and the few lists they stand in.
 * Other issues stay byte for byte; an error leaves the whole site as it was.
 *
 * @param site absolute path; made where it does not exist
 * @param editions taken one at a time: of a run over a whole archive only one issue is in memory
 * @param build where the application's files come from
 * @param making what is made besides; previews take most of a run's time, so a back file may go without
 * @throws Problem where the site cannot be written or was published for another base
 */
export async function publishSite(
  site: string,
  editions: Iterable<Edition>,
  settings: SiteSettings,
  build: (base: string) => Promise<AppBuild> = buildApp,
  making: Making = { previews: true },
): Promise<void> {
  const known = readSettings(site)
  agreeOnBase(site, known?.base, settings.base)
  // A host once said holds for later runs too: half of a site without it would contradict the other.
  const kept: SiteSettings = {
    ...settings,
    origin: settings.origin ?? known?.origin,
    search: settings.search ?? known?.search,
  }
  const app = await build(settings.base)
  const staging = new Staging(site)
  const index = new SearchIndexer(site)
  const stop = () => {
    index.dispose()
    staging.discard()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await stageAll(staging, site, app, editions, kept, index, making)
    staging.commit()
    removeOldSegments(site, index.papers())
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    staging.discard()
    index.dispose()
  }
}

function agreeOnBase(site: string, known: string | undefined, base: string): void {
  if (known === undefined || known === base) return
  const reason = `was published for the path ${known}, not ${base}; set BASE=${known}, or publish into another directory`
  throw new Problem(shownPath(site), reason)
}

async function stageAll(
  staging: Staging,
  site: string,
  app: AppBuild,
  editions: Iterable<Edition>,
  settings: SiteSettings,
  index: SearchIndexer,
  making: Making,
): Promise<void> {
  const issues = new Map<string, Edition>()
  const listed = new Map<string, Listed>()
  const atHand: AtHand = {
    issues,
    listed,
    shelf: readShelf(site),
    standingYear: (paper, year) => readArchiveYear(site, paper, year),
  }
  const shell = withEngine(withOrigin(app.shell, settings.origin), settings.search, settingsHost(settings))
  const library = pressLibrary(atHand, settings.base)
  const viewFiles = readViewFiles(app.folder)
  let searched: readonly SearchedPaper[] = []
  const run = { library, ...settings, shell, viewFiles, searched: () => searched }
  const printers = new Map<string, Printer>()
  const printer = (language: string) => {
    const print = printers.get(language) ?? makePrinter({ ...run, language })
    printers.set(language, print)
    return print
  }

  stageApp(staging, site, app)
  const added = new Map<string, Added[]>()
  const parts = new Map<string, NewPart[]>()
  for (const edition of editions) {
    const { paper, address, whole, onShelf } = edition
    const { publication, language } = whole.issue
    issues.set(issueKey(paper, address), edition)
    await stageEdition(staging, site, edition, printer(language), settings, making)
    index.add(paper, address, whole, stands(site, edition))
    issues.delete(issueKey(paper, address))
    const news = added.get(paper) ?? []
    news.push({ publication, language, issue: onShelf })
    added.set(paper, news)
    const ofSerials = parts.get(paper) ?? []
    ofSerials.push(...serialParts(whole.issue))
    parts.set(paper, ofSerials)
  }
  for (const [paper, news] of added) {
    listed.set(paper, withIssues(site, paper, news))
    await stageArchive(staging, site, paper, atHand, printer, settings)
    const addresses = new Set(news.map(({ issue }) => issue.address))
    writeAll(staging, serialLists(site, paper, addresses, parts.get(paper) ?? []))
  }
  searched = index.stage((place, content) => staging.write(decodeURIComponent(place), content))
  await stageSite(staging, site, atHand, shell, printer, settings)
}

/** Whether an issue stands in the site as it is. */
function stands(site: string, { paper, address, whole }: Edition): boolean {
  const path = join(site, decodeURIComponent(files.issue(paper, address)))
  return existsSync(path) && readFileSync(path, 'utf8') === issueFile(whole)
}

/** An issue as it is published whole. */
function issueFile({ issue }: WholeIssue): string {
  return `${JSON.stringify(issue, null, 2)}\n`
}

/** The lists of one publication, and the documents that show them. */
async function stageArchive(
  staging: Staging,
  site: string,
  paper: string,
  atHand: AtHand,
  printer: (language: string) => Printer,
  settings: SiteSettings,
): Promise<void> {
  const lists = atHand.listed.get(paper)
  if (lists === undefined) return
  const { shelved, head, years } = lists
  const print = printer(shelved.language)
  atHand.shelf = withPublication(atHand.shelf, shelved)
  for (const [year, list] of years) {
    staging.write(decodeURIComponent(files.archiveYear(paper, year)), toJson(list))
    await stageDocument(staging, paths.archiveYear.to(paper, year), print)
  }
  staging.write(decodeURIComponent(files.archive(paper)), toJson(head))
  writeAll(staging, publicationFeeds(site, shelved, staging, settings))
  const preview = newestPreview(site, shelved, staging, settings)
  await stageDocument(staging, paths.publication.to(paper), (at) => print(at, { preview }))
}

/** What belongs to no publication. */
async function stageSite(
  staging: Staging,
  site: string,
  atHand: AtHand,
  shell: string,
  printer: (language: string) => Printer,
  settings: SiteSettings,
): Promise<void> {
  const language = atHand.shelf[0]?.language ?? 'zh-Hans'
  const print = printer(language)
  staging.write(files.shelf(), toJson({ publications: atHand.shelf }))
  for (const address of SITE_ADDRESSES) await stageDocument(staging, address, print)
  const { html } = await print(NOWHERE)
  staging.write('404.html', html)
  staging.write(LOCAL_SHELL, makeBlankDocument(shell, language))
  const every = () =>
    atHand.shelf.map(({ publication: { id } }) => ({
      paper: id,
      issues: readWholeArchive(site, atHand.listed.get(id), id),
    }))
  writeAll(staging, siteMaps(site, every, staging, settings))
  writeAll(staging, hostFiles(settings))
  staging.write(SETTINGS_FILE, toJson(settings))
}

/** Stages everything of one issue. */
async function stageEdition(
  staging: Staging,
  site: string,
  edition: Edition,
  print: Printer,
  settings: SiteSettings,
  making: Making,
): Promise<void> {
  const { paper, address, whole } = edition
  const folder = issueKey(paper, address)
  progress(`${edition.file}: ${folder}`)
  const write = (place: string, content: string | Uint8Array) =>
    staging.write(decodeURIComponent(place), content, folder)
  write(files.issue(paper, address), issueFile(whole))
  write(files.outline(paper, address), toJson(whole.outline))
  for (const page of edition.pages.values()) write(files.page(paper, address, page.label), toJson(page))
  for (const { from, place } of edition.pictures)
    staging.write(`${folder}/${place}`, readFileSync(from), folder)
  const things = structuredData(edition, siteAddresses(settings))
  const previews = making.previews ? await makePreviews(site, edition, siteAddresses(settings)) : NO_PREVIEWS
  for (const [place, png] of previews.files) write(place, png)
  if (previews.missing.size > 0)
    warn(
      `${edition.file}: no typeface of the previews has ${[...previews.missing].join(' ')}; 〓 stands there`,
    )
  const cover = previews.files.get(files.issuePreview(paper, address))
  write(files.epub(paper, address), await writeBook(edition, cover))
  write(files.manifest(paper, address), writeManifest(edition, settings))
  const extrasOf = (at: string) => ({ thing: things.get(at), preview: previews.byAddress.get(at) })
  for (const each of issueAddresses(paper, address, whole.outline))
    await stageDocument(staging, each, (at) => print(at, extrasOf(at)), folder)
  for (const [place, content] of issueFeeds(edition, settings)) write(place, content)
}

/** A publication shows what its newest issue shows; one published before there were previews has none. */
function newestPreview(
  site: string,
  { publication, issues }: ShelfPublication,
  fresh: Fresh,
  settings: SiteSettings,
): Preview | undefined {
  const [newest] = issues
  if (newest === undefined) return undefined
  const place = files.issuePreview(publication.id, newest.address)
  const isThere = fresh.has(decodeURIComponent(place)) || existsSync(join(site, decodeURIComponent(place)))
  if (!isThere) return undefined
  const alt = [publication.name, newest.lead].filter(Boolean).join(': ')
  return { src: siteAddresses(settings).of(`/${place}`), alt }
}

async function stageDocument(
  staging: Staging,
  address: string,
  print: Printer,
  unit?: string,
): Promise<void> {
  const { html, isError, stylesheet } = await print(address)
  if (isError) throw new Error(`${address} could not be rendered`)
  staging.write(documentPlace(address), html, unit)
  if (stylesheet !== undefined) staging.write(stylesheet.place, stylesheet.css)
}

/**
 * The application's files and those of `public/`. Older ones stay: documents of issues that were
 * published with them still ask for them.
 */
function stageApp(staging: Staging, site: string, app: AppBuild): void {
  for (const place of walkFiles(app.folder)) {
    if (place === 'index.html' || place.startsWith('.vite')) continue
    // A name under assets/ holds a hash of the content.
    if (place.startsWith('assets') && existsSync(join(site, place))) continue
    staging.write(place, readFileSync(join(app.folder, place)))
  }
  const schema = join(PROJECT_ROOT, 'public', 'schema')
  for (const place of existsSync(schema) ? walkFiles(schema) : [])
    staging.write(`schema/${place}`, readFileSync(join(schema, place)))
}

function writeAll(staging: Staging, made: ReadonlyMap<string, string>): void {
  for (const [place, content] of made) staging.write(decodeURIComponent(place), content)
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
