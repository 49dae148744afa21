import { clampZoom, LEAST_ZOOM, type Spot, ZOOM_STEP } from '#reader/facsimile/zoom.ts'

/** How an image was last seen: its zoom, and the point of it that stood in the middle, as fractions. */
export type Seen = { zoom: number; x: number; y: number }

/** The window on a page's image: the browser scrolls it, and its width makes it larger. */
export type Stage = {
  zoom: () => number
  subscribe: (changed: () => void) => () => void
  /** Zooms about a point of the window, which stays where it is; about the middle without one. */
  zoomTo: (zoom: number, about?: Spot) => void
  step: (direction: 1 | -1) => void
  pan: (x: number, y: number) => void
  /** Brings a part of the image, as fractions, to the middle of what is not covered by an element. */
  centre: (x: number, y: number, covering?: Element) => void
  seen: () => Seen
}

/**
 * @param frame what scrolls
 * @param sheet the image with its zones, as wide as `--zoom` times the whole page
 */
export function makeStage(frame: HTMLElement, sheet: HTMLElement): Stage {
  let zoom = LEAST_ZOOM
  const listeners = new Set<() => void>()
  const middle = (): Spot => {
    const { left, top, width, height } = frame.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  const shareAt = ({ x, y }: Spot): Spot => {
    const { left, top, width, height } = sheet.getBoundingClientRect()
    return { x: (x - left) / Math.max(width, 1), y: (y - top) / Math.max(height, 1) }
  }
  /** Scrolls so that a fraction of the image stands at a point of the window. */
  const bring = (share: Spot, to: Spot) => {
    const { left, top, width, height } = sheet.getBoundingClientRect()
    frame.scrollBy({
      left: left + share.x * width - to.x,
      top: top + share.y * height - to.y,
      behavior: 'instant',
    })
  }
  const stage: Stage = {
    zoom: () => zoom,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    zoomTo: (wanted, about = middle()) => {
      const next = clampZoom(wanted)
      if (next === zoom) return
      const share = shareAt(about)
      zoom = next
      // By the object model, which the policy allows; an attribute it would not.
      sheet.style.setProperty('--zoom', String(zoom))
      bring(share, about)
      for (const listener of listeners) listener()
    },
    step: (direction) => stage.zoomTo(direction === 1 ? zoom * ZOOM_STEP : zoom / ZOOM_STEP),
    pan: (x, y) => frame.scrollBy({ left: x, top: y, behavior: 'instant' }),
    centre: (x, y, covering) => {
      const { x: across, y: down } = middle()
      const { top, right, bottom } = frame.getBoundingClientRect()
      const cover = covering?.getBoundingClientRect()
      const isOver = cover !== undefined && cover.left < right - 1 && cover.top > top && cover.top < bottom
      bring({ x, y }, { x: across, y: isOver ? (top + cover.top) / 2 : down })
    },
    seen: () => ({ zoom, ...shareAt(middle()) }),
  }
  return stage
}
