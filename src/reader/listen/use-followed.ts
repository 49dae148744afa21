import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { clearLight, follow, lightLine } from '#reader/listen/light-line.ts'
import type { Line } from '#reader/listen/lines.ts'
import type { SpeakingStatus } from '#reader/listen/speaker.ts'

/** A reader who has moved the view by hand is left alone for so long, in milliseconds. */
const LEFT_ALONE = 8000
/** Room kept over and under what is said, in CSS pixels: the bar, the player. */
const ROOM = { over: 110, under: 170 }

/** Lights the sentence that is being said, in whatever view shows it, and keeps it in the window. */
export function useFollowed(line: Line | undefined, status: SpeakingStatus): void {
  const movedAt = useRef(-LEFT_ALONE)
  const { key } = useLocation()
  useEffect(() => {
    const onMove = ({ target }: Event) => {
      const isPlayer = target instanceof Element && target.closest('.player') !== null
      if (!isPlayer) movedAt.current = performance.now()
    }
    const moves = ['wheel', 'touchmove'] as const
    for (const move of moves) window.addEventListener(move, onMove, { passive: true })
    return () => {
      for (const move of moves) window.removeEventListener(move, onMove)
    }
  }, [])
  useEffect(() => {
    if (status === 'done' || status === 'silent') {
      clearLight()
      return
    }
    const range = lightLine(line)
    if (range !== undefined && status === 'speaking' && performance.now() - movedAt.current > LEFT_ALONE)
      follow(range, ROOM)
  }, [line, status, key])
}
