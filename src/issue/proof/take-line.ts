import { type Edited, refused } from '#issue/proof/edit.ts'
import type { Line } from '#issue/proof/lines.ts'
import type { Article, Block, Inline, Photo } from '#issue/schema.ts'

/** An article without one of its lines, and what the line says: several where it is a poem, a list, a quote with source. */
export type Taken = { article: Article; texts: Inline[]; block?: Block }

/** Takes a line out of its article; every sign of it is in `texts`. */
export function takeLine(article: Article, { part, at }: Line): Edited<Taken> {
  switch (part) {
    case 'kicker':
    case 'headline':
    case 'deck': {
      const { [part]: text, ...rest } = article
      return taken(rest, text)
    }
    case 'dateline': {
      const { dateline, ...rest } = article
      return taken(rest, dateline?.text)
    }
    case 'byline': {
      const { byline = [], ...rest } = article
      const others = byline.filter((_, index) => index !== at)
      return taken(others.length > 0 ? { ...rest, byline: others } : rest, byline[at])
    }
    case 'block': {
      const block = article.body[at]
      if (block === undefined) return refused('line-gone')
      const without = { ...article, body: article.body.filter((_, index) => index !== at) }
      if (block.type === 'table') return refused('table')
      return { ok: true, value: { article: without, texts: textsOf(block), block } }
    }
    case 'caption': {
      const photo = article.photos?.[at]
      if (photo === undefined) return refused('line-gone')
      const { caption, ...rest } = photo
      return taken(withPhoto(article, at, rest), caption)
    }
    case 'credit': {
      const photo = article.photos?.[at]
      if (photo === undefined) return refused('line-gone')
      const { credit, ...rest } = photo
      return taken(withPhoto(article, at, rest), credit?.text)
    }
    case 'forward': {
      const { continuesOn, ...rest } = article
      return taken(rest, continuesOn?.mark)
    }
    case 'back': {
      const { continuedFrom, ...rest } = article
      return taken(rest, continuedFrom?.mark)
    }
    default:
      return part satisfies never
  }
}

function taken(article: Article, text: Inline | undefined): Edited<Taken> {
  return text === undefined ? refused('line-gone') : { ok: true, value: { article, texts: [text] } }
}

function textsOf(block: Exclude<Block, { type: 'table' }>): Inline[] {
  switch (block.type) {
    case 'verse':
      return block.lines
    case 'list':
      return block.items
    case 'quote':
      return block.source === undefined ? [block.text] : [block.text, block.source]
    case 'paragraph':
    case 'subheading':
    case 'note':
      return [block.text]
    default:
      return block satisfies never
  }
}

/** A photo of which only its place is left is no photo. */
function withPhoto(article: Article, at: number, photo: Photo): Article {
  const { photos = [], ...rest } = article
  const { image, caption, credit, alt } = photo
  const isBare = image === undefined && caption === undefined && credit === undefined && alt === undefined
  const left = photos.flatMap((each, index) => (index !== at ? [each] : isBare ? [] : [photo]))
  return left.length > 0 ? { ...rest, photos: left } : rest
}
