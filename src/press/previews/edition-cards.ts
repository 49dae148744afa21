import { isNews } from '#issue/news.ts'
import { blockText } from '#issue/plain-text.ts'
import type { Article, Page } from '#issue/schema.ts'
import type { Messages } from '#messages/messages.ts'
import { readableLabel } from '#messages/page-name.ts'
import { wordsFor } from '#press/words.ts'
import { paths } from '#paths.ts'
import type { Card } from '#press/previews/card.ts'
import { apart } from '#press/previews/visual-order.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import { storiesOf, type WholeStory } from '#press/publishing/stories.ts'

/** A preview to be drawn: what it shows, what it says to those who do not see it, and who shows it. */
export type PreviewPlan = { card: Card; alt: string; addresses: string[] }

/** Characters of a text that a card has room for at most. */
const LONGEST_TEXT = 420

/** The previews of an issue: one for each page, the first for the whole issue; one for each story that is news. */
export function editionCards(edition: Edition): PreviewPlan[] {
  const { paper, address, whole } = edition
  const messages = wordsFor(whole.issue.language)
  const pages = whole.issue.pages.map((page, at): PreviewPlan => {
    const own = [paths.page.to(paper, address, page.label)]
    // Advertisements and teasers are read on their pages alone.
    for (const { id, kind } of page.articles)
      if (!isNews({ kind })) own.push(paths.story.to(paper, address, id))
    const issueWide = [paths.issue.to(paper, address), paths.contents.to(paper, address)]
    const count = messages.page.count(whole.issue.pageCount ?? whole.issue.pages.length)
    return plan(
      pageCard(page, edition, messages, at === 0 ? apart(count) : ''),
      at === 0 ? [...issueWide, ...own] : own,
    )
  })
  const stories = storiesOf(whole)
    .filter(isNews)
    .map((story) => {
      // The address of a later piece shows the same document.
      const own = story.pieces.map(({ article }) => paths.story.to(paper, address, article.id))
      return plan(storyCard(story, edition, messages), own)
    })
  return [...pages, ...stories]
}

function plan(drawn: Card, addresses: string[]): PreviewPlan {
  // What holds nothing but pictures, or nothing at all, is known by its place.
  const isBare = drawn.headline === '' && drawn.text === ''
  const card = isBare ? { ...drawn, headline: drawn.page } : drawn
  const named = [card.nameplate, card.ear[0], card.page].filter(Boolean).join(' ')
  return { card, alt: drawn.headline === '' ? named : `${named}: ${drawn.headline}`, addresses }
}

function storyCard(story: WholeStory, edition: Edition, messages: Messages): Card {
  const [{ article, page }, ...later] = story.pieces
  const next = later.find((piece) => piece.page !== page)?.page
  const goesOn = next === undefined ? '' : apart(messages.jump.forward(readableLabel(next)))
  const headed = story.pieces.find((piece) => piece.article.headline)?.article
  return {
    ...sheet(edition, messages),
    language: article.language ?? edition.whole.issue.language,
    isVertical: isVertical(article, edition),
    kicker: article.kicker,
    headline: headed?.headline ?? '',
    text: textOf(story.pieces.map((piece) => piece.article)),
    page: messages.page.name(page),
    folio: [story.section, goesOn].filter(Boolean).join('　'),
    byline: [...new Set(article.byline)].join('　'),
  }
}

/** A page is known by what stands first on it. */
function pageCard(page: Page, edition: Edition, messages: Messages, count: string): Card {
  const news = page.articles.filter(isNews)
  const lead = news.find((article) => article.headline) ?? news[0]
  return {
    ...sheet(edition, messages),
    language: lead?.language ?? edition.whole.issue.language,
    isVertical: lead !== undefined && isVertical(lead, edition),
    kicker: lead?.kicker,
    headline: lead?.headline ?? '',
    text: lead === undefined ? '' : textOf([lead]),
    page: messages.page.name(page.label),
    folio: page.section ?? '',
    byline: count,
  }
}

function sheet({ whole }: Edition, messages: Messages): Pick<Card, 'nameplate' | 'colour' | 'ear'> {
  const { publication, date, edition } = whole.issue
  return {
    nameplate: publication.name,
    colour: publication.color,
    ear: [messages.date.long(date, edition), messages.date.weekday(date)],
  }
}

/** Mongolian script runs downwards whatever is said; Chinese may be set either way, and is read faster across. */
function isVertical(article: Article, { whole }: Edition): boolean {
  const language = article.language ?? whole.issue.language
  return /^(?:mn|mvf|sjo|mnc)-mong\b|^(?:sjo|mnc)\b/iu.test(language) || article.writingMode === 'vertical-lr'
}

function textOf(articles: readonly Article[]): string {
  const blocks = articles.flatMap((article) => article.body).filter((block) => block.type !== 'subheading')
  let text = ''
  for (const block of blocks) {
    if (text.length >= LONGEST_TEXT) break
    text += ` ${blockText(block)}`
  }
  const joined = text
    .replaceAll(/[^\S\u00a0\u202f]+/gu, ' ')
    .replaceAll(/(?<=[\p{Script=Han}\p{P}]) (?=\p{Script=Han})/gu, '')
  return Array.from(joined.trim()).slice(0, LONGEST_TEXT).join('')
}
