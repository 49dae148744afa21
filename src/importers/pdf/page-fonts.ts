import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What matters of a font: its own name (`SongTi-Bold`), and whether it tells which letters it shows. */
export type PageFont = { name: string; isReadable: boolean }

const UNKNOWN: PageFont = { name: '', isReadable: true }

/** The fonts of a page by their ids, known once the page's drawing has been read. */
export function pageFonts(page: PDFPageProxy): (id: string) => PageFont {
  const known = new Map<string, PageFont>()
  return (id) => {
    const font = known.get(id) ?? readFont(page, id)
    known.set(id, font)
    return font
  }
}

function readFont(page: PDFPageProxy, id: string): PageFont {
  try {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
    if (typeof font !== 'object' || font === null) return UNKNOWN
    const name = 'name' in font && typeof font.name === 'string' ? font.name : ''
    return { name: name.replace(/^[A-Z]{6}\+/u, ''), isReadable: tellsLetters(font) }
  } catch {
    return UNKNOWN
  }
}

/**
 * False for fonts whose signs have numbers and no letters: those of many signs without a table of letters
 * (`ToUnicode`), which pdf.js takes for Unicode as they are, and drawn ones whose signs are called by number.
 */
function tellsLetters(font: object): boolean {
  const letters = 'toUnicode' in font ? font.toUnicode : undefined
  if (typeof letters !== 'object' || letters === null) return true
  const isComposite = 'composite' in font && font.composite === true
  if ('firstChar' in letters && 'lastChar' in letters) return !isComposite
  const isDrawn = 'type' in font && font.type === 'Type3'
  const names = 'differences' in font && Array.isArray(font.differences) ? font.differences : []
  const map = '_map' in letters && Array.isArray(letters._map) ? letters._map : []
  return !isDrawn || !areNumbers(names, map)
}

const NUMBER = /^[Gg]([\dA-Fa-f]{1,5})$/u

/** Printers that draw each letter call them a0, a1 and so on, as a font of ornaments calls its own. */
const DINGBAT_NAME = /^a\d{1,3}$/u
const DINGBAT = /^[\u2600-\u27BF\u2460-\u24FF\u2190-\u21FF]$/u

/** > | g4E2D read as U+4E2D: the number of a sign in its font, taken for a letter's; or no letter at all. */
function areNumbers(names: readonly unknown[], letters: readonly unknown[]): boolean {
  let [all, numbers] = [0, 0]
  for (const [code, letter] of letters.entries()) {
    const name = names[code]
    if (typeof letter !== 'string' || typeof name !== 'string' || name === '.notdef') continue
    all += 1
    const number = NUMBER.exec(name)?.[1]
    const isOwn = number !== undefined && letter === String.fromCodePoint(Number.parseInt(number, 16))
    if (isOwn || (DINGBAT_NAME.test(name) && DINGBAT.test(letter))) numbers += 1
  }
  const isNumber = (name: unknown) => typeof name === 'string' && NUMBER.test(name)
  return all > 0 ? numbers > all * 0.8 : names.some(isNumber)
}
