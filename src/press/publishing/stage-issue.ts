import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { files } from '#library/site-files.ts'
import { writeBook } from '#press/exports/epub/book.ts'
import { writeManifest } from '#press/exports/iiif/manifest.ts'
import { makePreviews, type Previews } from '#press/previews/stage-previews.ts'
import { documentPlace, issueAddresses, typedAddresses } from '#press/publishing/addresses.ts'
import { correctionsOf } from '#press/publishing/corrections.ts'
import { issueFeeds } from '#press/publishing/feeds/stage-feeds.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import { issueKey } from '#press/publishing/press-library.ts'
import { type Run, stageDocument, toJson } from '#press/publishing/run.ts'
import { siteAddresses } from '#press/publishing/site-address.ts'
import { structuredData } from '#press/publishing/structured-data.ts'
import { progress, warn } from '#press/terminal.ts'

/** What a run makes of an issue besides its pages and stories. */
export type Making = { previews: boolean }

const NO_PREVIEWS: Previews = { files: new Map(), byAddress: new Map(), missing: new Set() }

/** Stages everything of one issue, which lies in a folder of its own that is replaced whole. */
export async function stageIssue(run: Run, edition: Edition, making: Making): Promise<void> {
  const { staging, settings, site } = run
  const { paper, address, whole } = edition
  const print = run.printer(whole.issue.language)
  const folder = issueKey(paper, address)
  progress(`${edition.file}: ${folder}`)
  const write = (place: string, content: string | Uint8Array) =>
    staging.write(decodeURIComponent(place), content, folder)
  write(files.issue(paper, address), issueFile(edition))
  write(files.outline(paper, address), toJson(whole.outline))
  for (const page of edition.pages.values()) write(files.page(paper, address, page.label), toJson(page))
  for (const { from, place } of edition.pictures)
    staging.write(`${folder}/${place}`, readFileSync(from), folder)
  const corrections = correctionsOf(site, edition, run.began)
  const things = structuredData(edition, siteAddresses(settings), corrections)
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
    await stageDocument(run, each, (at) => print(at, extrasOf(at)), folder)
  // The same document, which names the page's own address.
  for (const [typed, own] of typedAddresses(paper, address, whole.outline)) {
    const document = staging.read(documentPlace(own))
    if (document === undefined) throw new Error(`${own} was not printed, so ${typed} cannot show it`)
    staging.write(documentPlace(typed), document, folder)
  }
  for (const [place, content] of issueFeeds(edition, settings, corrections)) write(place, content)
}

/** Whether an issue stands in the site as it is. */
export function stands(site: string, edition: Edition): boolean {
  const path = join(site, decodeURIComponent(files.issue(edition.paper, edition.address)))
  return existsSync(path) && readFileSync(path, 'utf8') === issueFile(edition)
}

/** An issue as it is published whole. */
function issueFile({ whole }: Edition): string {
  return `${JSON.stringify(whole.issue, null, 2)}\n`
}
