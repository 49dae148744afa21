import '#styles/app.css'

/** A page that was not painted by then, since its window is hidden or its styles are late, waits no longer; in ms. */
const LATEST = 2000

/** Whether the browser has the youngest functions of those that every browser of the promise has (docs/browsers.md). */
const IS_CURRENT = 'canParse' in URL && 'any' in AbortSignal

/** Needs no other module: what it would import would be asked for only when it has come itself. */
async function start(): Promise<void> {
  await painted()
  const later = document.querySelector<HTMLTemplateElement>('template[id="_later"]')
  if (later === null) {
    if (import.meta.env.DEV) await import('./main.tsx')
    return
  }
  // A page is set by the width of its sheet: where that cannot be asked, it is one column of text, and links.
  if (!CSS.supports('container-type', 'size')) {
    stayPlain()
    return dressPlain()
  }
  // An older one is first given what it lacks.
  const scripts = later.content.querySelectorAll(IS_CURRENT ? '[data-run=""]' : '[data-run]')
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

/**
 * The document stays as it was printed: text and links, without the buttons that nothing would answer. One without a
 * text says why.
 */
function stayPlain(): void {
  document.documentElement.dataset['plain'] = ''
  const reason = document.querySelector<HTMLTemplateElement>('template[id="_plain"]')
  if (reason !== null) document.body.append(reason.content)
}

/** One column of text, for a browser that passes over most of our styles. */
function dressPlain(): void {
  const sheet = document.createElement('link')
  sheet.rel = 'stylesheet'
  sheet.href = `${import.meta.env.BASE_URL}plain.css`
  document.head.append(sheet)
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
start().catch((error: unknown) => {
  stayPlain()
  throw error
})
