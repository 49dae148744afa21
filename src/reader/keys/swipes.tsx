import { type ReactNode, useEffect, useRef } from 'react'
import { scrollsSideways } from '#reader/keys/key-target.ts'
import { type Point, swipeOf } from '#reader/keys/swipe.ts'

/** Turns pages by a swipe with one finger; not over what scrolls sideways, not while selecting or zoomed in. */
export function Swipes({ turn }: { turn: (direction: 'next' | 'previous') => void }): ReactNode {
  const latest = useRef(turn)
  useEffect(() => {
    latest.current = turn
  })
  useEffect(() => {
    let start: Point | undefined
    const pointOf = (touch: Touch, at: number): Point => ({ x: touch.clientX, y: touch.clientY, at })
    const onStart = (event: TouchEvent) => {
      const touch = event.touches[0]
      const free =
        event.touches.length === 1 &&
        (window.visualViewport?.scale ?? 1) < 1.05 &&
        event.target instanceof Element &&
        event.target.closest('main') !== null &&
        !scrollsSideways(event.target)
      start = free && touch !== undefined ? pointOf(touch, event.timeStamp) : undefined
    }
    const onEnd = (event: TouchEvent) => {
      const touch = event.changedTouches[0]
      const from = start
      start = undefined
      if (from === undefined || touch === undefined || event.touches.length > 0) return
      if (document.getSelection()?.isCollapsed === false) return
      const direction = swipeOf(from, pointOf(touch, event.timeStamp))
      if (direction !== undefined) latest.current(direction)
    }
    const onCancel = () => {
      start = undefined
    }
    document.addEventListener('touchstart', onStart, { passive: true })
    document.addEventListener('touchend', onEnd, { passive: true })
    document.addEventListener('touchcancel', onCancel, { passive: true })
    return () => {
      document.removeEventListener('touchstart', onStart)
      document.removeEventListener('touchend', onEnd)
      document.removeEventListener('touchcancel', onCancel)
    }
  }, [])
  return undefined
}
