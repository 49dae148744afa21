import type { Article, Issue, Page } from '#issue/schema.ts'

/** An issue of these pages; a page is its label and its pieces. */
export function sampleIssue(pages: Record<string, Article[]>, changes: Partial<Issue> = {}): Issue {
  return {
    version: '1.0',
    language: 'zh-Hans',
    publication: { id: 'river', name: '河声报' },
    date: '2026-05-15',
    pages: Object.entries(pages).map(([label, articles]): Page => ({ label, articles })),
    ...changes,
  }
}

/** A piece with one paragraph of its own. */
export function piece(id: string, changes: Partial<Article> = {}): Article {
  return {
    id,
    headline: `${id} 的标题`,
    body: [{ type: 'paragraph', text: `${id} 的正文，从河的这一边写到河的那一边，又写回来。` }],
    ...changes,
  }
}
