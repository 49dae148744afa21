import type { Article, Issue, Publication } from '#issue/schema.ts'
import type { LinkedJump, Linking, Story } from '#issue/story.ts'

/**
 * What a reader needs to know of a whole issue while one page of it is on the screen: its pages, the
 * name of every piece, and every jump with its outcome. The texts themselves stay in the pages.
 */
export type Outline = {
  publication: Publication
  language: string
  date: string
  edition?: string
  number?: string
  lunarDate?: string
  /** As printed; may be more than `pages` holds. */
  pageCount?: number
  pages: OutlinePage[]
  /** Only stories of several pieces; every other piece is a story by itself. */
  stories: Story[]
  /** Without the linker's evidence, which is the editor's business. */
  jumps: OutlineJump[]
}

/** A jump as the reader meets it. */
export type OutlineJump = Omit<LinkedJump, 'evidence'>

/** One page in the outline; `leftOut` counts the items that could not be read. */
export type OutlinePage = { label: string; section?: string; leftOut: number; pieces: PieceSummary[] }

/** One piece in the outline. */
export type PieceSummary = {
  id: string
  kind: NonNullable<Article['kind']>
  kicker?: string
  headline?: string
  /** The first words, for a piece without a headline and for one that a jump leads to. */
  opening?: string
  paragraphs: number
  /** Han characters and words of other scripts: what reading time is reckoned from. */
  words: number
  /** How many pictures' places the piece has. */
  photos: number
}

/** What the outline takes from its neighbours in this room. */
export type OutlineSources = {
  linking: Linking
  /** Label of a page to the number of items left out of it. */
  leftOut: ReadonlyMap<string, number>
  measure: (article: Article) => { paragraphs: number; words: number; opening: string }
}

/** The outline of an issue whose stories are linked. */
export function makeOutline(issue: Issue, sources: OutlineSources): Outline {
  const targets = new Set(
    sources.linking.jumps.flatMap((jump) => [jump.to ?? [], jump.candidates.map((c) => c.to)].flat()),
  )
  return {
    publication: issue.publication,
    language: issue.language,
    date: issue.date,
    edition: issue.edition,
    number: issue.number,
    lunarDate: issue.lunarDate,
    pageCount: issue.pageCount,
    pages: issue.pages.map((page) => ({
      label: page.label,
      section: page.section,
      leftOut: sources.leftOut.get(page.label) ?? 0,
      pieces: page.articles.map((article) => summarise(article, targets.has(article.id), sources.measure)),
    })),
    stories: sources.linking.stories.filter((story) => story.pieces.length > 1),
    jumps: sources.linking.jumps.map(({ evidence: _, ...jump }) => jump),
  }
}

function summarise(article: Article, isTarget: boolean, measure: OutlineSources['measure']): PieceSummary {
  const { paragraphs, words, opening } = measure(article)
  return {
    id: article.id,
    kind: article.kind ?? 'article',
    kicker: article.kicker,
    headline: article.headline,
    opening: isTarget || article.headline === undefined ? opening : undefined,
    paragraphs,
    words,
    photos: article.photos?.length ?? 0,
  }
}
