import { blockText, bodyText } from '#issue/plain-text.ts'
import { type Check, type Finding, placedArticles, placeOf } from '#press/checks/finding.ts'

/** Shorter paragraphs are repeated on purpose: a name, a price, a telephone number. */
const SHORTEST_REPEAT = 24

/** The same text printed twice: whole pieces, else paragraphs within one story's page or across pieces. */
export const checkDuplicates: Check = ({ issue }) => {
  const findings: Finding[] = []
  const bodies = new Map<string, string>()
  const paragraphs = new Map<string, string>()
  for (const { page, article } of placedArticles(issue)) {
    const place = placeOf(page, article)
    const body = squeeze(bodyText(article.body))
    const twin = body.length < SHORTEST_REPEAT ? undefined : bodies.get(body)
    if (twin !== undefined) {
      findings.push({ severity: 'error', place, reason: `has the same text as ${twin}` })
      continue
    }
    bodies.set(body, place)
    for (const [i, block] of article.body.entries()) {
      const text = squeeze(blockText(block))
      if (block.type !== 'paragraph' || text.length < SHORTEST_REPEAT) continue
      const first = paragraphs.get(text)
      if (first === undefined) paragraphs.set(text, `${place}, block ${i + 1}`)
      else
        findings.push({
          severity: 'warning',
          place: `${place}, block ${i + 1}`,
          reason: `repeats the paragraph of ${first}`,
        })
    }
  }
  return findings
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
