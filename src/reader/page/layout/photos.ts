import type { Item } from '#reader/page/layout/item.ts'
import { captionText } from '#reader/page/layout/item.ts'
import type { Photo } from '#issue/schema.ts'
import { linesOf, textWidth } from '#reader/page/layout/text-measure.ts'

/** The photos of an item, in order. */
export function photosOf(item: Item): readonly Photo[] {
  return item.kind === 'photo' ? [item.photo] : (item.article.photos ?? [])
}

/** A photo as far as its height depends on it. */
export type MeasuredPhoto = {
  /** Height over width of its picture, or of all its pictures side by side; 0 without a file. */
  shape: number
  caption: number
  /** A chart or a map: never cut. */
  isDrawing: boolean
}

const FRAME = 3.2
const CAPTION_SIZE = 0.8125
const CAPTION_LINE = 1.5

/** Measures a photo once. */
export function measurePhoto(photo: Photo): MeasuredPhoto {
  return {
    shape: shapeOf(photo),
    caption: textWidth(captionText(photo)) * CAPTION_SIZE,
    isDrawing: isDrawing(photo),
  }
}

/** Height of a photo with its caption at a width. */
export function photoHeight(photo: MeasuredPhoto, width: number): number {
  const picture = photo.shape === 0 ? FRAME : photo.shape * width
  const lines = photo.caption === 0 ? 0 : linesOf(photo.caption, width)
  return picture + (lines === 0 ? 0 : lines * CAPTION_SIZE * CAPTION_LINE + 0.3) + 0.7
}

/** Height of photos over each other. */
export function stacked(photos: readonly MeasuredPhoto[], width: number): number {
  return photos.reduce((sum, photo) => sum + photoHeight(photo, width), 0)
}

function shapeOf(photo: Photo): number {
  if (photo.image === undefined) return 0
  const images = [photo.image].flat()
  const tallest = Math.max(...images.map((image) => image.height / image.width))
  return tallest / images.length
}

function isDrawing(photo: Photo): boolean {
  const images = photo.image === undefined ? [] : [photo.image].flat()
  return images.some((image) => /\.svg$/iu.test(image.src))
}
