import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { AnswerEarly } from '#app/answer-early.tsx'
import { browserServices } from '#app/browser-services.ts'
import { joinEarlyDeparture } from '#app/early-departure.ts'
import { turnAtOnce } from '#app/ready/at-once.ts'
import { keepQuery } from '#app/search/keep-query.ts'
import { isPrintedFor } from '#app/printed-text.ts'
import { loadRenderedWords } from '#app/rendered-language.ts'
import { makeRoutes } from '#app/routes.tsx'
import { sessionKeeping } from '#app/session-keeping.ts'
import { viewStyles } from '#styles/view-styles.ts'

type Router = ReturnType<typeof createBrowserRouter>

declare global {
  interface Window {
    /** Ends the listening of `first-paint.js` for what the reader does before anything answers, and tells it. */
    takeEarly?: () => Event[]
  }
}

const base = import.meta.env.BASE_URL

/**
 * Runs the application in the document.
 *
 * @param early ends the keeping of what the reader does before anything answers, and tells it
 */
function run(early: () => Event[]): void {
  joinEarlyDeparture(sessionKeeping(), history, location.href, base)
  const routes = makeRoutes(browserServices(base), async (view) => viewStyles[view]?.())
  const router = turnAtOnce(keepQuery(createBrowserRouter(routes, { basename: base })))
  const root = document.getElementById('_root')
  if (root === null) throw new Error('index.html has no root')
  const start = () => show(root, router, early)
  // A page that was rendered to a file stays as it is until the router has its data; nothing flashes.
  if (root.firstElementChild === null) start()
  else
    void Promise.all([loadRenderedWords(), routerReady(router)]).then(
      // In slices: the reader scrolls on meanwhile.
      () => startTransition(start),
      // Without its words it cannot be taken over; it can be read, and its links lead on.
      () => undefined,
    )

  // What keeps the paper for later waits for what is read now.
  whenLoaded(() =>
    import('#app/after-load.ts').then(
      ({ afterLoad }) => afterLoad(base, router),
      () => undefined,
    ),
  )
}

/** Takes over the text of this very address; that of another (404.html), or without the answer to a query, is replaced. */
function show(root: HTMLElement, router: Router, early: () => Event[]): void {
  const view = (
    <StrictMode>
      <RouterProvider router={router} />
      <AnswerEarly early={early} since={performance.now()} />
    </StrictMode>
  )
  const { errors, location } = router.state
  if (root.firstElementChild === null || !isPrintedFor(root, location)) {
    // Of what is replaced the title and the address would stay beside the new ones.
    for (const printed of document.head.querySelectorAll('title,[rel=canonical]')) printed.remove()
    createRoot(root).render(view)
  } else if (errors === null) hydrateRoot(root, view, { onUncaughtError: keepReadable(root, router) })
  // It can be read all the same, which is better than an error in its place.
  else
    import('#app/errors/printed-alone.ts').then(
      ({ answerPrinted }) => answerPrinted(early(), errors),
      () => undefined,
    )
}

/** What fails beyond all views would leave the window blank: the document is as it was printed again, and can be read. */
function keepReadable(root: HTMLElement, router: Router): (error: unknown) => void {
  const printed = [...root.childNodes]
  return (error) => {
    reportError(error)
    if (!isPrintedFor(root, router.state.location)) return location.reload()
    root.replaceChildren(...printed)
    document.documentElement.dataset['plain'] = ''
  }
}

function whenLoaded(task: () => unknown): void {
  if (document.readyState === 'complete') task()
  else window.addEventListener('load', task, { once: true })
}

function routerReady(router: Router): Promise<void> {
  return new Promise((ready) => {
    if (router.state.initialized) ready()
    else {
      const stop = router.subscribe((state) => {
        if (!state.initialized) return
        stop()
        ready()
      })
    }
  })
}

// In a task of its own, when all code has been read: a slow phone answers between the two.
setTimeout(() => run(() => window.takeEarly?.() ?? []))
