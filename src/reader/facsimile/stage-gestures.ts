import type { Stage } from '#reader/facsimile/stage.ts'
import { between, clampZoom, distance, type Spot, wheelFactor } from '#reader/facsimile/zoom.ts'

/** A press that moves less than this many pixels is a click. */
const STILL = 5

/** Wheel, two fingers and a dragging mouse on a stage; one finger scrolls as anywhere. Ends with the call of what it gives. */
export function bindGestures(frame: HTMLElement, stage: Stage): () => void {
  const ends = [bindWheel(frame, stage), bindPinch(frame, stage), bindDrag(frame, stage)]
  return () => {
    for (const end of ends) end()
  }
}

function bindWheel(frame: HTMLElement, stage: Stage): () => void {
  const onWheel = (event: WheelEvent) => {
    // Sideways, and with Shift, a wheel scrolls; so does one that could not zoom any further: no trap.
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return
    const zoom = clampZoom(stage.zoom() * wheelFactor(event))
    if (zoom === stage.zoom() && !event.ctrlKey) return
    event.preventDefault()
    stage.zoomTo(zoom, { x: event.clientX, y: event.clientY })
  }
  frame.addEventListener('wheel', onWheel, { passive: false })
  return () => frame.removeEventListener('wheel', onWheel)
}

function bindPinch(frame: HTMLElement, stage: Stage): () => void {
  let last: { middle: Spot; apart: number } | undefined
  const pinchOf = ({ touches }: TouchEvent) => {
    const [one, other] = touches
    if (one === undefined || other === undefined || touches.length !== 2) return undefined
    const [a, b] = [spotOf(one), spotOf(other)]
    return { middle: between(a, b), apart: Math.max(1, distance(a, b)) }
  }
  const onMove = (event: TouchEvent) => {
    const now = pinchOf(event)
    if (now !== undefined) event.preventDefault()
    if (now !== undefined && last !== undefined) {
      stage.pan(last.middle.x - now.middle.x, last.middle.y - now.middle.y)
      stage.zoomTo((stage.zoom() * now.apart) / last.apart, now.middle)
    }
    last = now
  }
  const onEnd = () => {
    last = undefined
  }
  frame.addEventListener('touchmove', onMove, { passive: false })
  frame.addEventListener('touchend', onEnd)
  frame.addEventListener('touchcancel', onEnd)
  return () => {
    frame.removeEventListener('touchmove', onMove)
    frame.removeEventListener('touchend', onEnd)
    frame.removeEventListener('touchcancel', onEnd)
  }
}

function bindDrag(frame: HTMLElement, stage: Stage): () => void {
  let from: Spot | undefined
  let isDragging = false
  const onDown = (event: PointerEvent) => {
    isDragging = false
    from =
      event.pointerType === 'mouse' && event.button === 0 ? { x: event.clientX, y: event.clientY } : undefined
  }
  const onMove = (event: PointerEvent) => {
    if (from === undefined) return
    const to = { x: event.clientX, y: event.clientY }
    if (!isDragging && distance(from, to) < STILL) return
    if (!isDragging) frame.setPointerCapture(event.pointerId)
    isDragging = true
    stage.pan(from.x - to.x, from.y - to.y)
    from = to
  }
  const onUp = () => {
    from = undefined
  }
  const onClick = (event: MouseEvent) => {
    // What was dragged is not opened.
    if (isDragging) event.preventDefault()
    if (isDragging) event.stopPropagation()
    isDragging = false
  }
  const onDragStart = (event: Event) => event.preventDefault()
  frame.addEventListener('pointerdown', onDown)
  frame.addEventListener('pointermove', onMove)
  frame.addEventListener('pointerup', onUp)
  frame.addEventListener('pointercancel', onUp)
  frame.addEventListener('click', onClick, true)
  frame.addEventListener('dragstart', onDragStart)
  return () => {
    frame.removeEventListener('pointerdown', onDown)
    frame.removeEventListener('pointermove', onMove)
    frame.removeEventListener('pointerup', onUp)
    frame.removeEventListener('pointercancel', onUp)
    frame.removeEventListener('click', onClick, true)
    frame.removeEventListener('dragstart', onDragStart)
  }
}

function spotOf({ clientX, clientY }: Touch): Spot {
  return { x: clientX, y: clientY }
}
