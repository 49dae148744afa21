import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import sharp from 'sharp'
import type { Image } from '#issue/schema.ts'
import { imagesOf } from '#press/checks/pictures.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'

/** A picture in a book: its file name there, its media type, its bytes. */
export type BookPicture = { name: string; type: string; content: Uint8Array }

/** Pixels; wider is finer than a page of a book. */
const WIDEST = 800

/**
 * The pictures of an issue for a book, by the `src` that the issue names them with. Every reader of EPUB shows JPEG, not every one
 * WebP or AVIF; a drawing stays as it is. Pictures elsewhere on the web are left out: a book has none.
 */
export async function bookPictures(edition: Edition): Promise<Map<string, BookPicture>> {
  const files = new Map(edition.pictures.map(({ from, place }) => [place, from]))
  const book = new Map<string, BookPicture>()
  const photos = edition.whole.issue.pages
    .flatMap((page) => [page, ...page.articles])
    .flatMap((holder) => holder.photos ?? [])
  for (const image of photos.flatMap((photo) => imagesOf(photo.image))) {
    if (book.has(image.src)) continue
    const path = files.get(decode(nearestWidth(image))) ?? files.get(decode(image.src))
    const picture = path === undefined ? undefined : await bookPicture(path, book.size + 1)
    if (picture !== undefined) book.set(image.src, picture)
  }
  return book
}

/** The variant that is just wide enough, so that little is read and thrown away. */
function nearestWidth(image: Image): string {
  const wide = (image.variants ?? []).filter(({ width, src }) => width >= WIDEST && !src.endsWith('.svg'))
  const [least] = wide.toSorted((a, b) => a.width - b.width)
  return least !== undefined && least.width < image.width ? least.src : image.src
}

async function bookPicture(path: string, number: number): Promise<BookPicture | undefined> {
  if (extname(path).toLowerCase() === '.svg')
    return { name: `${number}.svg`, type: 'image/svg+xml', content: new Uint8Array(readFileSync(path)) }
  try {
    const content = await sharp(path)
      .rotate()
      .resize({ width: WIDEST, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78, chromaSubsampling: '4:2:0' })
      .toBuffer()
    return { name: `${number}.jpg`, type: 'image/jpeg', content: new Uint8Array(content) }
  } catch {
    // Not the picture its name says it is: the caption stands alone.
    return undefined
  }
}

function decode(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}
