import { flowOf, paragraphOf, piecesOf } from '#issue/story-flow.ts'
import { readBlockId } from '#paths.ts'
import type { ReadIssue } from '#reader/issue-context.ts'
import { READING_LINE } from '#reader/reading-line.ts'

/**
 * The paragraph of a piece that is being read, by its number in the whole story; its other pages are read for that.
 * None at the beginning of a story, which opens at its headline, and where the pages are out of reach.
 */
export async function placeInStory(
  piece: string,
  story: readonly string[],
  { index, readPages }: ReadIssue,
): Promise<number | undefined> {
  const at = blockInView(piece, piece === story[0])
  if (at === undefined) return undefined
  const labels = new Set(story.flatMap((id) => index.pieces.get(id)?.page.label ?? []))
  const read = await readPages([...labels])
  return read.ok ? paragraphOf(flowOf(piecesOf(story, read.pages)), piece, at) : undefined
}

/** The block of a piece that is being read, by its place in the body. */
function blockInView(piece: string, isFirst: boolean): number | undefined {
  const article = document.getElementById(piece)
  if (article === null) return undefined
  if (isFirst && article.getBoundingClientRect().top >= 0) return undefined
  const line = window.innerHeight * READING_LINE
  let nearest: { at: number; distance: number } | undefined
  for (const element of article.querySelectorAll<HTMLElement>('[id]')) {
    const block = readBlockId(element.id)
    if (block?.piece !== piece) continue
    const { top, bottom } = element.getBoundingClientRect()
    // The paragraph one has come to is the one that is read, however short it is.
    if (element.dataset['landed'] !== undefined && top >= 0 && top <= line) return block.at
    const distance = Math.max(top - line, line - bottom, 0)
    if (nearest === undefined || distance < nearest.distance) nearest = { at: block.at, distance }
  }
  return nearest?.at
}
