import { indexOutline, nameOfPiece } from '#issue/outline-view.ts'
import type { PieceSummary } from '#issue/outline.ts'
import type { Page } from '#issue/schema.ts'
import type { PagePiece } from '#issue/story-flow.ts'
import type { WholeIssue } from '#library/whole-issue.ts'

/** A story as it goes out into feeds and metadata: its name, and its pieces with the text. */
export type WholeStory = {
  id: string
  /** Its headline, else its first words; empty where there are none. */
  name: string
  kind: PieceSummary['kind']
  /** The section of its first page. */
  section: string | undefined
  pieces: readonly [PagePiece, ...PagePiece[]]
}

/** Every story of an issue, in the order of their first pieces. */
export function storiesOf({ issue, outline }: WholeIssue): WholeStory[] {
  const index = indexOutline(outline)
  const texts = new Map(issue.pages.flatMap(textsOf))
  return [...index.pieces].flatMap(([id, { piece, page, story }]) => {
    const [first, ...rest] = story.flatMap((each) => texts.get(each) ?? [])
    if (story[0] !== id || first === undefined) return []
    const pieces: WholeStory['pieces'] = [first, ...rest]
    return { id, name: nameOfPiece(index, id), kind: piece.kind, section: page.section, pieces }
  })
}

function textsOf(page: Page): [string, PagePiece][] {
  return page.articles.map((article) => [article.id, { page: page.label, article }])
}
