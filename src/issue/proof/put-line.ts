import { type Edited, type LineRef, refused, type Role } from '#issue/proof/edit.ts'
import type { Taken } from '#issue/proof/take-line.ts'
import { inlineText } from '#issue/plain-text.ts'
import { readPageLabel } from '#issue/page-label.ts'
import type { Article, Block, Inline, Photo } from '#issue/schema.ts'

/** Where the line stood before. */
type From = Pick<LineRef, 'part' | 'at'>

/**
 * Puts what was taken back in another role. A line whose place is taken changes places with it where it came from
 * another line of the heading; else the former line becomes the first paragraph. No sign is lost.
 */
export function putLine({ article, texts, block }: Taken, role: Role, from: From): Edited<Article> {
  switch (role) {
    case 'paragraph':
    case 'subheading':
    case 'quote':
    case 'note': {
      const cut = block?.type === 'paragraph' && role === 'paragraph' ? block.cut : undefined
      const blocks = texts.map((text): Block => ({ type: role, text, ...(cut && { cut }) }))
      return done({ ...article, body: article.body.toSpliced(placeOf(from, article), 0, ...blocks) })
    }
    case 'caption': {
      const [text] = texts
      if (text === undefined || texts.length > 1) return refused('several-lines')
      const photos = article.photos ?? []
      const near = from.part === 'credit' && photos[from.at]?.caption === undefined ? from.at : -1
      const at = near in photos ? near : photos.findIndex((photo) => photo.caption === undefined)
      return done({ ...article, photos: filled(photos, at, { caption: text }) })
    }
    default: {
      const text = plainOf(texts)
      return text.ok ? putPlain(article, text.value, role, from) : text
    }
  }
}

type PlainRole = Exclude<Role, 'paragraph' | 'subheading' | 'quote' | 'note' | 'caption'>

function putPlain(article: Article, text: string, role: PlainRole, from: From): Edited<Article> {
  switch (role) {
    case 'kicker':
    case 'headline':
    case 'deck': {
      const former = article[role]
      const put = { ...article, [role]: text }
      if (former === undefined) return done(put)
      return done(isHeading(from.part) ? { ...put, [from.part]: former } : demoted(put, former))
    }
    case 'dateline': {
      const former = article.dateline?.text
      const put = { ...article, dateline: { text } }
      return done(former === undefined ? put : demoted(put, former))
    }
    case 'byline':
      return done({ ...article, byline: [...(article.byline ?? []), text] })
    case 'credit': {
      const photos = article.photos ?? []
      const near = from.part === 'caption' && photos[from.at]?.credit === undefined ? from.at : -1
      const at = near in photos ? near : photos.findLastIndex((photo) => photo.credit === undefined)
      return done({ ...article, photos: filled(photos, at, { credit: { text } }) })
    }
    case 'forward':
    case 'back': {
      const key = role === 'forward' ? 'continuesOn' : 'continuedFrom'
      const former = article[key]
      if (former !== undefined && former.mark !== '') return refused('mark-taken')
      const page = former?.page ?? pageInMark(text)
      return page === undefined
        ? refused('mark-without-page')
        : done({ ...article, [key]: { ...former, mark: text, page } })
    }
    default:
      return role satisfies never
  }
}

/** The page a mark names: `■下转第三版`, `Continued on A4`. */
export function pageInMark(text: string): string | undefined {
  const named =
    /第\s*([^\s第版面頁页]{1,6})\s*[版面頁页]/u.exec(text) ??
    /\b(?:on|from|page|see|p\.)\s*([A-Z]?-?\d{1,3})\b/iu.exec(text) ??
    /([A-Za-z]?[0-9０-９]{1,3})/u.exec(text)
  const printed = named?.[1]?.normalize('NFKC')
  const label = printed === undefined ? undefined : readPageLabel(printed)
  return label?.number === undefined ? undefined : label.key
}

function done(article: Article): Edited<Article> {
  return { ok: true, value: article }
}

function isHeading(part: LineRef['part']): part is 'kicker' | 'headline' | 'deck' {
  return part === 'kicker' || part === 'headline' || part === 'deck'
}

function demoted(article: Article, text: string): Article {
  return { ...article, body: [{ type: 'paragraph', text }, ...article.body] }
}

/** Where a line of the text goes: where it was; a heading's before the text, a picture's behind it. */
function placeOf({ part, at }: From, article: Article): number {
  if (part === 'block') return at
  return part === 'caption' || part === 'credit' || part === 'forward' ? article.body.length : 0
}

function filled(photos: readonly Photo[], at: number, more: Photo): Photo[] {
  return at < 0
    ? [...photos, more]
    : photos.map((photo, index) => (index === at ? { ...photo, ...more } : photo))
}

/** One line without styles, for a role that is plain text. */
function plainOf(texts: readonly Inline[]): Edited<string> {
  const [text] = texts
  if (text === undefined || texts.length > 1) return refused('several-lines')
  const runs = typeof text === 'string' ? [] : text.filter((run) => typeof run !== 'string')
  const isStyled = runs.some((run) => run.href !== undefined || run.ruby !== undefined)
  return isStyled ? refused('styled') : { ok: true, value: inlineText(text) }
}
