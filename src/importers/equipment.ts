/** Folders of files that come with pdf.js. */
export type PdfFolder = 'cmaps' | 'standard_fonts' | 'wasm'

/** A drawing surface. `context` is the 2D context of a canvas, of whatever make. */
export type Surface = { context: unknown; width: number; height: number }

/** A picture as the bytes of a file, and the ending of its name. */
export type EncodedPicture = { bytes: Uint8Array; ending: 'webp' | 'jpg' | 'png' }

/** A picture file that was decoded; `part` draws a part of it, in its own pixels, on a surface of a given size. */
export type DecodedPicture = {
  width: number
  height: number
  part: (
    from: { x: number; y: number; width: number; height: number },
    size: { width: number; height: number },
  ) => Surface
  close: () => void
}

/** What draws pages and pictures where the import runs. */
export type Canvases = {
  /** Rejects where the bytes are no picture that can be decoded here. */
  decode: (bytes: Uint8Array) => Promise<DecodedPicture>
  create: (width: number, height: number) => Surface
  /** @param quality 0 to 1 */
  encode: (surface: Surface, quality: number) => Promise<EncodedPicture>
}

/**
 * What the machine offers an importer that must decode fonts and draw: a browser and the command each have their own.
 * Without canvases there are no pictures; without the files, text in fonts that a PDF does not carry is lost.
 */
export type Equipment = {
  pdfFile: (folder: PdfFolder, name: string) => Promise<Uint8Array>
  canvases?: Canvases
  /** Where WebAssembly may not run, the address of the folder that its stand-ins are imported from, with a slash. */
  withoutWasm?: string
}
