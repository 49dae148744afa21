import type { Article, Issue, Page } from '#issue/schema.ts'
import type { Linking } from '#issue/story.ts'

/** What an editor should look at. An error is what a reader would stumble on; a warning may be right. */
export type Finding = { severity: 'error' | 'warning'; place: string; reason: string }

/** An issue as the checks see it. */
export type Reading = {
  issue: Issue
  linking: Linking
  /** Why a picture of this address cannot be published with the issue; undefined where it can. */
  pictureFault: (src: string) => string | undefined
}

/** One question asked of an issue; it answers with what it found, in the order of the pages. */
export type Check = (reading: Reading) => Finding[]

/** A piece with the page it stands on. */
export type PlacedArticle = { page: Page; article: Article }

export function placedArticles(issue: Issue): PlacedArticle[] {
  return issue.pages.flatMap((page) => page.articles.map((article) => ({ page, article })))
}

/** Where a piece stands, by the names a reader of the file sees: indices shift where items were left out. */
export function placeOf(page: Page, article?: { id: string }): string {
  return article === undefined ? `page ${page.label}` : `page ${page.label}, ${article.id}`
}
