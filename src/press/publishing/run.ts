import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppBuild } from '#press/publishing/app-build.ts'
import { documentPlace } from '#press/publishing/addresses.ts'
import { readFirstPaint, withEngine, withOrigin } from '#press/publishing/document.ts'
import { type AtHand, pressLibrary } from '#press/publishing/press-library.ts'
import { makePrinter, type Printer } from '#press/publishing/render.ts'
import { settingsHost, type SiteSettings } from '#press/publishing/settings.ts'
import { readArchiveYear, readShelf } from '#press/publishing/site-indexes.ts'
import type { Staging } from '#press/publishing/staging.ts'
import { readViewFiles } from '#press/publishing/view-files.ts'
import type { SearchedPaper } from '#search/archive/search-source.ts'

/** A run of the press at work on a site: what it has at hand just then, and how it prints. */
export type Run = {
  /** Absolute path of the site as it stands. */
  site: string
  began: Date
  staging: Staging
  settings: SiteSettings
  atHand: AtHand
  /** The built application's document, with what it says on this site. */
  shell: string
  printer: (language: string) => Printer
  /** The papers that can be searched; known when every issue has been taken in. */
  searched: readonly SearchedPaper[]
}

/** Sets up a run: nothing is at hand yet but what stands in the site. */
export function makeRun(site: string, staging: Staging, app: AppBuild, settings: SiteSettings): Run {
  const atHand: AtHand = {
    issues: new Map(),
    listed: new Map(),
    shelf: readShelf(site),
    standingYear: (paper, year) => readArchiveYear(site, paper, year),
  }
  const shell = withEngine(withOrigin(app.shell, settings.origin), settings.search, settingsHost(settings))
  const firstPaint = readFirstPaint(shell, (place) => readFileSync(join(app.folder, place), 'utf8'))
  const library = pressLibrary(atHand, settings.base)
  const viewFiles = readViewFiles(app.folder)
  const printers = new Map<string, Printer>()
  const run: Run = {
    ...{ site, began: new Date(), staging, settings, atHand, shell, searched: [] },
    printer: (language) => {
      const searched = () => run.searched
      const print =
        printers.get(language) ??
        makePrinter({ library, ...settings, shell, firstPaint, viewFiles, searched, language })
      printers.set(language, print)
      return print
    },
  }
  return run
}

/** Prints an address and stages its document; `unit` is the folder that is replaced whole with it. */
export async function stageDocument(
  { staging }: Run,
  address: string,
  print: Printer,
  unit?: string,
): Promise<void> {
  const { html, isError } = await print(address)
  if (isError) throw new Error(`${address} could not be rendered`)
  staging.write(documentPlace(address), html, unit)
}

/** Stages files by their places, as addresses write them; one without content is taken out of the site. */
export function stageFiles(
  { staging }: Run,
  made: Iterable<readonly [place: string, content: string | undefined]>,
): void {
  for (const [place, content] of made) {
    if (content === undefined) staging.remove(decodeURIComponent(place))
    else staging.write(decodeURIComponent(place), content)
  }
}

/** Data as it stands in a file of the site. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
