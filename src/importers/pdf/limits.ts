/** Bounds of what is read of a PDF: a newspaper stays far below them, a file made to hurt does not. */
export const PDF_LIMITS = {
  /** Bytes of one file. */
  bytes: 1_000_000_000,
  /** Bytes of a damaged file that is mended: it is read as one string, and no engine holds longer ones. */
  mendedBytes: 400_000_000,
  /** Pages of all files together. */
  pages: 2000,
  /** Runs of type on one page; what has more is a texture of letters, and its page is left out by name. */
  runs: 150_000,
  /** Milliseconds for one page. */
  pageTime: 120_000,
  /** Pixels of one picture in the file; larger ones are left out. */
  imagePixels: 80_000_000,
  /** Pixels of a page's image as it is drawn, and of its longer side. */
  drawnPixels: 10_000_000,
  drawnSide: 8000,
  /** Pictures taken out of one page, the largest: a page of stamps or of faces has more than any story. */
  pictures: 300,
} as const
