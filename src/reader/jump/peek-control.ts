import type { FocusEvent, MouseEvent, PointerEvent } from 'react'
import { isQuietFocus } from '#reader/jump/landing.ts'

/** A pointer that only passes opens nothing; one on its way from the link to the peek closes nothing. */
const REST = 300
const GRACE = 220
const LONG_PRESS = 450

/** A finger that moves further than this scrolls, in CSS pixels. */
const STILL = 10

/** What a jump's link listens to. */
export type LinkHandlers = {
  onPointerEnter: (event: PointerEvent) => void
  onPointerLeave: (event: PointerEvent) => void
  onPointerDown: (event: PointerEvent) => void
  onPointerMove: (event: PointerEvent) => void
  onPointerUp: (event: PointerEvent) => void
  onPointerCancel: () => void
  onContextMenu: (event: MouseEvent) => void
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: () => void
  onClick: (event: MouseEvent) => void
}

/** One jump's peek: whether it is open, and what opens, keeps and closes it. */
export type PeekControl = {
  isOpen: () => boolean
  subscribe: (changed: () => void) => () => void
  handlers: LinkHandlers
  /** The pointer is on the peek, or has left it. */
  stay: () => void
  leave: () => void
  close: () => void
}

/** Opens on a pointer's rest, on keyboard focus and on a long press; Escape and leaving close it. */
export function makePeekControl(): PeekControl {
  const listeners = new Set<() => void>()
  let open = false
  let focused = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let press: { x: number; y: number; long: boolean } | undefined

  const set = (next: boolean) => {
    clearTimeout(timer)
    if (open === next) return
    open = next
    for (const changed of listeners) changed()
  }
  const after = (wait: number, then: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(then, wait)
  }
  const stay = () => clearTimeout(timer)
  const close = () => set(false)
  // A pointer that passes does not close what the keyboard has opened.
  const leave = () => after(GRACE, () => set(focused))

  const handlers: LinkHandlers = {
    onPointerEnter: (event) => {
      if (event.pointerType !== 'touch') after(REST, () => set(true))
    },
    onPointerLeave: (event) => {
      if (event.pointerType !== 'touch') leave()
    },
    onPointerDown: (event) => {
      const started = { x: event.clientX, y: event.clientY, long: false }
      press = started
      if (event.pointerType === 'mouse') return close()
      after(LONG_PRESS, () => {
        started.long = true
        set(true)
      })
    },
    onPointerMove: (event) => {
      if (press === undefined || press.long || event.pointerType === 'mouse') return
      if (Math.hypot(event.clientX - press.x, event.clientY - press.y) > STILL) stay()
    },
    onPointerUp: (event) => {
      if (event.pointerType !== 'mouse') stay()
    },
    onPointerCancel: stay,
    onContextMenu: (event) => {
      // The press that opens the peek asks for nothing more; a right click does.
      if (press?.long === true) event.preventDefault()
    },
    onFocus: (event) => {
      focused = !isQuietFocus() && event.currentTarget.matches(':focus-visible')
      if (focused) set(true)
    },
    onBlur: () => {
      focused = false
      close()
    },
    onClick: (event) => {
      const long = press?.long === true
      press = undefined
      if (long) event.preventDefault()
      else close()
    },
  }
  return {
    isOpen: () => open,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => {
        listeners.delete(changed)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
    handlers,
    stay,
    leave,
    close,
  }
}
