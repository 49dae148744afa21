import { chance, type Chance } from '#press/bench/linking/chance.ts'
import { chineseAffair, chineseStory } from '#press/bench/linking/chinese.ts'
import { cutStory, type CutKind } from '#press/bench/linking/cut.ts'
import { englishAffair, englishStory } from '#press/bench/linking/english.ts'
import type { Level } from '#press/bench/linking/levels.ts'
import { backMark, forwardMark, referenceMark, type MarkStyle } from '#press/bench/linking/printed.ts'
import type { WholeStory } from '#press/bench/linking/text.ts'
import { inlineText } from '#issue/plain-text.ts'
import type { Article, Issue } from '#issue/schema.ts'

/** One true continuation. */
export type TruePair = {
  head: string
  tail: string
  cut: CutKind
  /** What happened to the head's mark. */
  mark: 'right' | 'misprinted' | 'smudged' | 'lost'
  /** The tail prints whence it comes. */
  back: boolean
}

/** An issue, and all that is true of its continuations. */
export type Sample = { issue: Issue; truth: TruePair[] }

type Placed = { page: number; article: Article }

/** Lays out one issue: about six continued stories among thirty to sixty others. */
export function generateIssue(level: Level, seed: number, texts: readonly WholeStory[]): Sample {
  const by = chance(seed)
  const english = by.is(0.5)
  const labels = labelsOf(english, by)
  const source = storySource(english, level, texts, by)
  const placed: Placed[] = []
  const truth: TruePair[] = []

  const continued = by.between(4, 8)
  let route = { from: 0, to: 1 }
  for (let number = 0; number < continued; number += 1) {
    if (number === 0 || !by.is(level.sameRoute)) {
      const from = by.between(0, Math.min(3, labels.length - 2))
      route = { from, to: by.between(from + 1, labels.length - 1) }
    }
    layContinued(source(true), `c${number}`, route, { level, labels, by, placed, truth })
  }
  for (const [page] of labels.entries()) {
    const others = by.between(3, 8)
    for (let number = 0; number < others; number += 1) {
      placed.push({ page, article: wholePiece(source(false), `p${page}-${number}`, level, labels, by) })
    }
  }
  const pages = labels.map((label, page) => ({
    label,
    articles: by.shuffled(placed.filter((piece) => piece.page === page)).map(({ article }) => article),
  }))
  const publication = { id: 'bench', name: 'Bench' }
  return {
    issue: { version: '1.0', language: english ? 'en' : 'zh-Hans', publication, date: '2025-05-09', pages },
    truth,
  }
}

function labelsOf(english: boolean, by: Chance): string[] {
  const section = english && by.is(0.5) ? 'A' : ''
  return Array.from({ length: by.between(6, 10) }, (_, index) => `${section}${index + 1}`)
}

/** Stories of one language: invented, and those of the sample papers, each once an issue. */
function storySource(english: boolean, level: Level, texts: readonly WholeStory[], by: Chance) {
  const real = by.shuffled(texts.filter(({ language }) => (language === 'en') === english))
  const invented = english ? englishStory : chineseStory
  const affair = level.sameTopic ? (english ? englishAffair : chineseAffair)(by) : undefined
  const agency = level.sameTopic ? invented(by).dateline : undefined
  const headlines = new Set<string>()
  return (continued: boolean): WholeStory => {
    const known = !level.sameTopic && by.is(0.4) ? real.pop() : undefined
    const ofAffair = continued || by.is(0.3) ? affair : undefined
    let story = known ?? invented(by, ofAffair)
    // No paper prints one headline over two stories of a day.
    while (headlines.has(story.headline)) story = invented(by, ofAffair)
    headlines.add(story.headline)
    return agency === undefined ? story : { ...story, dateline: agency }
  }
}

type Desk = { level: Level; labels: readonly string[]; by: Chance; placed: Placed[]; truth: TruePair[] }

function layContinued(story: WholeStory, id: string, route: { from: number; to: number }, desk: Desk): void {
  const { level, labels, by, placed, truth } = desk
  const style = by.one<MarkStyle>(['plain', 'bracket', 'word'])
  const first = wholeArticle(id, story, story.paragraphs)
  const chain = story.paragraphs.length > 8 && route.to < labels.length - 1 && by.is(0.15)
  const stops = chain ? [route.to, by.between(route.to + 1, labels.length - 1)] : [route.to]
  let last: Placed = { page: route.from, article: first }
  placed.push(last)
  let rest = story.paragraphs
  for (const [step, page] of stops.entries()) {
    const cut = cutStory(rest, by)
    last.article.body = paragraphs(cut.before)
    rest = cut.after
    const tail: Article = {
      id: `${id}-${step + 2}`,
      body: paragraphs(rest),
      ...tailHeadline(story, level, by),
    }
    const back = by.is(level.backMarks)
    const lot = by.next()
    const mark =
      back && by.is(level.lostForwardMarks)
        ? 'lost'
        : lot < level.misprints
          ? 'misprinted'
          : lot < level.misprints + level.smudges
            ? 'smudged'
            : 'right'
    const printed =
      mark === 'misprinted'
        ? otherLabel(page, last.page, labels, by)
        : mark === 'smudged'
          ? by.one(['?', '■', ''])
          : (labels[page] ?? '')
    if (mark !== 'lost') last.article.continuesOn = forwardMark(story, printed, style, by)
    if (back) tail.continuedFrom = backMark(story, labels[last.page] ?? '', style, by)
    truth.push({ head: last.article.id, tail: tail.id, cut: cut.kind, mark, back })
    last = { page, article: tail }
    placed.push(last)
  }
}

function otherLabel(page: number, from: number, labels: readonly string[], by: Chance): string {
  const others = labels.filter((_, index) => index !== page && index !== from)
  return others[by.between(0, others.length - 1)] ?? '99'
}

function tailHeadline(story: WholeStory, level: Level, by: Chance): { headline?: string } {
  const lot = by.next()
  if (lot < level.wholeHeadline) return { headline: story.headline }
  return lot < level.wholeHeadline + level.shortHeadline ? { headline: story.shortHeadline } : {}
}

function wholePiece(
  story: WholeStory,
  id: string,
  level: Level,
  labels: readonly string[],
  by: Chance,
): Article {
  const short = by.is(0.4) ? story.paragraphs.slice(0, by.between(1, 3)) : story.paragraphs
  const whole = wholeArticle(id, story, short)
  if (by.is(level.withoutHeadline)) delete whole.headline
  if (by.is(level.withoutDateline)) delete whole.dateline
  else if (by.is(0.3)) leaveDatelineInText(whole)
  if (by.is(0.4)) delete whole.byline
  if (by.is(0.06)) whole.kind = by.one(['advertisement', 'teaser', 'notice', 'brief'])
  if (by.is(0.08))
    whole.seeAlso = [referenceMark(story.language, labels[by.between(0, labels.length - 1)] ?? '1', by)]
  return whole
}

/** As an importer may: a dateline stands in a field or in the first paragraph, never in both. */
function leaveDatelineInText(piece: Article): void {
  const [first] = piece.body
  if (first?.type !== 'paragraph' || piece.dateline === undefined) return
  first.text = `${piece.dateline.text} ${inlineText(first.text)}`
  delete piece.dateline
}

function wholeArticle(id: string, story: WholeStory, body: readonly string[]): Article {
  const { headline, byline } = story
  return { id, headline, byline, dateline: { text: story.dateline }, body: paragraphs(body) }
}

function paragraphs(texts: readonly string[]): Article['body'] {
  return texts.map((text) => ({ type: 'paragraph', text }))
}
