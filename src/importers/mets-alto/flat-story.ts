import type { ScanPart, Stretch } from '../scan/scan-issue.ts'
import { splitParagraphs } from '../scan/split-paragraphs.ts'

/** A first block whose letters are so much higher than the text's is set as a headline. */
const LARGER = 1.4
/** More lines are no headline, however they are set. */
const LONGEST = 4

/**
 * The parts of an article that only points to blocks: tables and pictures are told by their blocks, the headline by the
 * height of its letters, the rest is text, parted at indents.
 *
 * @param title what the catalogue calls the article: a short first block is its headline where most words are its own
 */
export function headFlatStory(stretches: readonly Stretch[], title: string): ScanPart[] {
  const parts: ScanPart[] = []
  const usual = median(stretches.flatMap(({ lines }) => lines.map(heightOf)))
  let heading = true
  for (const stretch of stretches) {
    const { block, lines } = stretch
    if (lines.length === 0) parts.push({ role: 'picture', stretches: [stretch] })
    else if (block.kind === 'table') parts.push({ role: 'table', stretches: [stretch] })
    else {
      const isHeadline: boolean =
        heading &&
        lines.length <= LONGEST &&
        stretches.length > 1 &&
        (median(lines.map(heightOf)) > usual * LARGER ||
          (title !== '' && lengthOf(stretch) <= title.length * 1.3))
      heading = isHeadline
      if (isHeadline) parts.push({ role: 'headline', stretches: [stretch] })
      else
        for (const paragraph of splitParagraphs(stretch))
          parts.push({ role: 'paragraph', stretches: [paragraph] })
    }
  }
  return parts
}

function heightOf({ box }: { box?: readonly number[] }): number {
  return box?.[3] ?? 0
}

function lengthOf({ lines }: Stretch): number {
  return lines.reduce((sum, { start, end }) => sum + end - start, 0)
}

function median(values: readonly number[]): number {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
