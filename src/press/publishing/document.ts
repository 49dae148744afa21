import { policyOf } from '#press/policy.ts'
import { jsonForScript } from '#press/publishing/json-for-script.ts'
import { readRules } from '#press/publishing/used-rules.ts'
import { wordsFor } from '#press/words.ts'

/** A view as it comes out of React: its `<title>`, `<meta>` and `<link>` first, then its body. */
export type RenderedView = { head: string; body: string }

/** What the first paint waits for, by its text. */
export type FirstPaint = { script: string; styles: string }

/** The same of every document, and how one has besides what it uses of a view's own styles; see `readFirstPaint`. */
export type FirstPaints = FirstPaint & {
  /** The rules of a style sheet of the build, by its place, that a document's HTML uses. */
  used: (place: string, html: string) => string
}

/** A view as it is poured into a document. */
type WholeView = RenderedView & {
  /** What its script needs to know besides. */
  data?: unknown
  /** Elements that it needs when its text has been painted. */
  later?: string
  /** Stands in the document instead of links to it. */
  firstPaint?: FirstPaint | undefined
  /** Rules of this view alone. */
  css?: string
}

/** What React hoists to the front of the string, one element at a time. */
const HOISTED = /^(?:<title\b[^>]*>[^<]*<\/title>|<(?:meta|link)\b(?:[^>"]|"[^"]*")*>)/u

/** Parts the elements that belong into the `<head>` from the text of the view. */
export function partHead(html: string): RenderedView {
  let head = ''
  let body = html
  for (let match = HOISTED.exec(body); match !== null; match = HOISTED.exec(body)) {
    head += `${match[0]}\n`
    body = body.slice(match[0].length)
  }
  return { head, body }
}

/**
 * Pours a view into the built application's document.
 *
 * @param shell the built `index.html`
 * @param language BCP 47 tag of the interface
 * @param address the path that was rendered, base included: the script takes the text over only there
 */
export function makeDocument(shell: string, view: WholeView, language: string, address: string): string {
  const root =
    view.body === '' ? '<div id="_root">' : `<div id="_root" data-rendered="${escapeAttribute(address)}">`
  const { firstPaint, css = '' } = view
  const allowed = policyOf({
    engine: engineIn(shell),
    scripts: firstPaint === undefined ? [] : [firstPaint.script],
    styles: [firstPaint?.styles ?? '', css].filter((text) => text !== ''),
  })
  const policy = `<meta http-equiv="Content-Security-Policy" content="${allowed}" />`
  const whole = firstPaint === undefined ? shell : withFirstPaint(shell, firstPaint)
  const bare = view.head.includes('<title') ? whole.replace(/\s*<title>[^<]*<\/title>/u, '') : whole
  // What `itemprop` says is said of the document.
  const item = view.head.includes(' itemprop=') ? ' itemscope itemtype="https://schema.org/WebPage"' : ''
  const data =
    view.data === undefined
      ? ''
      : `\n    <script type="application/json" id="_outline">${jsonForScript(view.data)}</script>`
  const own = css === '' ? '' : `<style>${css}</style>\n`
  // Functions: a text may hold "$&", which would be read as a pattern.
  return bare
    .replace(/<html lang="[^"]*"/u, () => `<html lang="${escapeAttribute(language)}"${item}`)
    .replace(/<meta charset="[^"]*"\s*\/?>/u, (charset) => `${charset}\n    ${policy}`)
    .replace('</head>', () => `${view.head}${own}</head>`)
    .replace('</template>', () => `${view.later ?? ''}</template>`)
    .replace(/<div id="_root">\s*<\/div>/u, () => `${root}${view.body}</div>${data}`)
}

const FIRST_PAINT_SCRIPT = /<script src="[^"]*\/(first-paint\.js)"><\/script>/u
const APP_STYLES = /<link rel="stylesheet"[^>]* href="[^"]*\/(assets\/[^"]+\.css)"[^>]*>/u

/**
 * What the first paint of the built application's document waits for; nothing where the document asks for neither.
 *
 * @param shell the built `index.html`
 * @param read gives the text of a file of the build
 */
export function readFirstPaint(shell: string, read: (place: string) => string): FirstPaints | undefined {
  const [, script] = FIRST_PAINT_SCRIPT.exec(shell) ?? []
  const [, styles] = APP_STYLES.exec(shell) ?? []
  if (script === undefined || styles === undefined) return undefined
  const sheets = new Map<string, (html: string) => string>()
  const used = (place: string, html: string) => {
    const rulesOf = sheets.get(place) ?? readRules(read(place))
    sheets.set(place, rulesOf)
    return rulesOf(html)
  }
  return { script: read(script), styles: read(styles), used }
}

function withFirstPaint(shell: string, { script, styles }: FirstPaint): string {
  return shell
    .replace(FIRST_PAINT_SCRIPT, () => `<script>${script}</script>`)
    .replace(APP_STYLES, () => `<style>${styles}</style>`)
}

/**
 * The document for addresses whose text only the reader's browser has; where no script runs, or ours cannot, it says so.
 *
 * @param language BCP 47 tag of what the site holds; the document speaks the nearest of the interface's
 * @param base the path of the site, to which it leads on
 */
export function makeBlankDocument(shell: string, language: string, base: string): string {
  const { tag, app, needsScript, didNotStart, error } = wordsFor(language)
  const toNewsstand = `<a class="button" href="${escapeAttribute(base)}">${error.toNewsstand}</a>`
  const say = (reason: string) =>
    `<div role="main" class="error"><h1>${app.name}</h1><p>${reason}</p><p class="ways-on">${toNewsstand}</p></div>`
  return makeDocument(shell, { head: '', body: '' }, tag, '').replace(
    '</body>',
    () =>
      `  <noscript>${say(needsScript)}</noscript>\n    <template id="_plain">${say(didNotStart)}</template>\n  </body>`,
  )
}

/** Text inside a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** The built document with the site's search engine in it: what it is for the script, its host for the policy. */
export function withEngine(shell: string, setting: string | undefined, host: string | undefined): string {
  if (setting === undefined) return shell
  const said = `data-search="${escapeAttribute(setting)}" data-search-host="${escapeAttribute(host ?? '')}"`
  return shell.replace(/<html lang="[^"]*"/u, (tag) => `${tag} ${said}`)
}

function engineIn(shell: string): string | undefined {
  return /^<html [^>]*data-search-host="([^"]+)"/mu.exec(shell)?.[1]
}

/** The built document with the site's host in it, for the addresses that the script writes. */
export function withOrigin(shell: string, origin: string | undefined): string {
  if (origin === undefined) return shell
  return shell.replace(/<html lang="[^"]*"/u, (tag) => `${tag} data-origin="${escapeAttribute(origin)}"`)
}
