import { SaxesParser } from 'saxes'

/** Elements that run code, hold a document of their own, or hand events to code, in whatever vocabulary. */
const ACTIVE_ELEMENTS = new Set(
  'script foreignobject iframe frame object embed handler listener form base meta link'.split(' '),
)
/** Where an address may lead from a drawing: a part of it, another file, a raster picture within it. */
const PLAIN_ADDRESS = /^(?:https?:|mailto:|data:image\/(?:png|jpe?g|gif|webp|avif)[;,]|[^:]*$|[^:]*[/?#])/iu
/** What a browser reads over in an address. */
const READ_OVER = /[\p{Cc}\s]/gu
/** What styles must not hold: other sheets, and an escape, which could hide one. */
const OTHER_SHEETS = /@import|\\/iu
/** What styles fetch, and what of it lies elsewhere than in the drawing or beside it. */
const FETCHED = /(?:url|src|image-set)\(\s*["']?\s*([^"')\s]*)/giu
const ELSEWHERE = /^(?!data:)(?:[a-z][a-z\d+.-]*:|\/\/)/iu
/** Encodings in which the text that is looked through here is the text that a browser reads. */
const PLAIN_ENCODING = /^(?:utf-?8|us-ascii|ascii)$/iu

class Active extends Error {}

/**
 * Why a drawing (SVG) may not be published: opened by itself it is a document of the site, in which a script would
 * run. It is read as XML, so that no way of writing a name or an address hides one; undefined for a plain drawing.
 */
export function drawingFault(content: Uint8Array): string | undefined {
  if (content.length === 0) return 'is empty'
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return 'is a drawing in another encoding than UTF-8'
  }
  const parser = new SaxesParser({ xmlns: false, position: false } as const)
  let root: string | undefined
  const refuse = (): never => {
    throw new Active()
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !PLAIN_ENCODING.test(encoding)) refuse()
  })
  // Entities could stand for anything; a style sheet of another language writes a document anew.
  parser.on('doctype', (doctype) => doctype.includes('[') && refuse())
  parser.on('processinginstruction', ({ target }) => /^xml-stylesheet$/iu.test(target) && refuse())
  let styles: string | undefined
  parser.on('opentag', ({ name, attributes }) => {
    root ??= localName(name)
    if (ACTIVE_ELEMENTS.has(localName(name)) || Object.entries(attributes).some(isActive)) refuse()
    if (localName(name) === 'style') styles = ''
  })
  const gather = (part: string) => {
    if (styles !== undefined) styles += part
  }
  parser.on('text', gather)
  parser.on('cdata', gather)
  parser.on('closetag', ({ name }) => {
    if (localName(name) !== 'style') return
    if (leadsElsewhere(styles ?? '')) refuse()
    styles = undefined
  })
  try {
    parser.write(text).close()
  } catch (error) {
    return error instanceof Active
      ? 'is a drawing that could run a script or ask another host'
      : 'is a drawing that cannot be read'
  }
  return root === 'svg' ? undefined : 'holds no picture that browsers show'
}

function isActive([name, value]: [name: string, value: string]): boolean {
  const local = localName(name)
  if (local.startsWith('on')) return true
  // An animation may set an address, or what an event runs.
  if (local === 'attributename') return /^on|href$/iu.test(value.trim())
  if (local === 'style' ? leadsElsewhere(value) : fetchesElsewhere(value)) return true
  return (local === 'href' || local === 'src') && !PLAIN_ADDRESS.test(value.replaceAll(READ_OVER, ''))
}

/** Whether styles ask another host for something: it would learn who opens the drawing. */
function leadsElsewhere(css: string): boolean {
  return OTHER_SHEETS.test(css) || fetchesElsewhere(css)
}

function fetchesElsewhere(css: string): boolean {
  return [...css.matchAll(FETCHED)].some(([, address = '']) => ELSEWHERE.test(address))
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
