import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import type { Canvases, Equipment } from '#importers/equipment.ts'

/**
 * What the command has for PDF pages: the files of pdf.js out of node_modules, and canvases of @napi-rs/canvas, where
 * npm had one for this machine.
 */
export async function pdfEquipment(): Promise<Equipment> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const canvases = await nodeCanvases()
  return {
    pdfFile: async (kind, name) => new Uint8Array(await readFile(join(folder, kind, name))),
    ...(canvases && { canvases }),
  }
}

async function nodeCanvases(): Promise<Canvases | undefined> {
  try {
    const { createCanvas, loadImage, Path2D, DOMMatrix, ImageData } = await import('@napi-rs/canvas')
    // pdf.js draws with the classes that a page has.
    for (const [name, value] of Object.entries({ Path2D, DOMMatrix, ImageData }))
      if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true })
    const surfaces = new WeakMap<object, Canvas>()
    const blank = (width: number, height: number) => {
      const canvas = createCanvas(width, height)
      const context = canvas.getContext('2d')
      const surface = { context, width, height }
      surfaces.set(surface, canvas)
      return { surface, context }
    }
    return {
      create: (width, height) => blank(width, height).surface,
      decode: async (bytes) => {
        const image = await loadImage(bytes)
        return {
          width: image.width,
          height: image.height,
          part: (from, { width, height }) => {
            const { surface, context } = blank(width, height)
            context.drawImage(image, from.x, from.y, from.width, from.height, 0, 0, width, height)
            return surface
          },
          close: () => undefined,
        }
      },
      encode: async (surface, quality) => {
        const canvas = surfaces.get(surface)
        if (!canvas) throw new Error('not a surface of these canvases')
        const bytes = await canvas.encode('webp', Math.round(quality * 100))
        return { bytes: new Uint8Array(bytes), ending: 'webp' }
      },
    }
  } catch {
    return undefined
  }
}
