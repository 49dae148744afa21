import { type Edited, type JumpTarget, refused } from '#issue/proof/edit.ts'
import { findPiece } from '#issue/proof/lines.ts'
import type { Article, Issue, Jump } from '#issue/schema.ts'

type Direction = 'forward' | 'back'

const KEY = { forward: 'continuesOn', back: 'continuedFrom' } as const
const OPPOSITE = { forward: 'back', back: 'forward' } as const

/**
 * Says where a jump leads. Whatever else named one of its two ends is no longer believed to; the marks stay as they are
 * printed. A jump that no end prints has an empty mark.
 */
export function setJump(
  issue: Issue,
  piece: string,
  direction: Direction,
  target: JumpTarget,
): Edited<Issue> {
  const here = findPiece(issue, piece)
  const there = target.kind === 'piece' ? findPiece(issue, target.id) : undefined
  if (here === undefined || (target.kind === 'piece' && (there === undefined || target.id === piece)))
    return refused('piece-gone')
  const printed = here.article[KEY[direction]]
  const back = OPPOSITE[direction]
  const change = (article: Article): Article => {
    if (article.id === piece) {
      const page = printed?.page ?? there?.page.label
      return withJump(article, direction, page === undefined ? undefined : aimed(printed, page, target))
    }
    const other = article[KEY[back]]
    const forgotten = other?.to === piece ? withJump(article, back, open(other)) : article
    if (there === undefined) return forgotten
    if (article.id === there.article.id) {
      const mark = article[KEY[back]]
      return mark ? withJump(article, back, { mark: mark.mark, page: mark.page, to: piece }) : article
    }
    const rival = forgotten[KEY[direction]]
    return rival?.to === there.article.id ? withJump(forgotten, direction, open(rival)) : forgotten
  }
  return {
    ok: true,
    value: { ...issue, pages: issue.pages.map((page) => ({ ...page, articles: page.articles.map(change) })) },
  }
}

function aimed(printed: Jump | undefined, page: string, target: JumpTarget): Jump | undefined {
  const jump: Jump = { mark: printed?.mark ?? '', page }
  switch (target.kind) {
    case 'piece':
      return { ...jump, to: target.id }
    case 'none':
      // An empty list of candidates says that somebody looked.
      return jump.mark === '' ? undefined : { ...jump, candidates: [] }
    case 'auto':
      return jump.mark === '' ? undefined : jump
    default:
      return target satisfies never
  }
}

/** A mark as printed, with nothing said of where it leads. */
function open({ mark, page }: Jump): Jump | undefined {
  return mark === '' ? undefined : { mark, page }
}

function withJump(article: Article, direction: Direction, jump: Jump | undefined): Article {
  const { [KEY[direction]]: _, ...rest } = article
  return jump === undefined ? rest : { ...rest, [KEY[direction]]: jump }
}
