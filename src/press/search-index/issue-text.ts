import type { WholeIssue } from '#library/whole-issue.ts'
import type { Article } from '#issue/schema.ts'
import type { IssueText } from '#press/search-index/segment-data.ts'
import { pieceLines } from '#search/archive/piece-text.ts'
import { fold } from '#search/fold.ts'

/** The folded text of every piece of an issue, read on over the jumps. */
export function issueText(address: string, { issue, outline }: WholeIssue): IssueText {
  const pieces = new Map(issue.pages.flatMap((page) => page.articles.map((article) => [article.id, article])))
  const next = new Map<string, Article | undefined>()
  for (const jump of outline.jumps) {
    if (jump.direction === 'forward' && jump.to !== undefined) next.set(jump.from, pieces.get(jump.to))
  }
  return {
    address,
    pages: issue.pages.map((page) => [
      page.label,
      page.articles.map((article) =>
        pieceLines(article, next.get(article.id))
          .map((line) => fold(line).text)
          .join('\n'),
      ),
    ]),
  }
}
