import '#styles/app.css'

/** A page that was not painted by then, since its window is hidden or its styles are late, waits no longer; in ms. */
const LATEST = 2000

declare global {
  interface Window {
    /** Ends the listening of `first-paint.js` for what the reader does before anything answers, and tells it. */
    takeEarly?: () => Event[]
  }
}

async function start(): Promise<void> {
  await painted()
  // What the view needs, all at once.
  const later = document.querySelector<HTMLTemplateElement>('template#later')
  if (later !== null) document.head.append(later.content)
  await import('react-dom/client')
  await turn()
  const { run } = await import('./main.tsx')
  run(() => window.takeEarly?.() ?? [])
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

/*
 * The text stands in the document: the application, which makes it answer, runs when it has been painted. Its
 * libraries run in a task of their own, so that a slow phone answers between the two.
 */
void start()
