import { nameOfPiece, type OutlineIndex } from '#issue/outline-view.ts'
import type { Page } from '#issue/schema.ts'
import { type Folded, fold } from '#search/fold.ts'
import { articlesById, type Run, runsOfPage, runsOfStory } from '#search/story-text.ts'

/** A run with its folded text. */
export type FoldedRun = Run & { folded: Folded }

/** A story as search reads it; one without an id is what a page prints besides its pieces. */
export type SearchableStory = { id?: string; name: string; page: string; runs: readonly FoldedRun[] }

/** The stories of an issue in the order of their pages, folded once for every query. */
export function makeSearchable(index: OutlineIndex, pages: readonly Page[]): SearchableStory[] {
  const articles = articlesById(pages)
  return index.outline.pages.flatMap(({ label, pieces }): SearchableStory[] => {
    const stories = pieces.flatMap(({ id }): SearchableStory[] => {
      const story = index.pieces.get(id)?.story ?? [id]
      if (story[0] !== id) return []
      const runs = foldAll(runsOfStory(story.flatMap((each) => articles.get(each) ?? [])))
      return [{ id, name: nameOfPiece(index, id), page: label, runs }]
    })
    const page = pages.find((each) => each.label === label)
    const besides = page === undefined ? [] : foldAll(runsOfPage(page))
    return besides.length === 0 ? stories : [...stories, { name: '', page: label, runs: besides }]
  })
}

function foldAll(runs: readonly Run[]): FoldedRun[] {
  return runs.map((run) => ({ ...run, folded: fold(run.text) }))
}
