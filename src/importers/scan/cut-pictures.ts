import type { Article, Box, Page, Photo } from '#issue/schema.ts'
import type { Canvases, DecodedPicture } from '../equipment.ts'
import type { ImportedIssue, ImportOptions } from '../importer.ts'
import { pictureSize } from '../package/picture-size.ts'
import { pause } from '../pause.ts'

/** Pixels of a page's picture that is decoded for its parts, and of the longer side of a part. */
const LARGEST = 120_000_000
const LONGEST = 2000
/** A part with a side of fewer pixels shows nothing. */
const SMALLEST = 24
/** A part of more than this share of the page is the page. */
const WHOLE = 0.9
const QUALITY = 0.82

/**
 * Cuts the pictures of an issue out of the pictures of its pages, by their boxes: archives describe where an
 * illustration stands, and give the page as a whole. One page is decoded at a time. Without canvases, or where a page's
 * picture cannot be decoded or a part of it not drawn, photos stay what they are: a place with a caption. Rejects only
 * when the signal is aborted.
 */
export async function cutPictures(
  imported: ImportedIssue,
  { equipment, signal }: ImportOptions,
): Promise<ImportedIssue> {
  const canvases = equipment?.canvases
  const { assets } = imported
  if (!canvases || !assets) return imported
  const cut = new Map(assets)
  const pages: Page[] = []
  for (const [at, page] of imported.issue.pages.entries()) {
    signal?.throwIfAborted()
    pages.push(await cutPage(page, at, cut, canvases, signal))
  }
  return { ...imported, issue: { ...imported.issue, pages }, assets: cut }
}

async function cutPage(
  page: Page,
  at: number,
  assets: Map<string, Uint8Array>,
  canvases: Canvases,
  signal: AbortSignal | undefined,
): Promise<Page> {
  const bytes = page.image && assets.get(page.image.src)
  const photos = [page, ...page.articles].flatMap((holder) => holder.photos ?? []).filter(isToBeCut)
  if (!bytes || photos.length === 0) return page
  const size = pictureSize(bytes)
  const sheet =
    size && size.width * size.height <= LARGEST
      ? await canvases.decode(bytes).catch(() => undefined)
      : undefined
  if (!sheet) return page
  const parts = new Map<Photo, Photo>()
  try {
    for (const photo of photos) {
      signal?.throwIfAborted()
      // A canvas may be too large, or memory short; the text is worth more than its pictures.
      const part = await cutOut(sheet, photo.box, canvases).catch(() => undefined)
      if (!part) continue
      const src = `photos/${at + 1}-${parts.size + 1}.${part.ending}`
      assets.set(src, part.bytes)
      parts.set(photo, { ...photo, image: { src, width: part.width, height: part.height } })
      await pause()
    }
  } finally {
    sheet.close()
  }
  const withParts = <T extends Page | Article>(holder: T): T =>
    holder.photos ? { ...holder, photos: holder.photos.map((photo) => parts.get(photo) ?? photo) } : holder
  return { ...withParts(page), articles: page.articles.map(withParts) }
}

function isToBeCut(photo: Photo): photo is Photo & { box: Box } {
  return photo.image === undefined && photo.box !== undefined && photo.box[2] * photo.box[3] < WHOLE
}

async function cutOut(sheet: DecodedPicture, box: Box | undefined, canvases: Canvases) {
  if (!box) return undefined
  const [x, y, width, height] = [
    box[0] * sheet.width,
    box[1] * sheet.height,
    box[2] * sheet.width,
    box[3] * sheet.height,
  ]
  if (Math.min(width, height) < SMALLEST) return undefined
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const encoded = await canvases.encode(sheet.part({ x, y, width, height }, size), QUALITY)
  return { ...encoded, ...size }
}
