import { idIn, type JsonObject, listIn, objectIn, textIn, typeIn } from './json-value.ts'
import { type CanvasPart, canvasPart } from './regions.ts'

/** The text of an annotation, where it stands, and the ids of the collections that its page is part of. */
export type CanvasNote = { text: string; target: CanvasPart; of: string[] }

/** Motivations of what a page's own text says; comments and tags of readers are not of the page. */
const OF_THE_PAGE = /supplementing|transcribing|painting/u

/** The texts in an annotation page, in its order. */
export function readNotes(page: JsonObject): CanvasNote[] {
  const items = listIn(page['items'] ?? page['resources'])
  const of = listIn(page['partOf'])
    .map(idIn)
    .filter((id) => id !== '')
  return items.map(objectIn).flatMap((annotation): CanvasNote[] => {
    const motivation = listIn(annotation['motivation']).join(' ')
    const target = canvasPart(listIn(annotation['target'] ?? annotation['on'])[0])
    if (!target || (motivation !== '' && !OF_THE_PAGE.test(motivation))) return []
    const text = listIn(annotation['body'] ?? annotation['resource'])
      .flatMap(bodyText)
      .join(' ')
    return text.trim() === '' ? [] : [{ text: text.trim(), target, of }]
  })
}

function bodyText(value: unknown): string[] {
  const body = objectIn(value)
  if (typeIn(body) === 'Choice') return bodyText(listIn(body['items'])[0])
  const text = textIn(body['value']) ?? textIn(body['chars']) ?? textIn(value)
  if (text === undefined || !/^(?:TextualBody|Text|ContentAsText|)$/u.test(typeIn(body))) return []
  return [textIn(body['format']) === 'text/html' ? withoutTags(text) : text]
}

/**
 * The words of an HTML text: what stands between its tags. A `<` that begins no tag, or none that ends, is a sign like
 * any other. References by number are read, and six by name.
 */
function withoutTags(html: string): string {
  const parts: string[] = []
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
    if (open < at || !/^<[A-Za-z/!?]/u.test(html.slice(open, open + 2))) continue
    const close = html.indexOf('>', open)
    if (close < 0) break
    parts.push(html.slice(at, open), /^<(?:p|br|div|li)\b/iu.test(html.slice(open, open + 6)) ? '\n' : '')
    at = close + 1
  }
  parts.push(html.slice(at))
  return parts.join('').replaceAll(REFERENCE, signOf)
}

const REFERENCE = /&(?:#(\d{1,7})|#[Xx]([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gu
const NAMED = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }))

/** The sign that a reference stands for; the reference itself where there is no such sign. */
function signOf(reference: string, decimal = '', hexadecimal = '', name = ''): string {
  if (name !== '') return NAMED.get(name) ?? reference
  const code = decimal === '' ? Number.parseInt(hexadecimal, 16) : Number(decimal)
  const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isSign ? String.fromCodePoint(code) : reference
}
