import { linkStories } from '#issue/link-stories.ts'
import { bodyText, inlineText } from '#issue/plain-text.ts'
import type { Article, Issue, Page } from '#issue/schema.ts'

/** How far an imported issue is the one that was printed; every figure 0 to 1. */
export type Score = {
  /** Share of the printed text found again on its page. */
  found: number
  /** B-cubed F1 of stretches of text to articles. */
  bcubed: number
  /** Share of stretches that follow the right one. */
  order: number
  headlines: number
  kickersAndDecks: number
  captions: number
  /** Jumps with their mark and page, on the right piece. */
  jumps: number
  /** Photos with a picture of their own. */
  pictures: number
}

const STRETCH = 12

/** Scores an import against the issue that was printed, by stretches of a dozen signs. */
export function scoreIssue(truth: Issue, imported: Issue): Score {
  const sums = new Sums()
  const matches = new Map<string, string>()
  for (const page of truth.pages) {
    const other = imported.pages.find((candidate) => candidate.label === page.label)
    scorePage(page, other, sums, matches)
  }
  scoreLinks(truth, imported, matches, sums)
  return sums.score()
}

function scorePage(page: Page, other: Page | undefined, sums: Sums, matches: Map<string, string>): void {
  const texts = (other?.articles ?? []).map((article) => ({ article, text: fold(bodyText(article.body)) }))
  const items: { truth: string; guess: string; at: number }[] = []
  for (const article of page.articles) {
    const text = fold(bodyText(article.body))
    const votes = new Map<Article, number>()
    let before: { guess: string; at: number } | undefined
    for (let i = 0; i + STRETCH <= text.length; i += STRETCH) {
      const part = text.slice(i, i + STRETCH)
      const holder = texts.find((candidate) => candidate.text.includes(part))
      sums.add('found', holder ? 1 : 0)
      const at = holder?.text.indexOf(part) ?? -1
      const guess = holder?.article.id ?? `missing-${article.id}-${i}`
      items.push({ truth: article.id, guess, at })
      if (holder) votes.set(holder.article, (votes.get(holder.article) ?? 0) + 1)
      if (before)
        sums.add('order', before.guess === guess && at > before.at && at - before.at < STRETCH * 4 ? 1 : 0)
      before = { guess, at }
    }
    const match = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? byHeadline(article, other)
    if (match) matches.set(article.id, match.id)
    scoreArticle(article, match, sums)
  }
  for (const photo of [...(page.photos ?? []), ...page.articles.flatMap((article) => article.photos ?? [])]) {
    const photos = [
      ...(other?.photos ?? []),
      ...(other?.articles ?? []).flatMap((article) => article.photos ?? []),
    ]
    const read = photos.find(
      (candidate) => fold(inlineText(candidate.caption ?? '')) === fold(inlineText(photo.caption ?? '')),
    )
    if (photo.caption !== undefined) sums.add('captions', read ? 1 : 0)
    if (photo.image !== undefined) sums.add('pictures', read?.image ? 1 : 0)
  }
  bcubed(items, sums)
}

function byHeadline(article: Article, page: Page | undefined): Article | undefined {
  return page?.articles.find((other) => fold(other.headline ?? '') === fold(article.headline ?? ''))
}

function scoreArticle(article: Article, match: Article | undefined, sums: Sums): void {
  if (article.headline !== undefined) sums.add('headlines', same(article.headline, match?.headline))
  if (article.kicker !== undefined) sums.add('kickersAndDecks', same(article.kicker, match?.kicker))
  if (article.deck !== undefined) sums.add('kickersAndDecks', same(article.deck, match?.deck))
  for (const field of ['continuesOn', 'continuedFrom'] as const) {
    const jump = article[field]
    if (jump) sums.add('jumps', match?.[field]?.page === jump.page ? 1 : 0)
  }
}

function scoreLinks(truth: Issue, imported: Issue, matches: ReadonlyMap<string, string>, sums: Sums): void {
  const pairs = (issue: Issue) =>
    linkStories(issue).jumps.flatMap(({ direction, from, to }) =>
      direction === 'forward' && to !== undefined ? [`${from}>${to}`] : [],
    )
  const found = new Set(pairs(imported))
  for (const pair of pairs(truth)) {
    const [from = '', to = ''] = pair.split('>')
    sums.add('jumps', found.has(`${matches.get(from)}>${matches.get(to)}`) ? 1 : 0)
  }
}

function same(printed: string, read: string | undefined): number {
  return read !== undefined && fold(printed) === fold(read) ? 1 : 0
}

/** Letters and figures alone: spaces and the like are set, not written. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Precision and recall of each item against those it should and does stand with. */
function bcubed(items: readonly { truth: string; guess: string }[], sums: Sums): void {
  const count = (key: (item: { truth: string; guess: string }) => string) => {
    const counts = new Map<string, number>()
    for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
    return counts
  }
  const truths = count(({ truth }) => truth)
  const guesses = count(({ guess }) => guess)
  const both = count(({ truth, guess }) => `${truth}|${guess}`)
  for (const { truth, guess } of items) {
    const shared = both.get(`${truth}|${guess}`) ?? 0
    sums.add('precision', shared / (guesses.get(guess) ?? 1))
    sums.add('recall', shared / (truths.get(truth) ?? 1))
  }
}

class Sums {
  readonly #sums = new Map<string, { sum: number; count: number }>()

  add(name: string, value: number): void {
    const known = this.#sums.get(name) ?? { sum: 0, count: 0 }
    this.#sums.set(name, { sum: known.sum + value, count: known.count + 1 })
  }

  #share(name: string): number {
    const known = this.#sums.get(name)
    return known && known.count > 0 ? known.sum / known.count : 1
  }

  score(): Score {
    const precision = this.#share('precision')
    const recall = this.#share('recall')
    return {
      found: this.#share('found'),
      bcubed: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
      order: this.#share('order'),
      headlines: this.#share('headlines'),
      kickersAndDecks: this.#share('kickersAndDecks'),
      captions: this.#share('captions'),
      jumps: this.#share('jumps'),
      pictures: this.#share('pictures'),
    }
  }
}
