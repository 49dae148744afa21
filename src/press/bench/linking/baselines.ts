import { hasDateline } from '#issue/linking/dateline.ts'
import { matchPageLabel } from '#issue/page-label.ts'
import { bodyText } from '#issue/plain-text.ts'
import type { Article, Issue } from '#issue/schema.ts'

/** A way to link: gives the joins it makes, sure or not. */
export type Linker = (issue: Issue) => { head: string; tail: string; confidence: number }[]

/** "The only piece on the target page without a dateline." */
export const onlyWithoutDateline: Linker = (issue) =>
  targets(issue, (_, candidates) => candidates.filter((piece) => !hasDateline(piece, openingOf(piece))))

/** "The piece on the target page with the same headline." */
export const sameHeadline: Linker = (issue) =>
  targets(issue, (head, candidates) =>
    candidates.filter((piece) => piece.headline !== undefined && piece.headline === head.headline),
  )

function targets(
  issue: Issue,
  pick: (head: Article, candidates: Article[]) => Article[],
): ReturnType<Linker> {
  return issue.pages.flatMap(({ articles }) =>
    articles.flatMap((head) => {
      const page = head.continuesOn && matchPageLabel(head.continuesOn.page, issue.pages)
      const [only, ...others] = page
        ? pick(
            head,
            page.articles.filter((piece) => piece !== head),
          )
        : []
      return only && others.length === 0 ? [{ head: head.id, tail: only.id, confidence: 1 }] : []
    }),
  )
}

function openingOf({ body }: Article): string {
  return bodyText(body.slice(0, 1))
}
