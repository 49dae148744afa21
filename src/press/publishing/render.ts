import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { OriginContext } from '#ui/origin.ts'
import { makeRoutes } from '#app/routes.tsx'
import { noLastReads } from '#library/last-read.ts'
import { SharedContext } from '#app/head/shared.ts'
import { sharedMetas } from '#app/head/shared-metas.tsx'
import type { Outline } from '#issue/outline.ts'
import type { KnownOutline, Library } from '#library/library.ts'
import { files } from '#library/site-files.ts'
import { chooseLanguage, languageOf, loadMessages } from '#messages/languages.ts'
import {
  escapeAttribute,
  type FirstPaint,
  type FirstPaints,
  makeDocument,
  partHead,
} from '#press/publishing/document.ts'
import { type HeadExtras, headData } from '#press/publishing/head-data.ts'
import { liftStyles } from '#press/publishing/lift-styles.ts'
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
  /** What a document that holds it needs for its first paint. */
  firstPaint?: FirstPaints | undefined
  /** What its views need besides. */
  viewFiles: ViewFiles
  /** The papers that can be searched, as they stand when a view is rendered. */
  searched: () => readonly SearchedPaper[]
  /** BCP 47 tag of the text; the interface speaks the nearest of its languages. */
  language: string
}

/** One document: its HTML, and whether its view is one of an error. */
export type Printed = { html: string; isError: boolean }

/**
 * Views whose documents hold the styles of the application, and of their own what they use, so that a slow line brings a text
 * that can be read at one go. An issue has few pages, and many times more stories: in each of these, the styles would be most of an archive.
 */
const WHOLE_VIEWS: ReadonlySet<string> = new Set(['page'])

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
  return async (address, extras = {}) => {
    await loadMessages(language)
    const asked: Asked = { files: new Set(), languages: new Set() }
    const handler = handlerOf(run, noting(run.library, asked), language.tag)
    let url = new URL(run.base + address.slice(1), 'http://localhost')
    for (let turn = 0; turn < MOST_REDIRECTS; turn += 1) {
      const context = await handler.query(new Request(url))
      if (context instanceof Response) {
        // The later piece of a story leads to the story; its file holds the same text.
        url = new URL(context.headers.get('Location') ?? '/', url)
        asked.files.clear()
        asked.languages.clear()
        asked.excerpt = undefined
        continue
      }
      const router = createStaticRouter(handler.dataRoutes, context)
      const provider = createElement(StaticRouterProvider, { router, context, hydrate: false })
      const shared = createElement(SharedContext, { value: sharedMetas }, provider)
      const html = renderToString(createElement(OriginContext, { value: run.origin }, shared))
      const handle: unknown = context.matches.at(-1)?.route.handle
      const view = viewOf(handle)
      const isError = context.errors !== null
      const said = isError ? sayUntilKnown(html) : html
      const needs = needsOf(run, { view, language: language.tag, asked, html })
      const dressed = { shell: run.shell, ...needs, excerpt: asked.excerpt }
      return { html: dress(said, dressed, language.tag, url.pathname, extras), isError }
    }
    throw new Error(`${address} leads in a circle`)
  }
}

/** The browser's own routes, over what the press has at hand. */
function handlerOf(
  run: PrintRun,
  library: Library,
  language: string,
): ReturnType<typeof createStaticHandler> {
  const routes = makeRoutes({
    library,
    preferences: defaultPreferences(),
    lastReads: noLastReads(),
    languages: [language],
    openFiles: () => Promise.reject(new Error('There is no reader here')),
    forget: () => Promise.reject(new Error('There is no reader here')),
    // Which papers can be searched is part of the document; the answers are the reader's.
    archive: async () => ({
      papers: async () => run.searched(),
      search: () => Promise.reject(new Error('There is no reader here')),
    }),
  })
  return createStaticHandler(routes, { basename: run.base })
}

/** The view that the last of the matched routes shows, as the route table names it. */
function viewOf(handle: unknown): string {
  const view: unknown =
    typeof handle === 'object' && handle !== null ? Reflect.get(handle, 'view') : undefined
  return typeof view === 'string' ? view : ''
}

/** What a view asks for: files of data, which the browser's will ask for too, and what its document has to say itself. */
type Asked = {
  files: Set<string>
  /** Languages of the interface in which papers of a newsstand print what is theirs. */
  languages: Set<string>
  excerpt?: Outline | undefined
}

/** The same library, which notes what it is asked for. */
function noting(library: Library, asked: Asked): Library {
  // Every loader of a view asks for the same.
  let last: { address: string; known: Promise<KnownOutline> } | undefined
  return {
    ...library,
    shelf: async () => {
      asked.files.add(files.shelf())
      const shelf = await library.shelf()
      for (const { language } of shelf.publications) {
        const own = languageOf(language)
        if (own !== undefined) asked.languages.add(own.tag)
      }
      return shelf
    },
    outlineFor: async (paper, issue, address) => {
      if (last?.address !== address) last = { address, known: library.outlineFor(paper, issue, address) }
      const known = await last.known
      if (known.isWhole) asked.files.add(files.outline(paper, issue))
      else asked.excerpt = known.outline
      return known
    },
    page: (paper, issue, label) => {
      asked.files.add(files.page(paper, issue, label))
      return library.page(paper, issue, label)
    },
  }
}

/** What a view needs besides its text: in its document, and as elements that link its files. */
type Needs = {
  firstPaint: FirstPaint | undefined
  /** What its text waits for. */
  styles: string
  /** What comes later. */
  later: string
}

/** Has a view's own files and data fetched together with the application, not after it; its text goes before all. */
function needsOf(
  { base, viewFiles, firstPaint }: PrintRun,
  { view, language, asked, html }: { view: string; language: string; asked: Asked; html: string },
): Needs {
  const { scripts, styles } = viewFiles(view, language, asked.languages)
  const link = (how: string) => (place: string) =>
    `<link ${how} crossorigin href="${escapeAttribute(base + place)}" />\n`
  const later = [
    ...scripts.map(link('rel="modulepreload"')),
    ...[...asked.files].map(link('rel="preload" as="fetch"')),
  ]
  if (firstPaint === undefined || !WHOLE_VIEWS.has(view))
    return {
      firstPaint: undefined,
      styles: styles.map(link('rel="stylesheet"')).join(''),
      later: later.join(''),
    }
  const used = styles.map((place) => firstPaint.used(place, html))
  return {
    firstPaint: { script: firstPaint.script, styles: [firstPaint.styles, ...used].join('') },
    styles: '',
    later: [...styles.map(link('rel="preload" as="style"')), ...later].join(''),
  }
}

/** An error whose address the press does not know: where a script runs, it says better what is wrong. */
function sayUntilKnown(rendered: string): string {
  const { head, body } = partHead(rendered)
  return `${head}<div class="until-known">${body}</div>`
}

/** Puts a rendered view into its document, with its styles as rules. */
function dress(
  rendered: string,
  {
    shell,
    firstPaint,
    styles,
    later,
    excerpt,
  }: Pick<PrintRun, 'shell'> & Needs & { excerpt: Outline | undefined },
  language: string,
  address: string,
  extras: HeadExtras,
): string {
  const { html, css } = liftStyles(rendered)
  const { head: hoisted, body } = partHead(html)
  const head = hoisted + headData(hoisted, address, extras) + styles
  // The strip draws the sketches, out of which the script takes them.
  const data = excerpt && { ...excerpt, pages: excerpt.pages.map((page) => ({ ...page, sketch: undefined })) }
  return makeDocument(shell, { head, body, data, later, firstPaint, css }, language, address)
}
