import type { Box } from '#issue/schema.ts'
import { idIn, listIn, objectIn, textIn, typeIn } from './json-value.ts'

/** A part of a canvas: its id, and the region in the canvas's own units, or the whole where there is none. */
export type CanvasPart = { canvas: string; region?: Region }
type Region = { unit: 'pixel' | 'percent'; x: number; y: number; width: number; height: number }

/** The part of a canvas that a target, or an item of a range, names in any of the ways the standard has. */
export function canvasPart(value: unknown): CanvasPart | undefined {
  const object = objectIn(value)
  if (object['source'] === undefined) return fromAddress(idIn(value))
  const whole = fromAddress(idIn(object['source']))
  const selectors = listIn(object['selector']).map(objectIn)
  const region = selectors.map(regionOf).find(Boolean)
  return whole && { ...whole, ...(region && { region }) }
}

function fromAddress(address: string): CanvasPart | undefined {
  if (address === '') return undefined
  const [canvas = '', fragment = ''] = address.split('#', 2)
  const region = mediaFragment(fragment)
  return { canvas, ...(region && { region }) }
}

function regionOf(selector: Record<string, unknown>): Region | undefined {
  const value = textIn(selector['value']) ?? ''
  return typeIn(selector) === 'SvgSelector' ? aroundDrawing(value) : mediaFragment(value)
}

/** > | xywh=553,1157,470,1103    xywh=percent:10,20,30,40 */
function mediaFragment(fragment: string): Region | undefined {
  const match = /xywh=(?:(pixel|percent):)?(-?[\d.]+),(-?[\d.]+),([\d.]+),([\d.]+)/u.exec(
    fragment.slice(0, 200),
  )
  const numbers = match?.slice(2).map(Number) ?? []
  if (!match || !numbers.every(Number.isFinite)) return undefined
  const [x = 0, y = 0, width = 0, height = 0] = numbers
  return { unit: match[1] === 'percent' ? 'percent' : 'pixel', x, y, width, height }
}

/** The rectangle around the absolute points of a drawn path or polygon. */
function aroundDrawing(svg: string): Region | undefined {
  const points = /(?:\sd|points)=["']([^"']{3,20000})["']/u.exec(svg)?.[1]
  const numbers = points?.match(/-?\d+(?:\.\d+)?/gu)?.map(Number) ?? []
  const xs = numbers.filter((_, i) => i % 2 === 0)
  const ys = numbers.filter((_, i) => i % 2 === 1)
  if (ys.length < 2) return undefined
  const x = Math.min(...xs.slice(0, 5000))
  const y = Math.min(...ys.slice(0, 5000))
  return {
    unit: 'pixel',
    x,
    y,
    width: Math.max(...xs.slice(0, 5000)) - x,
    height: Math.max(...ys.slice(0, 5000)) - y,
  }
}

/** A region as fractions of its canvas. */
export function fractions(region: Region, size: { width: number; height: number }): Box {
  const across = region.unit === 'percent' ? 100 : size.width
  const down = region.unit === 'percent' ? 100 : size.height
  return [region.x / across, region.y / down, region.width / across, region.height / down]
}
