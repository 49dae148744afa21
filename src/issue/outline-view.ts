import type { Outline, OutlineJump, OutlinePage, PieceSummary } from '#issue/outline.ts'

/** A piece with its page and the story it belongs to. */
export type PlacedPiece = {
  piece: PieceSummary
  page: OutlinePage
  /** Ids of the story's pieces in reading order; one alone for most. */
  story: readonly string[]
  forward?: OutlineJump
  back?: OutlineJump
}

/** An outline with its pieces at hand by id. */
export type OutlineIndex = { outline: Outline; pieces: ReadonlyMap<string, PlacedPiece> }

const indexes = new WeakMap<Outline, OutlineIndex>()

/** The index of an outline: made once, kept as long as the outline. */
export function indexOutline(outline: Outline): OutlineIndex {
  const known = indexes.get(outline)
  if (known !== undefined) return known
  const stories = new Map<string, readonly string[]>()
  for (const story of outline.stories) for (const id of story.pieces) stories.set(id, story.pieces)
  const pieces = new Map<string, PlacedPiece>()
  for (const page of outline.pages) {
    for (const piece of page.pieces)
      pieces.set(piece.id, { piece, page, story: stories.get(piece.id) ?? [piece.id] })
  }
  for (const jump of outline.jumps) {
    const placed = pieces.get(jump.from)
    if (placed !== undefined) placed[jump.direction] = jump
  }
  const index: OutlineIndex = { outline, pieces }
  indexes.set(outline, index)
  return index
}

/**
 * What a piece is called: its headline, else the headline its story began under, else its first
 * words; empty for a piece without a word.
 */
export function nameOfPiece(index: OutlineIndex, id: string): string {
  const placed = index.pieces.get(id)
  if (placed === undefined) return ''
  if (placed.piece.headline) return placed.piece.headline
  for (const other of placed.story) {
    const headline = index.pieces.get(other)?.piece.headline
    if (headline) return headline
  }
  return placed.piece.opening ?? ''
}

/** What remains of a story from a piece on, the piece itself included. */
export function restOfStory(index: OutlineIndex, id: string): { paragraphs: number; minutes: number } {
  const story = index.pieces.get(id)?.story ?? []
  const rest = story.slice(story.indexOf(id))
  let paragraphs = 0
  let minutes = 0
  for (const piece of rest) {
    paragraphs += index.pieces.get(piece)?.piece.paragraphs ?? 0
    minutes += index.pieces.get(piece)?.piece.minutes ?? 0
  }
  return { paragraphs, minutes }
}
