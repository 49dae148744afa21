import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Canvases } from '../equipment.ts'
import { layPage } from '../geometry/lay-page.ts'
import type { GlyphRun } from '../geometry/page-geometry.ts'
import type { Rect } from '../geometry/rect.ts'
import { heightOf, shareWithin, widthOf } from '../geometry/rect.ts'
import { roleAlone } from '../plain-text/classify-blocks.ts'
import { readDateline } from '../plain-text/constructs/dateline.ts'
import { isLabel } from '../plain-text/constructs/labels.ts'
import type { LaidPage } from '../geometry/write-page-text.ts'
import type { DrawnPicture } from './draw-page.ts'
import { drawPage } from './draw-page.ts'
import type { PagePicture } from './find-pictures.ts'
import { findPictures } from './find-pictures.ts'
import { IDENTITY, matrixFrom } from './matrix.ts'
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
  /** Signs of it in fonts that do not say which letters they show; and whether these are much of it. */
  unknown: number
  isUnknown: boolean
}

/** Of a line of type, whether it is a mark, byline or dateline, and whether it opens a piece: constructs of page texts. */
const WORDS = {
  standsAlone: (text: string) => roleAlone(text) !== undefined || readDateline(text) !== undefined,
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
 * Reads the page with this number, from 1.
 *
 * @param lost whether fonts of it are lost with the end of its file; then it is not drawn, since it would show others
 */
export async function readPdfPage(
  document: PDFDocumentProxy,
  number: number,
  canvases: Canvases | undefined,
  lost = false,
): Promise<PdfPage> {
  const page = await document.getPage(number)
  try {
    const viewport = page.getViewport({ scale: 1 })
    const view: Rect = { left: 0, top: 0, right: viewport.width, bottom: viewport.height }
    const toPage = matrixFrom(viewport.transform) ?? IDENTITY
    // First the drawing: with it come the names of the fonts.
    const drawings = await readDrawings(page, toPage, view)
    const { runs, unknown } = await readRuns(page, toPage, view, lost)
    const found = findPictures(drawings, view)
    const pictures = found.pictures.filter(({ rect, drawn }) => !drawn || isLettered(runs, rect))
    const drawn = pictures.filter((picture) => picture.drawn)
    const laid = layPage(
      {
        width: viewport.width,
        height: viewport.height,
        runs: runs.filter((run) => !drawn.some(({ rect }) => shareWithin(run.rect, rect) > 0.8)),
        rules: drawings.rules,
        pictures: pictures.map(({ rect }) => rect),
        panels: panelsOf(drawings.shapes, view),
      },
      WORDS,
    )
    const taken = lost ? undefined : await draw(page, pictures, canvases)
    return {
      width: viewport.width,
      height: viewport.height,
      laid,
      // Type that was made to outlines is a drawing.
      wordless: laid.text.trim() === '' && drawings.images.length + drawings.shapes.length > 0,
      unknown,
      isUnknown: unknown > MOST_UNKNOWN && unknown > laid.text.length * UNKNOWN_SHARE,
      ...(taken && { image: taken.image }),
      pictures: pictures.flatMap(({ rect, drawn: isDrawn }, at) => {
        const picture = taken?.pictures[at]
        return picture ? [{ ...picture, rect, alt: isDrawn ? lettering(runs, rect) : '' }] : []
      }),
    }
  } finally {
    page.cleanup()
  }
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
async function draw(page: PDFPageProxy, pictures: readonly PagePicture[], canvases: Canvases | undefined) {
  if (!canvases) return undefined
  try {
    return await drawPage(page, pictures, canvases)
  } catch {
    return undefined
  }
}
