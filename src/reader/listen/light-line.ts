import { rangeOfInk } from '#reader/text-in-document.ts'
import { type Line, type Spot, WHOLE_STORY } from '#reader/listen/lines.ts'

/** The style knows the sentence being said by this name. */
const NAME = 'spoken'

/** Marks what is being said, and gives the range; undefined where the view does not show it. */
export function lightLine(line: Line | undefined): Range | undefined {
  clearLight()
  const block = line?.spot && blockOf(line.spot)
  const range = block && line.spot && rangeOfInk(block, line.spot.from, line.spot.to)
  if (range === undefined) return undefined
  if (typeof Highlight === 'function' && 'highlights' in CSS) CSS.highlights.set(NAME, new Highlight(range))
  else block?.setAttribute('data-spoken', '')
  return range
}

/** Nothing is being said. */
export function clearLight(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME)
  for (const element of document.querySelectorAll('[data-spoken]')) element.removeAttribute('data-spoken')
}

function blockOf(spot: Spot): Element | undefined {
  if ('block' in spot) return document.getElementById(spot.block) ?? undefined
  const { within } = spot
  const holder = within === WHOLE_STORY ? document.querySelector('.story') : document.getElementById(within)
  return holder?.querySelectorAll(`.${spot.part}`)[spot.nth]
}

/** Brings what is said into the window, between the bar over it and the player under it. */
export function follow(range: Range, room: { over: number; under: number }): void {
  const { top, bottom } = range.getBoundingClientRect()
  const low = window.innerHeight - room.under
  if (top >= room.over && bottom <= low) return
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const to = window.scrollY + top - room.over - (low - room.over) * 0.25
  window.scrollTo({ top: to, behavior: isStill ? 'instant' : 'smooth' })
}
