import { openingOf } from '#issue/measure.ts'
import type { Outline } from '#issue/outline.ts'
import type { PagePiece } from '#issue/story-flow.ts'
import { type Author, readAuthor } from '#reader/cite/author.ts'
import { readableLabel } from '#messages/page-name.ts'

/** A story as a citation needs it; every text as printed. */
export type Cited = {
  /** Unique in the library: letters, digits, hyphens. */
  key: string
  authors: readonly Author[]
  title: string
  /** The deck, where the paper is Chinese: there it is a part of the title. */
  subtitle?: string
  paper: string
  issn?: string
  /** `2026-04-22` */
  date: string
  edition?: string
  /** Labels of the pages the story stands on, in its order. */
  pages: readonly string[]
  language: string
  url: string
  /** The day of looking it up: `2026-04-30`. */
  accessed: string
}

/** A deck longer than this is a summary and no title, in signs. */
const LONGEST_DECK = 40
/** Words of the text that name a story without a headline, in signs; more where words are parted by spaces. */
const OPENING = 24
const OPENING_SPACED = 60

/** What a citation says of a story; undefined for one without a piece. */
export function citedStory(
  pieces: readonly PagePiece[],
  outline: Outline,
  where: { url: string; accessed: string },
): Cited | undefined {
  const head = pieces[0]?.article
  if (head === undefined) return undefined
  const articles = pieces.map(({ article }) => article)
  const { publication, date, edition } = outline
  const language = head.language ?? outline.language
  const deck = head.deck?.replace(/^[—–-]+\s*/u, '').trim()
  const isPartOfTitle = language.startsWith('zh') && deck !== undefined && deck.length <= LONGEST_DECK
  return {
    key: [publication.id, date, edition, head.id]
      .filter(Boolean)
      .join('-')
      .replaceAll(/[^\w-]+/gu, '-'),
    authors: authorsOf(articles, language),
    title: titleOf(articles),
    subtitle: head.headline !== undefined && isPartOfTitle && deck !== '' ? deck : undefined,
    paper: publication.name,
    issn: publication.issn,
    date,
    edition,
    pages: [...new Set(pieces.map(({ page }) => readableLabel(page)))],
    language,
    ...where,
  }
}

/** The title with what belongs to it behind a colon. */
export function wholeTitle({ title, subtitle }: Cited): string {
  return subtitle === undefined ? title : `${title}: ${subtitle}`
}

/** Those whom a byline names; the news agency that sent an unsigned text answers for it. */
function authorsOf(articles: readonly PagePiece['article'][], language: string): readonly Author[] {
  const signed = articles.find(({ byline }) => byline?.length)?.byline
  const agency = articles[0]?.dateline?.agency
  if (signed !== undefined) return signed.map((name) => readAuthor(name, language))
  return agency === undefined ? [] : [{ whole: agency }]
}

/** The headline, else the kicker; else the first words in brackets, as a title that one has made oneself. */
function titleOf(articles: readonly PagePiece['article'][]): string {
  const printed = articles.find(({ headline }) => headline)?.headline ?? articles[0]?.kicker
  if (printed !== undefined) return printed.replaceAll(/\s+/gu, ' ').trim()
  const opening = articles.map((article) => openingOf(article)).find((text) => text !== '') ?? ''
  const signs = [...opening]
  const isSpaced = /^\S{1,24}\s/u.test(opening)
  const words = signs.slice(0, isSpaced ? OPENING_SPACED : OPENING).join('')
  if (words.length === opening.length) return `[${words}]`
  return `[${(isSpaced ? words.replace(/\s\S*$/u, '') : words).trimEnd()}…]`
}
