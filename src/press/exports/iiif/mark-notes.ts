import type { Page } from '#issue/schema.ts'
import { canvasId, canvasSize, targetOn } from '#press/exports/iiif/canvas-part.ts'
import { type IiifIssue, manifestId } from '#press/exports/iiif/iiif-issue.ts'

/**
 * The printed marks of a page that lead somewhere, each as an annotation that links its piece to the part of the canvas
 * where the story goes on or comes from (Web Annotation, 3.3.5 "linking"; the mark itself describes the link).
 *
 * @param targets a piece of this page to its part of the canvas
 */
export function markNotes(issue: IiifIssue, page: Page, targets: ReadonlyMap<string, object>): object[] {
  const { edition, language } = issue
  const id = `${manifestId(issue)}/jumps/${encodeURIComponent(page.label)}`
  const items = edition.whole.outline.jumps.flatMap(({ from, direction, mark, to }) => {
    const target = targets.get(from)
    const goal = to === undefined ? undefined : partOf(issue, to)
    if (target === undefined || goal === undefined || mark === undefined || mark === '') return []
    return [
      {
        id: `${id}/${from}/${direction}`,
        type: 'Annotation',
        motivation: 'linking',
        body: [
          { type: 'TextualBody', purpose: 'describing', value: mark, format: 'text/plain', language },
          goal,
        ],
        target,
      },
    ]
  })
  return items.length === 0 ? [] : [{ id, type: 'AnnotationPage', items }]
}

/** The part of a canvas that a piece takes up. */
function partOf(issue: IiifIssue, piece: string): object | undefined {
  for (const [at, page] of issue.edition.whole.issue.pages.entries()) {
    const article = page.articles.find(({ id }) => id === piece)
    if (article) return targetOn(canvasId(issue, at), canvasSize(page), article.box)
  }
  return undefined
}
