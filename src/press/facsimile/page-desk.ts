import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page as BrowserPage, Route } from '@playwright/test'
import type { Issue } from '#issue/schema.ts'
import { holdWhole } from '#library/whole-issue.ts'
import { files } from '#library/site-files.ts'
import { issueAddress, paths } from '#paths.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { mediaType } from '#press/serve/media-type.ts'
import type { AppBuild } from '#press/publishing/app-build.ts'

/** Where the pages stand that are drawn: no such host is asked, every request is answered here. */
const HOST = 'http://facsimile.invalid'

/** Shows pages of one issue in a browser, set anew by what the issue says at that moment. */
export type PageDesk = { show: (issue: Issue, label: string) => Promise<BrowserPage> }

/**
 * Answers a browser's requests from the built application and an issue at hand, so that nothing has to be
 * published between two settings of a page.
 *
 * @param folder absolute path of the folder with the issue's pictures
 */
export async function pageDesk(context: BrowserContext, app: AppBuild, folder: string): Promise<PageDesk> {
  let answers = new Map<string, string>()
  const page = await context.newPage()
  await page.route('**/*', async (route) => answer(route, answers, app, folder))
  return {
    show: async (issue, label) => {
      answers = partsOf(issue)
      await page.goto(HOST + paths.page.to(issue.publication.id, issueAddress(issue), label))
      await page.addStyleTag({ path: join(PROJECT_ROOT, 'src/press/facsimile/facsimile.css') })
      await whenWhole(page)
      return page
    },
  }
}

/** The parts that the application asks for, by their paths. */
function partsOf(issue: Issue): Map<string, string> {
  const [paper, address] = [issue.publication.id, issueAddress(issue)]
  const { outline } = holdWhole(issue, new Map())
  return new Map([
    [files.outline(paper, address), JSON.stringify(outline)],
    ...issue.pages.map((page) => [files.page(paper, address, page.label), JSON.stringify(page)] as const),
  ])
}

async function answer(
  route: Route,
  parts: ReadonlyMap<string, string>,
  app: AppBuild,
  folder: string,
): Promise<void> {
  const path = new URL(route.request().url()).pathname.slice(1)
  const part = parts.get(path)
  if (part !== undefined) return route.fulfill({ contentType: 'application/json', body: part })
  if (path === '' || path.endsWith('/')) return route.fulfill({ contentType: 'text/html', body: app.shell })
  // A picture's path begins with the paper and the day; whatever else is asked for is the application's.
  const picture = /^[^/]+\/[^/]+\/(pictures\/.+)$/u.exec(path)?.[1]
  const file = picture === undefined ? join(app.folder, path) : join(folder, picture)
  try {
    return await route.fulfill({ contentType: mediaType(file), body: readFileSync(file) })
  } catch {
    return route.fulfill({ status: 404, body: '' })
  }
}

/** Waits for the page, every picture and every font. */
async function whenWhole(page: BrowserPage): Promise<void> {
  await page.locator('.sheet article[id]').first().waitFor()
  await page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.sheet img')]
    for (const picture of pictures) picture.loading = 'eager'
    await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode())])
  })
}
