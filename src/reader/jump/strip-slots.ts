import type { OutlineIndex } from '#issue/outline-view.ts'
import { readPageLabel } from '#issue/page-label.ts'
import type { Outline, OutlinePage } from '#issue/outline.ts'

/** One place in the strip: a page of the file, or one that was printed and is not in it. */
export type Slot = { label: string; page?: OutlinePage }

/** More empty places than this say nothing; a misprinted page count makes no endless strip. */
const MOST_ABSENT = 64

/**
 * The pages of an issue, with places for the absent ones up to the printed count. Only where every label
 * is a plain number can it be told which pages are absent.
 */
export function slotsOf(outline: Outline): Slot[] {
  const present: Slot[] = outline.pages.map((page) => ({ label: page.label, page }))
  const numbers = outline.pages.map((page) => plainNumber(page.label))
  const count = outline.pageCount ?? 0
  if (count <= present.length || count - present.length > MOST_ABSENT) return present
  if (numbers.some((number) => number === undefined || number < 1 || number > count)) return present
  const byNumber = new Map(present.map((slot, position) => [numbers[position], slot]))
  return Array.from({ length: count }, (_, at) => byNumber.get(at + 1) ?? { label: String(at + 1) })
}

/** A story's way from page to page, as places in the strip; `here` where it touches the page in view. */
export type StripPath = { story: string; at: readonly number[]; here: boolean }

/** Every continued story's way over the strip, those of the page or story in view last, so that they lie on top. */
export function pathsOver(
  index: OutlineIndex,
  slots: readonly Slot[],
  view: { page?: string; story?: string },
): StripPath[] {
  const position = new Map(slots.map((slot, at) => [slot.label, at]))
  const paths: StripPath[] = index.outline.stories.flatMap(({ id, pieces }) => {
    const at = pieces.flatMap((piece) => position.get(index.pieces.get(piece)?.page.label ?? '') ?? [])
    if (new Set(at).size < 2) return []
    const here =
      (view.story !== undefined && pieces.includes(view.story)) ||
      (view.page !== undefined && at.includes(position.get(view.page) ?? -1))
    return [{ story: id, at, here }]
  })
  return paths.toSorted((a, b) => Number(a.here) - Number(b.here))
}

function plainNumber(label: string): number | undefined {
  const read = readPageLabel(label)
  return read?.section === '' ? read.number : undefined
}
