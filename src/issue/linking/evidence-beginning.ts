import type { Piece } from '#issue/linking/pieces.ts'
import type { Article } from '#issue/schema.ts'
import type { Evidence } from '#issue/story.ts'

/**
 * What speaks for a piece being a tail at all: it has no beginning of its own.
 *
 * > | 新华社莫斯科5月8日电（记者 …）        LONDON, May 8 (Reuters) — …
 *     ^^^^^^^^^^^ a dateline               ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function weighBeginning(head: Piece, tail: Piece): Evidence[] {
  const evidence: Evidence[] = []
  const say = (kind: string, weight: number): void => {
    if (weight !== 0) evidence.push({ kind, weight })
  }
  const { article } = tail
  if (tail.hasDateline) say('own-dateline', -4.5)
  else say('no-dateline', 0.6)
  say('own-byline', weighByline(head.article, article))
  say('own-kicker', article.kicker !== undefined && article.kicker !== head.article.kicker ? -1 : 0)
  say('own-deck', article.deck !== undefined && article.deck !== head.article.deck ? -1 : 0)
  say('no-text', article.body.length === 0 ? -2.5 : 0)
  say('kind', weighKind(head.article, article))
  return evidence
}

/** What speaks for a piece without a mark being a head: its text stops in the middle. */
export function weighUnmarkedHead(head: Piece): Evidence[] {
  switch (head.ending.state) {
    case 'open':
      return [{ kind: 'head-stops', weight: 2.8 }]
    case 'closed':
      return [{ kind: 'head-complete', weight: -1 }]
    case 'unknown':
      return []
    default:
      return head.ending.state satisfies never
  }
}

function weighByline(head: Article, tail: Article): number {
  const names = tail.byline ?? []
  if (names.length === 0) return 0.2
  const known = new Set(head.byline)
  if (names.some((name) => known.has(name))) return 1.2
  return known.size > 0 ? -2.5 : -1.2
}

function weighKind(head: Article, tail: Article): number {
  switch (tail.kind) {
    case 'advertisement':
    case 'teaser':
      return -5
    case 'notice':
      return head.kind === 'notice' ? 0 : -2
    case 'brief':
      return head.kind === 'brief' ? 0 : -1.5
    case 'editorial':
      return head.kind === 'editorial' ? 0.5 : -1.5
    case 'article':
    case undefined:
      return head.kind === 'editorial' ? -0.5 : 0
    default:
      return tail.kind satisfies never
  }
}
