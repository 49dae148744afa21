import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import type { Issue } from '#issue/schema.ts'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import { issueAddress } from '#paths.ts'
import { findBrowser } from '#press/browser/find-browser.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { siteSettings } from '#press/commands/publish.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { serveSite } from '#press/serve/site-server.ts'

/** A paper as it was written, and each of its pages printed to a PDF file. */
export type PrintedPaper = { truth: Issue; pages: { name: string; bytes: Uint8Array }[] }

/** Wide enough for the setting of a desk; each page is one sheet, as long as it needs. */
const SHEET = { width: 1280, height: 900 }

/** Prints every page of the sample papers by the reader's own page view, in the paper's language. */
export async function printPapers(): Promise<PrintedPaper[]> {
  const site = mkdtempSync(join(tmpdir(), 'jumpline-bench-'))
  const settings = siteSettings({ ...process.env, BASE: '/' })
  await publishSite(site, prepareEditions(bundledIssues()), settings)
  const server = await serveSite(site, { port: 0, base: settings.base })
  const root = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: root ? ['--no-sandbox'] : [],
  })
  try {
    const papers: PrintedPaper[] = []
    for (const file of bundledIssues()) {
      const parsed = parseIssueText(readFileSync(file, 'utf8'))
      if (!parsed.ok) throw new Error(`${file} is no issue`)
      papers.push(await printPaper(parsed.issue, `${server.origin}${settings.base}`, browser))
    }
    return papers
  } finally {
    await browser.close()
    await server.close()
    rmSync(site, { recursive: true, force: true })
  }
}

async function printPaper(truth: Issue, site: string, browser: Browser): Promise<PrintedPaper> {
  const locale = truth.language.startsWith('zh') ? 'zh-CN' : 'en-US'
  const context = await browser.newContext({ viewport: SHEET, locale })
  const pages: PrintedPaper['pages'] = []
  for (const { label } of truth.pages) {
    const page = await context.newPage()
    await page.goto(`${site}${truth.publication.id}/${issueAddress(truth)}/${label}/`, {
      waitUntil: 'networkidle',
    })
    await page.emulateMedia({ media: 'print' })
    const height = await page.evaluate(async () => {
      for (const image of document.images) {
        image.loading = 'eager'
        await image.decode().catch(() => undefined)
      }
      // What the interface says in place of a picture is no word of the paper.
      for (const frame of document.querySelectorAll('figure .frame')) frame.textContent = ''
      return document.documentElement.scrollHeight
    })
    const margin = { top: '0', right: '0', bottom: '0', left: '0' }
    const print = (length: number) =>
      page.pdf({ width: `${SHEET.width}px`, height: `${length}px`, printBackground: true, margin })
    // The sheet's own margins leave the text less width than the window: it grows until one sheet holds it.
    let length = height + 40
    let bytes = await print(length)
    while (sheetsOf(bytes) > 1 && length < height * 2) bytes = await print((length = Math.ceil(length * 1.1)))
    pages.push({ name: `page-${label}.pdf`, bytes: new Uint8Array(bytes) })
    await page.close()
  }
  await context.close()
  return { truth, pages }
}

/** How many sheets a PDF by Chromium has. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0
}
