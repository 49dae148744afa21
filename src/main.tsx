import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { browserServices } from '#app/browser-services.ts'
import { keepQuery } from '#app/keep-query.ts'
import { isPrintedFor } from '#app/printed-text.ts'
import { makeRoutes } from '#app/routes.tsx'
import '#styles/app.css'

const base = import.meta.env.BASE_URL
const router = keepQuery(createBrowserRouter(makeRoutes(browserServices(base)), { basename: base }))
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const view = (
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>
)
// A page that was rendered to a file stays as it is until the router has its data; nothing flashes.
if (root.firstElementChild === null) createRoot(root).render(view)
else if (router.state.initialized) takeOver(root)
else {
  const stop = router.subscribe((state) => {
    if (!state.initialized) return
    stop()
    takeOver(root)
  })
}

/** Takes over the text of this very address; that of another (404.html), or without the answer to a query, is replaced. */
function takeOver(rendered: HTMLElement): void {
  if (isPrintedFor(rendered, router.state.location)) hydrateRoot(rendered, view)
  else createRoot(rendered).render(view)
}
