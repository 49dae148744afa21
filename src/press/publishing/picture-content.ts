import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { extname } from 'node:path'
import { drawingFault } from '#press/publishing/drawing.ts'

/** How many bytes tell a picture's kind. */
const START = 12

/** How the files of pictures begin that browsers show; `ftyp` of AVIF stands behind a length. */
const BEGINNINGS: readonly RegExp[] = [
  /^\xff\xd8\xff/u,
  /^\x89PNG\r\n/u,
  /^GIF8[79]a/u,
  /^RIFF[^]{4}WEBP/u,
  /^[^]{4}ftyp(?:avi[fs]|mif1|miaf)/u,
]

/**
 * Why a file named like a picture is none that may be published; undefined for one that is. Browsers go by the
 * content, not by the name, so a JPEG named `.png` is one.
 */
export function contentFault(path: string): string | undefined {
  if (extname(path).toLowerCase() === '.svg') return drawingFault(readFileSync(path))
  const start = startOf(path)
  if (start === '') return 'is empty'
  return BEGINNINGS.some((beginning) => beginning.test(start))
    ? undefined
    : 'holds no picture that browsers show'
}

/** The first bytes as characters of the same numbers. */
function startOf(path: string): string {
  const bytes = Buffer.alloc(START)
  const file = openSync(path, 'r')
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, START, 0))
  } finally {
    closeSync(file)
  }
}
