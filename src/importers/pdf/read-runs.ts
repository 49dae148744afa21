import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { GlyphRun } from '../geometry/page-geometry.ts'
import type { Rect } from '../geometry/rect.ts'
import { PDF_LIMITS } from './limits.ts'
import type { Matrix } from './matrix.ts'
import { matrixFrom, within } from './matrix.ts'
import { pageFonts } from './page-fonts.ts'

/** How far glyphs reach over and under the line they stand on, in ems, where a font does not say. */
const ASCENT = 0.88
const DESCENT = 0.12

const BOLD = /bold|black|heavy|demi|\bW[6-9]\b|[-_]W[6-9]|-[DEHU]$|SimHei|黑体|粗|HeiTi|Hei$/iu
const ITALIC = /italic|oblique|[-_]It$/iu

/**
 * The runs of type of a page, from its top left corner, turned and cropped as the page is shown.
 *
 * Invisible text counts like any other: it is what was recognised under a scan.
 *
 * @param toPage the map from the file's units to the page's
 * @param lost whether fonts of the file are lost: their signs keep their places, as U+FFFD
 * @throws where there are more runs than `PDF_LIMITS` has
 * @returns the runs, and how many signs are in fonts that do not tell their letters
 */
export async function readRuns(
  page: PDFPageProxy,
  toPage: Matrix,
  view: Rect,
  lost: boolean,
): Promise<{ runs: GlyphRun[]; unknown: number }> {
  const fontOf = pageFonts(page)
  let unknown = 0
  const { items, styles } = await page.getTextContent({ includeMarkedContent: false })
  const runs: GlyphRun[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const font = fontOf(item.fontName)
    if (!font.isReadable) {
      unknown += item.str.length
      if (!lost) continue
    }
    const text = font.isReadable ? item.str : '\uFFFD'.repeat(item.str.length)
    const own = matrixFrom(item.transform)
    if (!own) continue
    const style = styles[item.fontName]
    const run = placeRun(
      { text, length: style?.vertical ? item.height : item.width, dir: item.dir },
      within(toPage, own),
      Math.hypot(toPage[0], toPage[1]),
      style?.vertical === true,
    )
    if (!run || !inside(run.rect, view)) continue
    runs.push({ ...run, bold: BOLD.test(font.name), italic: ITALIC.test(font.name) })
    if (runs.length > PDF_LIMITS.runs) throw new Error('more type than a page holds')
  }
  return { runs, unknown }
}

type Set = { text: string; length: number; dir: string }

function placeRun(
  { text, length, dir }: Set,
  [a, b, c, d, x, y]: Matrix,
  scale: number,
  vertical: boolean,
): GlyphRun | undefined {
  const size = Math.hypot(c, d)
  if (!(size > 0.2)) return undefined
  const along = length * scale
  if (vertical) {
    // The origin of a glyph in a line that runs down is the middle of its top.
    const rect = { left: x - size / 2, right: x + size / 2, top: y, bottom: y + Math.max(along, size) }
    return { text, rect, size, way: 'down' }
  }
  const width = Math.hypot(a, b)
  const [ux, uy] = width > 0 ? [a / width, b / width] : [1, 0]
  const fromRight = dir === 'rtl'
  // Turned by half, its letters reach down from their line; a page that was scanned so has no other type.
  if (ux < -Math.abs(uy) && d > 0) {
    const rect = { left: x - along, right: x, top: y - DESCENT * size, bottom: y + ASCENT * size }
    return { text, rect, size, way: 'upside-down', ...(fromRight && { fromRight }) }
  }
  if (Math.abs(ux) >= Math.abs(uy)) {
    const [left, right] = ux >= 0 ? [x, x + along] : [x - along, x]
    const rect = { left, right, top: y - ASCENT * size, bottom: y + DESCENT * size }
    return { text, rect, size, way: 'across', ...(fromRight && { fromRight }) }
  }
  return uy > 0
    ? {
        text,
        size,
        way: 'down',
        rect: { left: x - DESCENT * size, right: x + ASCENT * size, top: y, bottom: y + along },
      }
    : {
        text,
        size,
        way: 'up',
        rect: { left: x - ASCENT * size, right: x + DESCENT * size, top: y - along, bottom: y },
      }
}

/** Type that was set outside the page (marks for the printer, left-overs) is not on it. */
function inside(rect: Rect, view: Rect): boolean {
  const x = (rect.left + rect.right) / 2
  const y = (rect.top + rect.bottom) / 2
  return x > view.left && x < view.right && y > view.top && y < view.bottom
}
