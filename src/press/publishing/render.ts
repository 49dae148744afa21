import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { OriginContext } from '#ui/origin.ts'
import { makeRoutes } from '#app/routes.tsx'
import { noLastReads } from '#library/last-read.ts'
import { SharedContext } from '#app/shared.ts'
import { sharedMetas } from '#app/shared-metas.tsx'
import type { Library } from '#library/library.ts'
import { chooseLanguage, loadMessages } from '#messages/languages.ts'
import { escapeAttribute, makeDocument, partHead } from '#press/publishing/document.ts'
import { type HeadExtras, headData } from '#press/publishing/head-data.ts'
import { liftStyles, stylesheetName } from '#press/publishing/lift-styles.ts'
import type { ViewFiles } from '#press/publishing/view-files.ts'
import { defaultPreferences } from '#reader/preferences/preferences.ts'
import type { SearchedPaper } from '#search/archive/search-source.ts'

/** What every document of a run has in common. */
export type PrintRun = {
  library: Library
  /** The path the site is hosted under, `/` or `/papers/`. */
  base: string
  /** Its host, `https://paper.example`, where it is known. */
  origin?: string | undefined
  /** The built application's document. */
  shell: string
  /** What its views need besides. */
  viewFiles: ViewFiles
  /** The papers that can be searched, as they stand when a view is rendered. */
  searched: () => readonly SearchedPaper[]
  /** BCP 47 tag of the text; the interface speaks the nearest of its languages. */
  language: string
}

/** One document: its HTML, whether its view is one of an error, and the stylesheet it asks for, if any. */
export type Printed = { html: string; isError: boolean; stylesheet?: { place: string; css: string } }

/** Longer chains of redirects lead in a circle. */
const MOST_REDIRECTS = 5

/**
 * Renders any address (`/nmgrb/2025-05-09/`, without the base) by the browser's own routes; `extras` are
 * what its document says of itself to machines and messengers.
 */
export type Printer = (address: string, extras?: HeadExtras) => Promise<Printed>

/** Makes the printer of a run. */
export function makePrinter(run: PrintRun): Printer {
  const language = chooseLanguage([run.language])
  const handler = createStaticHandler(
    makeRoutes({
      library: run.library,
      preferences: defaultPreferences(),
      lastReads: noLastReads(),
      languages: [language.tag],
      openFiles: () => Promise.reject(new Error('There is no reader here')),
      forget: () => Promise.reject(new Error('There is no reader here')),
      // Which papers can be searched is part of the document; the answers are the reader's.
      archive: async () => ({
        papers: async () => run.searched(),
        search: () => Promise.reject(new Error('There is no reader here')),
      }),
    }),
    { basename: run.base },
  )
  return async (address, extras = {}) => {
    await loadMessages(language)
    let url = new URL(run.base + address.slice(1), 'http://localhost')
    for (let turn = 0; turn < MOST_REDIRECTS; turn += 1) {
      const context = await handler.query(new Request(url))
      if (context instanceof Response) {
        // The later piece of a story leads to the story; its file holds the same text.
        url = new URL(context.headers.get('Location') ?? '/', url)
        continue
      }
      const router = createStaticRouter(handler.dataRoutes, context)
      const view = createElement(StaticRouterProvider, { router, context, hydrate: false })
      const shared = createElement(SharedContext, { value: sharedMetas }, view)
      const html = renderToString(createElement(OriginContext, { value: run.origin }, shared))
      const handle: unknown = context.matches.at(-1)?.route.handle
      const links = linkFiles(run, viewOf(handle), language.tag)
      const isError = context.errors !== null
      const said = isError ? sayUntilKnown(html) : html
      return { ...dress(said, { ...run, links }, language.tag, url.pathname, extras), isError }
    }
    throw new Error(`${address} leads in a circle`)
  }
}

/** The view that the last of the matched routes shows, as the route table names it. */
function viewOf(handle: unknown): string {
  const view: unknown =
    typeof handle === 'object' && handle !== null ? Reflect.get(handle, 'view') : undefined
  return typeof view === 'string' ? view : ''
}

/** Has a view's own files fetched together with the application, not after it; its text goes before scripts. */
function linkFiles({ base, viewFiles }: PrintRun, view: string, language: string): Links {
  const { scripts, styles } = viewFiles(view, language)
  const link = (place: string, how: string) =>
    `<link ${how} crossorigin href="${escapeAttribute(base + place)}" />\n`
  return {
    styles: styles.map((place) => link(place, 'rel="stylesheet"')).join(''),
    scripts: scripts.map((place) => link(place, 'rel="modulepreload"')).join(''),
  }
}

/** Elements that link a view's own files. */
type Links = { styles: string; scripts: string }

/** An error whose address the press does not know: where a script runs, it says better what is wrong. */
function sayUntilKnown(rendered: string): string {
  const { head, body } = partHead(rendered)
  return `${head}<div class="until-known">${body}</div>`
}

/** Puts a rendered view into its document, with its styles in a stylesheet. */
function dress(
  rendered: string,
  run: PrintRun & { links: Links },
  language: string,
  address: string,
  extras: HeadExtras,
): Omit<Printed, 'isError'> {
  const { html, css } = liftStyles(rendered)
  const { head: hoisted, body } = partHead(html)
  const head = hoisted + headData(hoisted, address, extras) + run.links.styles
  const later = run.links.scripts
  if (css === '') return { html: makeDocument(run.shell, { head, body, later }, language, address) }
  const place = stylesheetName(css)
  const link = `<link rel="stylesheet" href="${escapeAttribute(run.base + place)}" />\n`
  return {
    html: makeDocument(run.shell, { head: head + link, body, later }, language, address),
    stylesheet: { place, css },
  }
}
