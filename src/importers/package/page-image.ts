import type { Image } from '#issue/schema.ts'
import type { Source } from '../importer.ts'
import { pictureSize } from './picture-size.ts'

/** A page's picture as the issue names it, with its bytes. */
export type PageImage = { image: Image; bytes: Uint8Array }

/** A facsimile larger than this is a master for the archive, not a picture to look at. */
const LARGEST = 24 * 1024 ** 2

/**
 * The largest picture of a page that a browser can show.
 *
 * @param n the page's number, for the picture's name
 */
export function pageImage(pictures: readonly Source[], n: number): PageImage | undefined {
  let best: PageImage | undefined
  for (const source of pictures) {
    const { bytes } = source
    const size = bytes.length <= LARGEST ? pictureSize(bytes) : undefined
    if (!size || (best && best.image.width >= size.width)) continue
    best = { image: { src: `pages/${n}.${size.ending}`, width: size.width, height: size.height }, bytes }
  }
  return best
}
