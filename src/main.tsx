import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { browserServices } from '#app/browser-services.ts'
import { keepQuery } from '#app/keep-query.ts'
import { isPrintedFor } from '#app/printed-text.ts'
import { loadRenderedWords } from '#app/rendered-language.ts'
import { makeRoutes } from '#app/routes.tsx'
import '#styles/app.css'
import { viewStyles } from '#styles/view-styles.ts'

const base = import.meta.env.BASE_URL
const routes = makeRoutes(browserServices(base), async (view) => viewStyles[view]?.())
const router = keepQuery(createBrowserRouter(routes, { basename: base }))
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const view = (
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>
)
// A page that was rendered to a file stays as it is until the router has its data; nothing flashes.
if (root.firstElementChild === null) createRoot(root).render(view)
else void Promise.all([loadRenderedWords(), routerReady()]).then(() => takeOver(root))

// What keeps the paper for later waits for what is read now.
window.addEventListener('load', () =>
  import('#app/after-load.ts').then(
    ({ afterLoad }) => afterLoad(base, router),
    () => undefined,
  ),
)

function routerReady(): Promise<void> {
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

/** Takes over the text of this very address; that of another (404.html), or without the answer to a query, is replaced. */
function takeOver(rendered: HTMLElement): void {
  const { errors, location } = router.state
  if (!isPrintedFor(rendered, location)) createRoot(rendered).render(view)
  else if (errors === null) hydrateRoot(rendered, view)
  // Else it can be read all the same, which is better than an error in its place.
}
