import type { WholeIssue } from '#library/whole-issue.ts'
import type { IssueText } from '#press/search-index/segment-data.ts'
import { pieceLines } from '#search/archive/piece-text.ts'
import { fold } from '#search/fold.ts'

/** The lines of every piece of an issue by its id, read on over the jumps. */
export function issueLines({ issue, outline }: WholeIssue): Map<string, string[]> {
  const pieces = new Map(issue.pages.flatMap((page) => page.articles.map((article) => [article.id, article])))
  const next = new Map<string, string>()
  for (const jump of outline.jumps) {
    if (jump.direction === 'forward' && jump.to !== undefined) next.set(jump.from, jump.to)
  }
  return new Map(
    [...pieces].map(([id, article]) => [id, pieceLines(article, pieces.get(next.get(id) ?? ''))]),
  )
}

/** Lines as they are compared. */
export function foldLines(lines: readonly string[]): string {
  return lines.map((line) => fold(line).text).join('\n')
}

/** The folded text of every piece of an issue, by page. */
export function issueText(address: string, whole: WholeIssue): IssueText {
  const lines = issueLines(whole)
  return {
    address,
    pages: whole.issue.pages.map((page) => [
      page.label,
      page.articles.map(({ id }) => foldLines(lines.get(id) ?? [])),
    ]),
  }
}
