import { type RefObject, useEffect, useState } from 'react'
import { READING_LINE } from '#reader/reading-line.ts'
import type { PrintedPlace } from '#reader/story/places-in-flow.ts'

/** The place in print of the paragraph being read, as the reader scrolls; undefined at the story's head. */
export function usePlaceRead(
  text: RefObject<HTMLElement | null>,
  places: ReadonlyMap<number, readonly PrintedPlace[]>,
): PrintedPlace | undefined {
  const [block, setBlock] = useState<string>()
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      if (text.current !== null) setBlock(placeOnLine(text.current, places)?.block)
    }
    const ask = () => {
      frame ||= requestAnimationFrame(look)
    }
    // A place that was landed on is known at once: a key may be pressed before the next frame.
    if (window.scrollY > 0) look()
    else ask()
    window.addEventListener('scroll', ask, { passive: true })
    window.addEventListener('resize', ask)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', ask)
      window.removeEventListener('resize', ask)
    }
  }, [text, places])
  if (block === undefined) return undefined
  for (const printed of places.values()) {
    const found = printed.find((place) => place.block === block)
    if (found !== undefined) return found
  }
  return undefined
}

function placeOnLine(
  text: HTMLElement,
  places: ReadonlyMap<number, readonly PrintedPlace[]>,
): PrintedPlace | undefined {
  const line = window.innerHeight * READING_LINE
  let found: PrintedPlace | undefined
  for (const element of text.querySelectorAll<HTMLElement>('[id^="p:"]')) {
    const { top } = element.getBoundingClientRect()
    if (top > line) break
    const printed = places.get(Number(element.id.slice(2))) ?? []
    // In a paragraph that a jump cut, what lies over the line is as many parts as page turns, and one more.
    const turns = [...element.querySelectorAll('.page-break')]
    const over = turns.filter((turn) => turn.getBoundingClientRect().top <= line).length
    found = printed[Math.min(over, printed.length - 1)]
    // The paragraph one has come to is the one that is read, however short it is.
    if (top >= 0 && element.dataset['landed'] !== undefined) break
  }
  return found
}
