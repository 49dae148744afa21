import { grouped } from '#issue/linking/grouped.ts'
import { neighbourStories } from '#issue/neighbour-stories.ts'
import { indexOutline, nameOfPiece, type OutlineIndex } from '#issue/outline-view.ts'
import type { Outline, OutlinePage, PieceSummary } from '#issue/outline.ts'
import type { Sketch } from '#issue/sketch.ts'

/** What one view of an issue shows: a page, or a story. */
export type OutlineView = { page: string } | { story: string }

/** How far from its page a view draws others, and the ways of other stories from page to page. */
const NEAR = 8

/**
 * As much of an outline as one view needs, however long the issue is: every page by its label, and of the pieces those
 * of the view, with their stories, where their jumps and references may lead, and where the view turns to. Of the
 * stories that only pass near it, it has the ways.
 *
 * @param named pieces that the view's references to other articles may mean
 */
export function excerptOf(outline: Outline, view: OutlineView, named: readonly string[]): Outline {
  const index = indexOutline(outline)
  const near = pagesNear(outline, view)
  const own = withStories(index, piecesOf(index, view))
  const jumps = [...own].flatMap((id) => {
    const { back, forward } = index.pieces.get(id) ?? {}
    return [back ?? [], forward ?? []].flat()
  })
  const ends = jumps.flatMap(({ to, candidates, contradiction }) => [
    ...(to === undefined ? [] : [to]),
    ...candidates.map((candidate) => candidate.to),
    ...(contradiction === undefined ? [] : [contradiction.from]),
  ])
  const beside = 'story' in view ? storiesBeside(index, view.story) : []
  const told = withStories(index, [...own, ...ends, ...named, ...beside])
  const passing = withStories(index, passingBy(index, near))
  const summary = (piece: PieceSummary): PieceSummary[] => {
    if (!told.has(piece.id)) return passing.has(piece.id) ? [{ ...piece, ...NAMELESS }] : []
    const isQuoted = ends.includes(piece.id) || piece.opening === nameOfPiece(index, piece.id)
    return [{ ...piece, kicker: undefined, opening: isQuoted ? piece.opening : undefined }]
  }
  return {
    ...outline,
    pages: outline.pages.map((page) => {
      const pieces = page.pieces.flatMap(summary)
      const sketch = near.has(page) ? page.sketch : undefined
      return { ...page, pieces, sketch: sketch && placedAnew(sketch, page, pieces) }
    }),
    stories: outline.stories.filter(({ id }) => told.has(id) || passing.has(id)),
    jumps,
  }
}

const NAMELESS = { kicker: undefined, headline: undefined, opening: undefined }

function piecesOf(index: OutlineIndex, view: OutlineView): readonly string[] {
  if ('story' in view) return index.pieces.get(view.story)?.story ?? []
  return index.outline.pages.find(({ label }) => label === view.page)?.pieces.map(({ id }) => id) ?? []
}

/** The same pieces with those of the whole stories they are of: a piece may be called by another's headline. */
function withStories(index: OutlineIndex, ids: Iterable<string>): ReadonlySet<string> {
  return new Set([...ids].flatMap((id) => index.pieces.get(id)?.story ?? []))
}

/** The stories a story's view leads on to, and those of its very name, from which its title tells it apart. */
function storiesBeside(index: OutlineIndex, id: string): string[] {
  const first = index.pieces.get(id)?.story[0] ?? id
  const { previous, next } = neighbourStories(index, first)
  const twins = firstsByName(index).get(nameOfPiece(index, first)) ?? []
  return [...twins, previous, next].filter((each) => each !== undefined)
}

const named = new WeakMap<OutlineIndex, ReadonlyMap<string, readonly string[]>>()

/** The first pieces of all stories by the stories' names: gathered once, since every story of an issue asks. */
function firstsByName(index: OutlineIndex): ReadonlyMap<string, readonly string[]> {
  const known = named.get(index)
  if (known !== undefined) return known
  const firsts = [...index.pieces].filter(([id, { story }]) => story[0] === id).map(([id]) => id)
  const made = grouped(firsts, (id) => nameOfPiece(index, id))
  named.set(index, made)
  return made
}

/** A story's view begins at the first page. */
function pagesNear({ pages }: Outline, view: OutlineView): ReadonlySet<OutlinePage> {
  const here = 'page' in view ? pages.findIndex(({ label }) => label === view.page) : 0
  return new Set(pages.slice(Math.max(0, here - NEAR), here + NEAR + 1))
}

/** Pieces of continued stories on pages that are near. */
function passingBy({ outline, pieces }: OutlineIndex, near: ReadonlySet<OutlinePage>): string[] {
  return outline.stories
    .flatMap((story) => story.pieces)
    .filter((id) => {
      const page = pieces.get(id)?.page
      return page !== undefined && near.has(page)
    })
}

/** A sketch names pieces by their place on the page. */
function placedAnew(sketch: Sketch, before: OutlinePage, pieces: readonly PieceSummary[]): Sketch {
  const place = new Map(before.pieces.map(({ id }, at) => [at, pieces.findIndex((piece) => piece.id === id)]))
  return {
    ...sketch,
    marks: sketch.marks.map(([piece, ...mark]) => [place.get(piece) ?? -1, ...mark]),
  }
}
