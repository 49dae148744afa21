import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rect } from '../geometry/rect.ts'
import { heightOf, widthOf } from '../geometry/rect.ts'
import type { Matrix } from './matrix.ts'
import { IDENTITY, mapRect, matrixFrom, numbersFrom, within } from './matrix.ts'

/** A picture painted on a page: its place as far as it is seen, and which of the file's pictures it is. */
export type PaintedImage = { rect: Rect; whole: Rect; id?: string; upright: boolean }

/** What a page draws beside its type. */
export type Drawings = { rules: Rect[]; shapes: Rect[]; images: PaintedImage[] }

/** What a page paints, step by step, as pdf.js has it. */
export type Operators = Pick<Awaited<ReturnType<PDFPageProxy['getOperatorList']>>, 'fnArray' | 'argsArray'>

type State = { map: Matrix; clip: Rect }

/** A drawn line is no thicker than this, and at least this long, in points. */
const THICKEST_RULE = 4
const SHORTEST_RULE = 12
/** Shapes beyond this are texture, not drawing. */
const MOST_SHAPES = 20_000

/**
 * Walks what a page paints, following its maps and clips, for ruled lines, filled shapes and pictures.
 *
 * @param toPage the map from the file's units to the page's, as it is shown
 */
export function readDrawings({ fnArray, argsArray }: Operators, toPage: Matrix, view: Rect): Drawings {
  const drawings: Drawings = { rules: [], shapes: [], images: [] }
  const stack: State[] = []
  let state: State = { map: toPage, clip: view }
  let clips = false
  for (const [i, fn] of fnArray.entries()) {
    const args: unknown[] = Array.isArray(argsArray[i]) ? argsArray[i] : []
    switch (fn) {
      case OPS.save:
        stack.push(state)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        state = { ...state, map: within(state.map, matrixFrom(args) ?? IDENTITY) }
        break
      case OPS.paintFormXObjectBegin:
        stack.push(state)
        state = { ...state, map: within(state.map, matrixFrom(args[0]) ?? IDENTITY) }
        break
      case OPS.clip:
      case OPS.eoClip:
        clips = true
        break
      case OPS.constructPath: {
        const box = boxOf(args[2], state.map)
        if (box && args[0] !== OPS.endPath) takeShape(drawings, seen(box, state.clip))
        if (box && clips) state = { ...state, clip: seen(box, state.clip) ?? state.clip }
        clips = false
        break
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
        takeImage(drawings, state.map, state.clip, typeof args[0] === 'string' ? args[0] : undefined)
        break
      case OPS.paintImageXObjectRepeat:
        takeRepeated(drawings, state, args)
        break
      default:
        break
    }
  }
  return drawings
}

function boxOf(box: unknown, map: Matrix): Rect | undefined {
  const [x0, y0, x1, y1] = numbersFrom(box)
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined
  return mapRect(map, [x0, y0, x1, y1])
}

/** The part of a place that a clip leaves to be seen. */
function seen(rect: Rect, clip: Rect): Rect | undefined {
  const part = {
    left: Math.max(rect.left, clip.left),
    top: Math.max(rect.top, clip.top),
    right: Math.min(rect.right, clip.right),
    bottom: Math.min(rect.bottom, clip.bottom),
  }
  return part.right >= part.left && part.bottom >= part.top ? part : undefined
}

function takeShape(drawings: Drawings, rect: Rect | undefined): void {
  if (!rect) return
  const thin = Math.min(widthOf(rect), heightOf(rect))
  const long = Math.max(widthOf(rect), heightOf(rect))
  if (thin <= THICKEST_RULE && long >= SHORTEST_RULE && long > thin * 5) drawings.rules.push(rect)
  else if (drawings.shapes.length < MOST_SHAPES) drawings.shapes.push(rect)
}

/** A picture is painted on the unit square, which the map in force puts somewhere. */
function takeImage(drawings: Drawings, map: Matrix, clip: Rect, id: string | undefined): void {
  const whole = mapRect(map, [0, 0, 1, 1])
  const rect = seen(whole, clip)
  if (!rect || widthOf(rect) < 1 || heightOf(rect) < 1) return
  // On a page whose `y` grows downwards the top of an upright picture has the greater `y` of the square.
  const upright = map[0] > 0 && map[3] < 0 && Math.abs(map[1]) < 1e-3 && Math.abs(map[2]) < 1e-3
  drawings.images.push({ rect, whole, upright, ...(id !== undefined && { id }) })
}

function takeRepeated(drawings: Drawings, { map, clip }: State, args: unknown[]): void {
  const [id, scaleX, scaleY, positions] = args
  if (typeof scaleX !== 'number' || typeof scaleY !== 'number') return
  const at = numbersFrom(positions)
  for (let i = 0; i + 1 < at.length; i += 2) {
    const place: Matrix = [scaleX, 0, 0, scaleY, at[i] ?? 0, at[i + 1] ?? 0]
    takeImage(drawings, within(map, place), clip, typeof id === 'string' ? id : undefined)
  }
}
