import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Canvases, EncodedPicture, Surface } from '../equipment.ts'
import type { Rect } from '../geometry/rect.ts'
import { heightOf, widthOf } from '../geometry/rect.ts'
import { contextOf } from './canvas-factory.ts'
import { imageSurface } from './image-surface.ts'
import type { PagePicture } from './find-pictures.ts'
import { PDF_LIMITS } from './limits.ts'

/** A picture file with its size in pixels. */
export type DrawnPicture = EncodedPicture & { width: number; height: number }

/** Pixels a point, where a page is not so large that fewer must do. */
const SHARPNESS = 2.5
const PAGE_QUALITY = 0.8
const PHOTO_QUALITY = 0.85
/** Pixels of a picture's longer side; a press's own are larger than any screen. */
const LONGEST_PHOTO = 2400

/**
 * A page drawn as a whole, and the pictures on it; pictures that could not be drawn are undefined.
 *
 * @param parts the pages that it shows, each drawn by itself where they are several
 */
export async function drawPage(
  page: PDFPageProxy,
  pictures: readonly PagePicture[],
  parts: readonly Rect[],
  canvases: Canvases,
): Promise<{ images: (DrawnPicture | undefined)[]; pictures: (DrawnPicture | undefined)[] }> {
  const base = page.getViewport({ scale: 1 })
  const scale = scaleFor(base.width, base.height)
  const viewport = page.getViewport({ scale })
  const surface = canvases.create(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  )
  const context = contextOf(surface)
  await page.render({ canvas: null, canvasContext: context, viewport }).promise
  const images: (DrawnPicture | undefined)[] = []
  for (const part of parts) {
    const sheet =
      parts.length > 1 ? cropOf(surface, scaled(part, scale), canvases, PDF_LIMITS.drawnSide) : surface
    images.push(sheet && (await encoded(canvases, sheet, PAGE_QUALITY)))
  }
  const taken: (DrawnPicture | undefined)[] = []
  for (const picture of pictures) taken.push(await takePicture(page, picture, surface, scale, canvases))
  return { images, pictures: taken }
}

/** As sharp as a facsimile needs, within what a canvas may hold. */
function scaleFor(width: number, height: number): number {
  return Math.min(
    SHARPNESS,
    Math.sqrt(PDF_LIMITS.drawnPixels / Math.max(1, width * height)),
    PDF_LIMITS.drawnSide / Math.max(1, width, height),
  )
}

async function encoded(canvases: Canvases, surface: Surface, quality: number): Promise<DrawnPicture> {
  const { width, height } = surface
  return { ...(await canvases.encode(surface, quality)), width, height }
}

/** The picture from the file where it is one upright image; else as it is seen on the drawn page. */
async function takePicture(
  page: PDFPageProxy,
  { rect, image }: PagePicture,
  drawn: Surface,
  scale: number,
  canvases: Canvases,
): Promise<DrawnPicture | undefined> {
  try {
    const own =
      image?.upright === true && image.id !== undefined && (await imageSurface(page, image.id, canvases))
    const crop = own
      ? cropOf(own, partOf(image.rect, image.whole), canvases, LONGEST_PHOTO)
      : cropOf(drawn, scaled(rect, scale), canvases, LONGEST_PHOTO)
    return crop && (await encoded(canvases, crop, PHOTO_QUALITY))
  } catch {
    return undefined
  }
}

function scaled({ left, top, right, bottom }: Rect, scale: number): Rect {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale }
}

type Shares = { share: Rect }

/** Which part of the whole is seen, as shares of its sides. */
function partOf(seen: Rect, whole: Rect): Shares {
  const width = Math.max(1e-6, widthOf(whole))
  const height = Math.max(1e-6, heightOf(whole))
  return {
    share: {
      left: (seen.left - whole.left) / width,
      top: (seen.top - whole.top) / height,
      right: (seen.right - whole.left) / width,
      bottom: (seen.bottom - whole.top) / height,
    },
  }
}

function cropOf(
  from: Surface,
  part: Rect | Shares,
  canvases: Canvases,
  longest: number,
): Surface | undefined {
  const rect =
    'share' in part
      ? {
          left: part.share.left * from.width,
          top: part.share.top * from.height,
          right: part.share.right * from.width,
          bottom: part.share.bottom * from.height,
        }
      : part
  const left = Math.max(0, Math.round(rect.left))
  const top = Math.max(0, Math.round(rect.top))
  const width = Math.min(from.width, Math.round(rect.right)) - left
  const height = Math.min(from.height, Math.round(rect.bottom)) - top
  if (width < 2 || height < 2) return undefined
  const shrink = Math.min(1, longest / Math.max(width, height))
  const surface = canvases.create(
    Math.max(1, Math.round(width * shrink)),
    Math.max(1, Math.round(height * shrink)),
  )
  contextOf(surface).drawImage(
    contextOf(from).canvas,
    left,
    top,
    width,
    height,
    0,
    0,
    surface.width,
    surface.height,
  )
  return surface
}
