import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { makeRoutes } from '#app/routes.tsx'
import type { Library } from '#library/library.ts'
import { chooseMessages } from '#messages/use-messages.ts'
import { makeDocument, partHead } from '#press/publishing/document.ts'
import { defaultPreferences } from '#reader/preferences/preferences.ts'

/** What every document of a run has in common. */
export type PrintRun = {
  library: Library
  /** The path the site is hosted under, `/` or `/papers/`. */
  base: string
  /** The built application's document. */
  shell: string
  /** BCP 47 tag of the text; the interface speaks the nearest of its languages. */
  language: string
}

/** One document: its HTML, and whether its view is one of an error. */
export type Printed = { html: string; isError: boolean }

/** Longer chains of redirects lead in a circle. */
const MOST_REDIRECTS = 5

/** A function that renders any address (`/nmgrb/2025-05-09/`, without the base) by the browser's own routes. */
export function makePrinter(run: PrintRun): (address: string) => Promise<Printed> {
  const messages = chooseMessages([run.language])
  const handler = createStaticHandler(
    makeRoutes({
      library: run.library,
      preferences: defaultPreferences(),
      languages: [messages.tag],
      openFiles: () => Promise.reject(new Error('There is no reader here')),
      forget: () => Promise.reject(new Error('There is no reader here')),
    }),
    { basename: run.base },
  )
  return async (address) => {
    let url = new URL(run.base + address.slice(1), 'http://localhost')
    for (let turn = 0; turn < MOST_REDIRECTS; turn += 1) {
      const context = await handler.query(new Request(url))
      if (context instanceof Response) {
        // The later piece of a story leads to the story; its file holds the same text.
        url = new URL(context.headers.get('Location') ?? '/', url)
        continue
      }
      const router = createStaticRouter(handler.dataRoutes, context)
      const html = renderToString(createElement(StaticRouterProvider, { router, context, hydrate: false }))
      const isError = context.errors !== null
      return { html: makeDocument(run.shell, partHead(html), messages.tag, url.pathname), isError }
    }
    throw new Error(`${address} leads in a circle`)
  }
}
