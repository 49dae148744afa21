import { bodyText } from '#issue/plain-text.ts'
import { type Check, type Finding, placedArticles, placeOf } from '#press/checks/finding.ts'

/** Pages printed on the front page, against pages in the file. */
export const checkPageCount: Check = ({ issue }) => {
  const present = issue.pages.length
  if (issue.pageCount === undefined || issue.pageCount === present) return []
  const reason = `${issue.pageCount} pages are announced, ${present} are in the file`
  return [{ severity: 'warning', place: 'pageCount', reason }]
}

/** Pages and pieces that hold nothing to read or look at. */
export const checkEmpty: Check = ({ issue }) => {
  const findings: Finding[] = []
  for (const page of issue.pages) {
    const isBare = page.articles.length === 0 && page.image === undefined && (page.photos?.length ?? 0) === 0
    if (isBare) findings.push({ severity: 'error', place: placeOf(page), reason: 'holds nothing' })
  }
  for (const { page, article } of placedArticles(issue)) {
    if ((article.photos?.length ?? 0) > 0 || bodyText(article.body).trim() !== '') continue
    const place = placeOf(page, article)
    if (article.headline === undefined && article.deck === undefined && article.kicker === undefined)
      findings.push({ severity: 'error', place, reason: 'holds nothing' })
    else if (article.kind !== 'teaser')
      findings.push({ severity: 'warning', place, reason: 'has a headline and no text' })
  }
  return findings
}
