import { paragraphId } from '#paths.ts'
import { READING_LINE } from '#reader/reading-line.ts'

/** The paragraph that is being read, by its number in the whole story; none on a page, whose paragraphs have no numbers. */
export function paragraphInView(): number | undefined {
  const line = window.innerHeight * READING_LINE
  let nearest: { n: number; distance: number } | undefined
  for (let n = 1; ; n += 1) {
    const paragraph = document.getElementById(paragraphId(n))
    if (paragraph === null) return nearest?.n
    const { top, bottom } = paragraph.getBoundingClientRect()
    const distance = Math.max(top - line, line - bottom, 0)
    if (nearest === undefined || distance < nearest.distance) nearest = { n, distance }
  }
}
