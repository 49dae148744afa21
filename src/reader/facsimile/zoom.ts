/** How much larger than the whole page an image is shown: 1 shows all of it. */
export const LEAST_ZOOM = 1
export const MOST_ZOOM = 8
/** One press of a button or a key. */
export const ZOOM_STEP = 1.5
/** A wheel's notch, about 100 pixels, is a sixth more or less. */
const WHEEL_PACE = 0.0015
const LINE = 16

export function clampZoom(zoom: number): number {
  if (!Number.isFinite(zoom)) return LEAST_ZOOM
  // Steps up and down again come back to the whole page, whatever was lost in between.
  return Math.abs(zoom - 1) < 0.02 ? 1 : Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom))
}

/** By what a wheel's turn multiplies the zoom. */
export function wheelFactor({ deltaY, deltaMode }: { deltaY: number; deltaMode: number }): number {
  return Math.exp(-deltaY * (deltaMode === 0 ? 1 : LINE) * WHEEL_PACE)
}

/** A point of the window, CSS pixels. */
export type Spot = { x: number; y: number }

export function between(one: Spot, other: Spot): Spot {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

export function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
