import { SaxesParser } from 'saxes'
import type { Place, ProblemReason } from '../problem.ts'

/** Names come without their prefixes: libraries bind the same vocabulary to many of them, or to none. */
export type XmlHandlers = {
  open: (name: string, attributes: Record<string, string>) => void
  close: (name: string) => void
  text?: (text: string) => void
}

/** How deep the elements of a newspaper's files ever stand; METS of real libraries stay below thirty. */
const DEEPEST = 64
/** So many faults show a text that is no XML any more. */
const MOST_FAULTS = 40
/** Characters handed to the parser at a time, between which a caller's limits are looked at. */
const STEP = 64 * 1024

/** Why a text cannot be read, or not all of it, and where. */
export type XmlFault = { reason: ProblemReason; place?: Place }

class Refused extends Error {
  readonly reason: ProblemReason

  constructor(reason: ProblemReason) {
    super(reason.code)
    this.reason = reason
  }
}

/**
 * Walks an XML text from beginning to end.
 *
 * Nothing is fetched and no entity is ever expanded but the five of XML: a document type that declares entities is
 * refused, and so is nesting past 64 elements, each as soon as it is met.
 *
 * @param onward whether to go on behind damage (a stray sign, an end that is missing) and tell of the first at the end
 * @returns nothing, or why the text cannot be read, or not all of it, and where
 */
export function walkXml(xml: string, handlers: XmlHandlers, onward = false): XmlFault | undefined {
  const parser = new SaxesParser({ position: true, xmlns: false } as const)
  let depth = 0
  let faults = 0
  let damage: XmlFault | undefined
  if (onward)
    parser.on('error', () => {
      damage ??= { reason: { code: 'xml-damaged' }, place: { kind: 'line', line: parser.line } }
      faults += 1
      if (faults > MOST_FAULTS) throw new Refused({ code: 'xml-damaged' })
    })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/iu.test(doctype)) throw new Refused({ code: 'xml-entities' })
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > DEEPEST) throw new Refused({ code: 'xml-too-deep' })
    handlers.open(localName(name), withLocalNames(attributes))
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    handlers.close(localName(name))
  })
  if (handlers.text) parser.on('text', handlers.text)
  try {
    // Seen before it is parsed, so that a document type of any size is refused at once.
    if (/<!DOCTYPE[^[>]{0,2000}\[[^\]]{0,2000}<!ENTITY/u.test(xml.slice(0, 8000)))
      return { reason: { code: 'xml-entities' } }
    for (let at = 0; at < xml.length; at += STEP) parser.write(xml.slice(at, at + STEP))
    parser.close()
    return damage
  } catch (error) {
    const place: Place = { kind: 'line', line: parser.line }
    if (damage && !isRefusal(error)) return damage
    if (error instanceof Refused) return { reason: error.reason, place }
    return { reason: { code: 'xml-damaged' }, place }
  }
}

/** Whether this is refused whatever came before it. */
function isRefusal(error: unknown): boolean {
  return error instanceof Refused && error.reason.code !== 'xml-damaged'
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Attributes by local name in capitals; `xlink:href` gives `HREF`. A plain name wins over a prefixed one. */
function withLocalNames(attributes: Record<string, string>): Record<string, string> {
  // ALTO writes its millions of attributes in capitals and without prefix: they stay as they are.
  if (!hasOtherNames(attributes)) return attributes
  const local: Record<string, string> = Object.create(null)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('xmlns')) continue
    const key = localName(name).toUpperCase()
    if (name.includes(':') && key in local) continue
    local[key] = value
  }
  return local
}

function hasOtherNames(attributes: Record<string, string>): boolean {
  for (const name in attributes) if (!CAPITALS.test(name)) return true
  return false
}

const CAPITALS = /^[A-Z_]+$/u
