import { type Edited, type LineRef, refused } from '#issue/proof/edit.ts'
import { findLine, findPiece, isEmpty, type Line, withPiece } from '#issue/proof/lines.ts'
import { takeLine } from '#issue/proof/take-line.ts'
import type { Article, Issue } from '#issue/schema.ts'

/**
 * Moves a line to another article, or a paragraph to another place of its own. A caption or credit takes its photo
 * along. A line of which an article can hold only one changes places with the other's.
 */
export function moveLine(issue: Issue, ref: LineRef, to: string, at?: number): Edited<Issue> {
  const found = findLine(issue, ref)
  const target = findPiece(issue, to)
  if (found === undefined) return refused('line-gone')
  if (target === undefined) return refused('piece-gone')
  const { article, line } = found
  if (line.part === 'caption' || line.part === 'credit')
    return movePhoto(issue, found.page.label, article, line, to)
  if (article === undefined) return refused('line-gone')
  if (line.part !== 'block' && article.id === to) return refused('not-movable')
  const parts = moved(article, target.article, line, at)
  if (!parts.ok) return parts
  const [from, onto] = parts.value
  const taken = withPiece(issue, article.id, isEmpty(from) ? [] : [from])
  return { ok: true, value: withPiece(article.id === to ? issue : taken, to, [onto]) }
}

/** The two articles after the move; both are the same where the line stays in its article. */
function moved(article: Article, target: Article, line: Line, at?: number): Edited<[Article, Article]> {
  const { part } = line
  if (part === 'block') {
    const block = article.body[line.at]
    if (block === undefined) return refused('line-gone')
    const from = { ...article, body: article.body.filter((_, index) => index !== line.at) }
    const base = target.id === article.id ? from : target
    const place = Math.min(at ?? base.body.length, base.body.length)
    return { ok: true, value: [from, { ...base, body: base.body.toSpliced(place, 0, block) }] }
  }
  if (part === 'byline') {
    const taken = takeLine(article, line)
    if (!taken.ok) return taken
    const onto = { ...target, byline: [...(target.byline ?? []), line.text] }
    return { ok: true, value: [taken.value.article, onto] }
  }
  const key = KEYS[part]
  if (key === undefined) return refused('not-movable')
  return { ok: true, value: [exchanged(article, target, key), exchanged(target, article, key)] }
}

const KEYS: Partial<Record<Line['part'], SingleKey>> = {
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  dateline: 'dateline',
  forward: 'continuesOn',
  back: 'continuedFrom',
}
type SingleKey = 'kicker' | 'headline' | 'deck' | 'dateline' | 'continuesOn' | 'continuedFrom'

/** An article with another's line in place of its own; without, where the other has none. */
function exchanged(article: Article, other: Article, key: SingleKey): Article {
  const { [key]: _, ...rest } = article
  return other[key] === undefined ? rest : { ...rest, [key]: other[key] }
}

function movePhoto(
  issue: Issue,
  label: string,
  article: Article | undefined,
  { at }: Line,
  to: string,
): Edited<Issue> {
  if (article?.id === to) return refused('not-movable')
  const page = issue.pages.find((each) => each.label === label)
  const photos = (article ?? page)?.photos ?? []
  const photo = photos[at]
  if (photo === undefined) return refused('line-gone')
  const left = photos.filter((_, index) => index !== at)
  const without: Issue = {
    ...issue,
    pages: issue.pages.map((each) => {
      if (each.label !== label) return each
      if (article === undefined) return withPhotos(each, left)
      const from = withPhotos(article, left)
      return {
        ...each,
        articles: each.articles.flatMap((piece) =>
          piece.id !== article.id ? [piece] : isEmpty(from) ? [] : [from],
        ),
      }
    }),
  }
  const target = findPiece(without, to)
  if (target === undefined) return refused('piece-gone')
  const onto = { ...target.article, photos: [...(target.article.photos ?? []), photo] }
  return { ok: true, value: withPiece(without, to, [onto]) }
}

function withPhotos<T extends Pick<Article, 'photos'>>(holder: T, photos: NonNullable<T['photos']>): T {
  return photos.length > 0 ? { ...holder, photos } : withoutPhotos(holder)
}

function withoutPhotos<T extends Pick<Article, 'photos'>>(holder: T): T {
  const bare = { ...holder }
  delete bare.photos
  return bare
}
