import type { Canvases, Equipment } from '#importers/equipment.ts'
import { PUBLISHED_PDF_FILES } from '#importers/pdf/published-files.ts'

/**
 * What a browser has for PDF pages, in the page or in a worker: files of this site alone, and canvases. The policy lets
 * no WebAssembly run; pdf.js has the same decoders as plain scripts.
 */
export function browserEquipment(): Equipment {
  const folder = new URL(`${import.meta.env.BASE_URL}${PUBLISHED_PDF_FILES}/`, location.origin)
  return {
    pdfFile: async (kind, name) => {
      const answer = await fetch(new URL(`${kind}/${name}`, folder))
      if (!answer.ok) throw new Error(`${kind}/${name}: ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
    withoutWasm: new URL('wasm/', folder).href,
    ...(typeof OffscreenCanvas === 'function' && { canvases: offscreenCanvases() }),
  }
}

function offscreenCanvases(): Canvases {
  const surfaces = new WeakMap<object, OffscreenCanvas>()
  const blank = (width: number, height: number) => {
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    const surface = { context, width, height }
    surfaces.set(surface, canvas)
    return { surface, context }
  }
  return {
    create: (width, height) => blank(width, height).surface,
    decode: async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
      return {
        width: bitmap.width,
        height: bitmap.height,
        part: (from, { width, height }) => {
          const { surface, context } = blank(width, height)
          context?.drawImage(bitmap, from.x, from.y, from.width, from.height, 0, 0, width, height)
          return surface
        },
        close: () => bitmap.close(),
      }
    },
    encode: async (surface, quality) => {
      const canvas = surfaces.get(surface)
      if (!canvas) throw new Error('not a surface of these canvases')
      let blob = await canvas.convertToBlob({ type: 'image/webp', quality })
      // A browser that cannot write WebP gives PNG, many times as large.
      if (blob.type !== 'image/webp') blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
      const ending = blob.type === 'image/webp' ? 'webp' : blob.type === 'image/jpeg' ? 'jpg' : 'png'
      return { bytes: new Uint8Array(await blob.arrayBuffer()), ending }
    },
  }
}
