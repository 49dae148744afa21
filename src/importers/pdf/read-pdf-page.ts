import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Canvases } from '../equipment.ts'
import { layPage } from '../geometry/lay-page.ts'
import type { GlyphRun } from '../geometry/page-geometry.ts'
import type { Rect } from '../geometry/rect.ts'
import { heightOf, sharedWidth, shareWithin, widthOf } from '../geometry/rect.ts'
import { roleAlone } from '../plain-text/classify-blocks.ts'
import { readDateline } from '../plain-text/constructs/dateline.ts'
import { isLabel } from '../plain-text/constructs/labels.ts'
import { isDayLine } from '../plain-text/constructs/masthead-field.ts'
import type { LaidPage } from '../geometry/write-page-text.ts'
import type { DrawnPicture } from './draw-page.ts'
import { drawPage } from './draw-page.ts'
import type { PagePicture } from './find-pictures.ts'
import { countDoubtfulSigns } from './doubtful-signs.ts'
import { findPictures } from './find-pictures.ts'
import { findSpread } from './find-spread.ts'
import { IDENTITY, matrixFrom } from './matrix.ts'
import { pageFonts } from './page-fonts.ts'
import { readDrawings } from './read-drawings.ts'
import { readRuns } from './read-runs.ts'

/** One page of a PDF: its text in order, its pictures, and how it looks as a whole. */
export type PdfPage = {
  width: number
  height: number
  laid: LaidPage
  pictures: (DrawnPicture & { rect: Rect; alt: string })[]
  image?: DrawnPicture
  /** Pictures cover it, and nothing on it can be read. */
  wordless: boolean
  /** Its share of the sheet, where that shows two pages. */
  part?: Rect
  /** Signs of it in fonts that do not say which letters they show; and whether these are much of it. */
  unknown: number
  isUnknown: boolean
  /** Signs of it whose letters its fonts tell wrongly or not at all. */
  doubtful: number
}

/** Of a line of type, whether it is a mark, byline or dateline, and whether it opens a piece: constructs of page texts. */
const WORDS = {
  standsAlone: (text: string) => roleAlone(text) !== undefined || readDateline(text) !== undefined,
  isDay: isDayLine,
  isLabel,
  isByline: (text: string) => roleAlone(text) === 'byline',
  opensPiece: (text: string) => roleAlone(text) === 'back',
  closesPiece: (text: string) => roleAlone(text) === 'forward',
}

/** Signs in fonts that do not tell their letters, and against those that can be read: bullets and arrows are few. */
const MOST_UNKNOWN = 20
const UNKNOWN_SHARE = 0.2

/** Lettering of a chart; more than this in a frame is a story. */
const MOST_LETTERING = 320
/** Grounds of stories: longer sides than this, in points, and less than this share of the page. */
const SMALLEST_PANEL = 40
const LARGEST_PANEL = 0.8
const MOST_PANELS = 200
/** Against the page's usual type; larger is a headline. */
const LARGEST = 1.65

/**
 * Reads the page with this number, from 1; both pages of a sheet that shows two.
 *
 * @param lost whether fonts of it are lost with the end of its file; then it is not drawn, since it would show others
 * @param others the sizes of the other pages of its file
 */
export async function readPdfPage(
  document: PDFDocumentProxy,
  number: number,
  canvases: Canvases | undefined,
  { lost, others }: { lost: boolean; others: readonly { width: number; height: number }[] },
): Promise<PdfPage[]> {
  const page = await document.getPage(number)
  try {
    const viewport = page.getViewport({ scale: 1 })
    const view: Rect = { left: 0, top: 0, right: viewport.width, bottom: viewport.height }
    const toPage = matrixFrom(viewport.transform) ?? IDENTITY
    // First the drawing: with it come the names of the fonts.
    const operators = await page.getOperatorList()
    const drawings = readDrawings(operators, toPage, view)
    const doubtful = countDoubtfulSigns(operators, pageFonts(page))
    const { runs, unknown } = await readRuns(page, toPage, view, lost)
    const found = findPictures(drawings, view)
    const pictures = found.pictures.filter(({ rect, drawn }) => !drawn || isLettered(runs, rect))
    const parts = findSpread(view, runs, others)
    const taken = lost ? undefined : await draw(page, pictures, parts, canvases)
    return parts.map((part, at) => {
      const own = pictures.map((picture, i) => ({ ...picture, taken: taken?.pictures[i] }))
      const sheet = { part, runs, pictures: own, rules: drawings.rules, shapes: drawings.shapes }
      const { laid, ...read } = layPart(sheet, parts.length > 1)
      const image = taken?.images[at]
      return {
        ...read,
        laid,
        // Type that was made to outlines is a drawing.
        wordless: laid.text.trim() === '' && drawings.images.length + drawings.shapes.length > 0,
        unknown,
        doubtful,
        isUnknown: unknown > MOST_UNKNOWN && unknown > laid.text.length * UNKNOWN_SHARE,
        ...(image && { image }),
        ...(parts.length > 1 && { part }),
      }
    })
  } finally {
    page.cleanup()
  }
}

type Sheet = {
  part: Rect
  runs: readonly GlyphRun[]
  pictures: readonly (PagePicture & { taken?: DrawnPicture | undefined })[]
  rules: readonly Rect[]
  shapes: readonly Rect[]
}

/** Lays what stands on a part of a sheet as a page of its own; from a whole sheet nothing is left away. */
function layPart(sheet: Sheet, isPart: boolean): Pick<PdfPage, 'width' | 'height' | 'laid' | 'pictures'> {
  const { left, top } = sheet.part
  const page: Rect = { left: 0, top: 0, right: widthOf(sheet.part), bottom: heightOf(sheet.part) }
  const moved = (rect: Rect): Rect => ({
    left: rect.left - left,
    right: rect.right - left,
    top: rect.top - top,
    bottom: rect.bottom - top,
  })
  const isOn = (rect: Rect) => !isPart || sharedWidth(rect, sheet.part) >= widthOf(rect) / 2
  const onPage = (rects: readonly Rect[]) =>
    rects.flatMap((rect) => (isPart ? (clipped(moved(rect), page) ?? []) : rect))
  const runs = sheet.runs.filter(({ rect }) => isOn(rect)).map((run) => ({ ...run, rect: moved(run.rect) }))
  const pictures = sheet.pictures
    .filter(({ rect }) => isOn(rect))
    .map((picture) => ({
      ...picture,
      rect: isPart ? (clipped(moved(picture.rect), page) ?? page) : picture.rect,
    }))
  const drawn = pictures.filter((picture) => picture.drawn)
  const laid = layPage(
    {
      width: page.right,
      height: page.bottom,
      runs: runs.filter((run) => !drawn.some(({ rect }) => shareWithin(run.rect, rect) > 0.8)),
      rules: onPage(sheet.rules),
      pictures: pictures.map(({ rect }) => rect),
      panels: panelsOf(onPage(sheet.shapes), page),
    },
    WORDS,
  )
  return {
    width: page.right,
    height: page.bottom,
    laid,
    pictures: pictures.flatMap(({ rect, drawn: isDrawn, taken }) =>
      taken ? [{ ...taken, rect, alt: isDrawn ? lettering(runs, rect) : '' }] : [],
    ),
  }
}

/** What of a rectangle is on a page. */
function clipped(rect: Rect, page: Rect): Rect | undefined {
  if (rect.right < page.left || rect.left > page.right) return undefined
  return { ...rect, left: Math.max(page.left, rect.left), right: Math.min(page.right, rect.right) }
}

/** Filled shapes that may be the ground of a story: no line's, no page's. */
function panelsOf(shapes: readonly Rect[], page: Rect): Rect[] {
  const largest = widthOf(page) * heightOf(page) * LARGEST_PANEL
  return shapes
    .filter(
      (shape) =>
        widthOf(shape) > SMALLEST_PANEL &&
        heightOf(shape) > SMALLEST_PANEL &&
        widthOf(shape) * heightOf(shape) < largest,
    )
    .slice(0, MOST_PANELS)
}

/** True for a place whose type is the lettering of a drawing: little of it, and none as large as a headline. */
function isLettered(runs: readonly GlyphRun[], rect: Rect): boolean {
  const sizes = runs.map(({ size }) => size).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const inside = runs.filter((run) => shareWithin(run.rect, rect) > 0.8)
  return lettering(inside, rect).length < MOST_LETTERING && inside.every(({ size }) => size < usual * LARGEST)
}

function lettering(runs: readonly GlyphRun[], rect: Rect): string {
  return runs
    .filter((run) => shareWithin(run.rect, rect) > 0.8)
    .map(({ text }) => text.trim())
    .join(' ')
}

/** A page that cannot be drawn still has its text. */
async function draw(
  page: PDFPageProxy,
  pictures: readonly PagePicture[],
  parts: readonly Rect[],
  canvases: Canvases | undefined,
) {
  if (!canvases) return undefined
  try {
    return await drawPage(page, pictures, parts, canvases)
  } catch {
    return undefined
  }
}
