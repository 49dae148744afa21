import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What hosts send instead of a file to browsers that take it, beside the file. */
export const COPY_ENDINGS = ['.br', '.gz'] as const

const TEXT = /\.(?:html|js|css|json|svg|xml|atom|txt|webmanifest)$/u
/** Bytes; what is smaller fits into one packet anyway. */
const SMALLEST = 1024
/** From 8 on brotli takes more than ten times as long over small files, for 3 to 8 % fewer bytes. */
const BROTLI_QUALITY = 7

/** Whether a file is text, which compresses. */
export function isText(place: string): boolean {
  return TEXT.test(place)
}

/** Whether a file has compressed copies beside it. */
export function hasCopies(place: string, size: number): boolean {
  return size >= SMALLEST && isText(place)
}

/** The compressed copies of a file, the same bytes on every run. */
export function compress(
  content: Uint8Array,
): { ending: (typeof COPY_ENDINGS)[number]; content: Uint8Array }[] {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  return [
    { ending: '.br', content: brotliCompressSync(content, { params }) },
    { ending: '.gz', content: gzipSync(content, { level: 9 }) },
  ]
}
