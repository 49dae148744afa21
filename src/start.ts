import '#styles/app.css'

/** A page that was not painted by then, since its window is hidden or its styles are late, waits no longer; in ms. */
const LATEST = 2000

/** Needs no other module: what it would import would be asked for only when it has come itself. */
async function start(): Promise<void> {
  await painted()
  const later = document.querySelector<HTMLTemplateElement>('template[id="app:later"]')
  if (later === null) {
    if (import.meta.env.DEV) await import('./main.tsx')
    return
  }
  const scripts = later.content.querySelectorAll('[data-run]')
  // The application and what the view needs, all at once.
  document.head.append(later.content)
  let run: Promise<unknown> | undefined
  for (const script of scripts) {
    run = import(/* @vite-ignore */ script.getAttribute('href') ?? '')
    // What runs ahead of the application may be missing: it brings all that it needs itself.
    await Promise.allSettled([run])
    await turn()
  }
  // The application is the last: that it cannot run is an error.
  await run
}

async function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return
  await new Promise<void>((ready) => {
    requestAnimationFrame(() => ready())
    setTimeout(ready, LATEST)
  })
  // The frame is painted after what was asked for it, and before this.
  await turn()
}

/** The next task of the browser, after what it has to do itself. */
function turn(): Promise<void> {
  return new Promise((ready) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => ready(), { once: true })
    port1.start()
    port2.postMessage(undefined)
  })
}

// The text stands in the document: the application, which makes it answer, is asked for when it has been painted.
void start()
