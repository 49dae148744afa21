import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Canvases, Surface } from '../equipment.ts'
import { contextOf } from './canvas-factory.ts'

/** How pdf.js packs the pixels of a decoded picture. */
const KIND = { bits: 1, rgb: 2, rgba: 3 } as const

type Pixels = { width: number; height: number; kind: number; data: Uint8Array | Uint8ClampedArray }

/** A picture of the file, decoded, in its own size; undefined where it has none that can be shown. */
export async function imageSurface(
  page: PDFPageProxy,
  id: string,
  canvases: Canvases,
): Promise<Surface | undefined> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  const found = await new Promise<unknown>((resolve) => objects.get(id, resolve))
  if (!isPixels(found)) return undefined
  const surface = canvases.create(found.width, found.height)
  const context = contextOf(surface)
  const image = context.createImageData(found.width, found.height)
  fill(image.data, found)
  context.putImageData(image, 0, 0)
  return surface
}

function isPixels(value: unknown): value is Pixels {
  return (
    typeof value === 'object' &&
    value !== null &&
    'data' in value &&
    (value.data instanceof Uint8Array || value.data instanceof Uint8ClampedArray) &&
    'width' in value &&
    typeof value.width === 'number' &&
    'height' in value &&
    typeof value.height === 'number' &&
    'kind' in value &&
    typeof value.kind === 'number'
  )
}

function fill(into: Uint8ClampedArray, { width, height, kind, data }: Pixels): void {
  if (kind === KIND.rgba) {
    into.set(data.subarray(0, into.length))
    return
  }
  const row = (width + 7) >> 3
  for (let i = 0; i < width * height; i += 1) {
    if (kind === KIND.rgb) {
      into[i * 4] = data[i * 3] ?? 0
      into[i * 4 + 1] = data[i * 3 + 1] ?? 0
      into[i * 4 + 2] = data[i * 3 + 2] ?? 0
    } else {
      const x = i % width
      const bit = ((data[Math.floor(i / width) * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      into.fill(bit * 255, i * 4, i * 4 + 3)
    }
    into[i * 4 + 3] = 255
  }
}
