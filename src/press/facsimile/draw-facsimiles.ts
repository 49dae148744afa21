import '#press/production.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page as BrowserPage } from '@playwright/test'
import sharp from 'sharp'
import type { Image, Issue } from '#issue/schema.ts'
import { findBrowser } from '#press/browser/find-browser.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { givenPath } from '#press/given-path.ts'
import { type AppBuild, buildApp } from '#press/publishing/app-build.ts'
import { readIssue } from '#press/read-issue.ts'
import { issueText } from './issue-text.ts'
import { measurePage, type MeasuredPage } from './measure-page.ts'
import { type PageDesk, pageDesk } from './page-desk.ts'
import { withBoxes, withImages, withoutBoxes } from './with-boxes.ts'

/** CSS pixels of the window: a sheet of six columns, about as tall for its width as a broadsheet. */
const WINDOW = { width: 1840, height: 1200 }
/** Pixels of an image's width: its text can be read when it is enlarged. */
const IMAGE_WIDTH = 1400
const QUALITY = 36
/** A page set by its own boxes gives the same boxes after a round or two. */
const MOST_ROUNDS = 6

/**
 * Renders every page of the sample papers as the reader sets it, into `pages/<label>.avif` beside the issue,
 * and writes images and boxes into the issue file: `npm run facsimile`, or of issues named after `--`. It always begins with what the issue
 * says without boxes, so that it comes to the same end however often it is run.
 */
async function drawFacsimiles(): Promise<void> {
  const app = await buildApp('/')
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const named = process.argv.slice(2)
    for (const file of named.length > 0 ? named : bundledIssues()) await drawIssue(file, browser, app)
  } finally {
    await browser.close()
  }
}

async function drawIssue(file: string, browser: Browser, app: AppBuild): Promise<void> {
  const folder = dirname(givenPath(file))
  const bare = withoutBoxes(readIssue(file).issue)
  // A paper prints its day and its editors in its own language.
  const context = await browser.newContext({
    viewport: WINDOW,
    bypassCSP: true,
    colorScheme: 'light',
    locale: bare.language,
  })
  const desk = await pageDesk(context, app, folder)
  const issue = await settle(bare, desk)
  const images = new Map<string, Image>()
  for (const { label } of issue.pages)
    images.set(label, await photograph(await desk.show(issue, label), label, folder))
  await context.close()
  await writeFile(givenPath(file), issueText(withImages(issue, images)))
}

/** Sets an issue by its own boxes until they stay where they are. */
async function settle(issue: Issue, desk: PageDesk): Promise<Issue> {
  let set = issue
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const measured = new Map<string, MeasuredPage>()
    for (const { label } of set.pages) measured.set(label, await measurePage(await desk.show(set, label)))
    const next = withBoxes(set, measured)
    if (JSON.stringify(next.pages) === JSON.stringify(set.pages)) return next
    set = next
  }
  throw new Error(`${issue.publication.name}: a page set by its own boxes never comes to rest`)
}

async function photograph(page: BrowserPage, label: string, folder: string): Promise<Image> {
  const shot = await page.locator('.sheet').screenshot({ animations: 'disabled' })
  const picture = sharp(shot).resize({ width: IMAGE_WIDTH }).avif({ quality: QUALITY, effort: 4 })
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  const src = `pages/${label}.avif`
  await mkdir(join(folder, 'pages'), { recursive: true })
  await writeFile(join(folder, src), data)
  console.log(`${src}: ${info.width} × ${info.height}, ${data.length} bytes`)
  return { src, width: info.width, height: info.height }
}

await drawFacsimiles()
