import type { LinkedJump } from '#issue/story.ts'
import { type Check, type Finding, placedArticles, placeOf } from '#press/checks/finding.ts'

/**
 * Printed continuations that lead nowhere, to several places, or where they are only thought to lead.
 * A file with fewer pages than were printed is an excerpt: that it lacks a page is no error of its jumps.
 */
export const checkJumps: Check = ({ issue, linking }) => {
  const isExcerpt = (issue.pageCount ?? 0) > issue.pages.length
  const pages = new Map(placedArticles(issue).map(({ page, article }) => [article.id, page]))
  return linking.jumps.flatMap((jump): Finding[] => {
    const page = pages.get(jump.from)
    if (page === undefined) return []
    const place = placeOf(page, { id: jump.from })
    const mark = jump.mark === undefined ? `the jump to page ${jump.page}` : `"${jump.mark}"`
    switch (jump.outcome) {
      case 'resolved':
        return []
      case 'probable': {
        // Both ends of one continuation say the same; an editor needs it once.
        if (jump.direction === 'back' && jump.mark === undefined) return []
        const sureness = Math.round(jump.confidence * 100)
        return [
          {
            severity: 'warning',
            place,
            reason: `${mark} leads to ${jump.to} with ${sureness} % certainty${because(jump)}`,
          },
        ]
      }
      case 'page-absent':
        return [
          {
            severity: isExcerpt ? 'warning' : 'error',
            place,
            reason: /[\p{L}\p{N}]/u.test(jump.page)
              ? `${mark} is open: page ${jump.page} is not in this file`
              : `${mark} is open: its page cannot be read`,
          },
        ]
      case 'no-candidate':
        return [
          {
            severity: 'error',
            place,
            reason: `${mark} is open: nothing on page ${jump.page} fits${because(jump)}`,
          },
        ]
      case 'ambiguous':
        return [
          {
            severity: 'error',
            place,
            reason: `${mark} is open: ${choice(jump)}${because(jump)}`,
          },
        ]
      case 'conflict': {
        const other = jump.contradiction
        const against =
          other === undefined
            ? names(jump)
            : other.mark === ''
              ? `${other.from}, which is of page ${other.page}`
              : `${other.from}, which says "${other.mark}" (page ${other.page})`
        return [{ severity: 'error', place, reason: `${mark} is contradicted by ${against}${because(jump)}` }]
      }
      default:
        return jump.outcome satisfies never
    }
  })
}

function choice(jump: LinkedJump): string {
  return jump.candidates.length === 1
    ? `${names(jump)} fits, and another mark as well as this one`
    : `${names(jump)} are as likely`
}

function names(jump: LinkedJump): string {
  return jump.candidates.map((candidate) => candidate.to).join(' and ') || 'no pieces'
}

/** The evidence in brackets, heaviest first; empty where there is none. */
function because(jump: LinkedJump): string {
  const said = jump.evidence.map(
    ({ kind, weight, detail }) =>
      `${weight < 0 ? '−' : '+'} ${detail === undefined ? kind : `${kind} ${detail}`}`,
  )
  return said.length === 0 ? '' : ` (${said.join('; ')})`
}
