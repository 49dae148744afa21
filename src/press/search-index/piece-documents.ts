import type { WholeIssue } from '#library/whole-issue.ts'
import { foldLines, issueLines } from '#press/search-index/issue-text.ts'
import { gramsOf } from '#search/archive/grams.ts'
import type { PieceDocument } from '#search/archive/found-document.ts'
import { pieceName } from '#search/archive/piece-text.ts'

/** A piece for a search engine: the document, its text as it is compared, and the grams of that. */
export type EngineDocument = PieceDocument & { id: string; position: number; folded: string; grams: string[] }

/** Every piece of an issue, in the order of its pages. */
export function pieceDocuments(paper: string, address: string, whole: WholeIssue): EngineDocument[] {
  const read = issueLines(whole)
  const { language } = whole.issue
  return whole.issue.pages.flatMap((page) =>
    page.articles.map((article, position): EngineDocument => {
      const lines = read.get(article.id) ?? []
      const folded = foldLines(lines)
      return {
        id: `${paper}/${address}/${article.id}`,
        paper,
        issue: address,
        date: address.slice(0, 10),
        page: page.label,
        position,
        piece: article.id,
        name: pieceName(article, lines),
        language: article.language ?? language,
        lines,
        folded,
        grams: [...gramsOf(folded)],
      }
    }),
  )
}

/** The two lines with which an engine's bulk interface adds or replaces a piece in an index. */
export function bulkLines(index: string, { id, grams: _, ...piece }: EngineDocument): [object, object] {
  return [{ index: { _index: index, _id: id } }, piece]
}
