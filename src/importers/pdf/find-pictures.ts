import type { Rect } from '../geometry/rect.ts'
import { heightOf, shareWithin, sharedHeight, sharedWidth, unionOf, widthOf } from '../geometry/rect.ts'
import { PDF_LIMITS } from './limits.ts'
import type { Drawings, PaintedImage } from './read-drawings.ts'

/** A picture of a page: one painted image, several that touch, or a drawing of many shapes. */
export type PagePicture = { rect: Rect; image?: PaintedImage; drawn: boolean }

/** Smaller than this, as a share of the page's width, is an ornament. */
const SMALLEST = 0.06
/** Larger than this share of the page is its ground: a scan, or a colour behind everything. */
const GROUND = 0.8
/** Painted images that touch no other. */
const MOST_APART = 1000
/** A drawing has at least this many shapes beside and over each other. */
const FEWEST_SHAPES = 5
/** One that has no frame, at least so many solid ones, this near to each other, in points. */
const FEWEST_SOLID = 4
const NEAR = 30

/** The pictures of a page, and whether one image is the ground of all of it. */
export function findPictures(
  { images, shapes, rules }: Drawings,
  page: Rect,
): { pictures: PagePicture[]; scanned: boolean } {
  const large = (rect: Rect) => areaOf(rect) > areaOf(page) * GROUND
  const strips = joinTouching(images)
  const scanned = strips.some(({ rect }) => large(rect))
  const smallest = widthOf(page) * SMALLEST
  const painted = strips.filter(
    ({ rect }) => !large(rect) && Math.min(widthOf(rect), heightOf(rect)) >= smallest,
  )
  const drawn = scanned
    ? []
    : drawingsOf(
        shapes.filter((shape) => !large(shape)),
        rules,
        smallest,
      ).filter((rect) => !painted.some((picture) => shareWithin(rect, picture.rect) > 0.5))
  const pictures = [...painted, ...drawn.map((rect) => ({ rect, drawn: true }))]
  return { pictures: largest(pictures, PDF_LIMITS.pictures), scanned }
}

/**
 * Many producers cut one picture into strips; those that touch edge to edge are one again. Past so many that do not touch
 * they are texture: a page that is strewn with dots has tens of thousands.
 */
function joinTouching(images: readonly PaintedImage[]): PagePicture[] {
  const joined: PagePicture[] = []
  for (const image of images) {
    const before = joined.findLast((picture) => touches(picture.rect, image.rect))
    if (before) {
      before.rect = unionOf([before.rect, image.rect]) ?? before.rect
      delete before.image
    } else if (joined.length < MOST_APART) joined.push({ rect: image.rect, image, drawn: false })
  }
  return joined
}

/** The largest of some pictures, in their order. */
function largest(pictures: readonly PagePicture[], most: number): PagePicture[] {
  const bySize = pictures.toSorted((a, b) => areaOf(b.rect) - areaOf(a.rect))
  const kept = new Set(bySize.slice(0, most))
  return pictures.filter((picture) => kept.has(picture))
}

function areaOf(rect: Rect): number {
  return widthOf(rect) * heightOf(rect)
}

function touches(a: Rect, b: Rect): boolean {
  const near = 1
  const stacked =
    Math.abs(a.left - b.left) < near &&
    Math.abs(a.right - b.right) < near &&
    sharedHeight(a, b) > -near &&
    sharedHeight(a, b) < Math.min(heightOf(a), heightOf(b)) * 0.2
  const sideBySide =
    Math.abs(a.top - b.top) < near &&
    Math.abs(a.bottom - b.bottom) < near &&
    sharedWidth(a, b) > -near &&
    sharedWidth(a, b) < Math.min(widthOf(a), widthOf(b)) * 0.2
  return stacked || sideBySide
}

/** Places where many shapes lie within one that holds them: charts and maps. */
function drawingsOf(shapes: readonly Rect[], rules: readonly Rect[], smallest: number): Rect[] {
  const frames = shapes
    .filter((shape) => Math.min(widthOf(shape), heightOf(shape)) >= smallest)
    .sort((a, b) => areaOf(b) - areaOf(a))
    .slice(0, 200)
  const found: Rect[] = []
  for (const frame of frames) {
    if (found.some((other) => shareWithin(frame, other) > 0.9)) continue
    let inner = 0
    for (const shape of [...shapes, ...rules])
      if (shape !== frame && shareWithin(shape, frame) > 0.95) inner += 1
    if (inner >= FEWEST_SHAPES) found.push(frame)
  }
  const loose = shapes.filter((shape) => !found.some((frame) => shareWithin(shape, frame) > 0.5))
  return [...found, ...heapsOf(loose, smallest)]
}

/** Solid shapes near each other, as the bars of a chart without a frame; with room for their lettering. */
function heapsOf(shapes: readonly Rect[], smallest: number): Rect[] {
  const heaps: { rect: Rect; solid: number }[] = []
  for (const shape of shapes.slice(0, 2000)) {
    if (Math.min(widthOf(shape), heightOf(shape)) < 3) continue
    const near = heaps.filter(
      ({ rect }) => sharedWidth(rect, shape) > -NEAR && sharedHeight(rect, shape) > -NEAR,
    )
    const rect = unionOf([shape, ...near.map((heap) => heap.rect)]) ?? shape
    const solid = near.reduce((sum, heap) => sum + heap.solid, 1)
    for (const heap of near) heaps.splice(heaps.indexOf(heap), 1)
    heaps.push({ rect, solid })
  }
  return heaps
    .filter(({ rect, solid }) => solid >= FEWEST_SOLID && Math.min(widthOf(rect), heightOf(rect)) >= smallest)
    .map(({ rect }) => ({
      left: rect.left - NEAR,
      top: rect.top - NEAR,
      right: rect.right + NEAR,
      bottom: rect.bottom + NEAR,
    }))
}
