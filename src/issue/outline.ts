import * as v from 'valibot'
import { type Article, type Issue, IssueSchema, PublicationSchema } from '#issue/schema.ts'
import type { Sketch } from '#issue/sketch.ts'
import type { Linking } from '#issue/story.ts'

/** A piece that a jump may lead to, with the probability that it is the right one. */
const CandidateSchema = v.object({ to: v.string(), confidence: v.number() })

/** A jump as the reader meets it: the linker's evidence is the editor's business and stays out. */
const OutlineJumpSchema = v.object({
  from: v.string(),
  direction: v.picklist(['forward', 'back']),
  mark: v.optional(v.string()),
  page: v.string(),
  outcome: v.picklist(['resolved', 'probable', 'ambiguous', 'page-absent', 'no-candidate', 'conflict']),
  to: v.optional(v.string()),
  confidence: v.number(),
  candidates: v.array(CandidateSchema),
  contradiction: v.optional(v.object({ from: v.string(), mark: v.string(), page: v.string() })),
})

const PieceSummarySchema = v.object({
  id: v.string(),
  kind: v.picklist(['article', 'brief', 'editorial', 'notice', 'advertisement', 'teaser']),
  kicker: v.optional(v.string()),
  headline: v.optional(v.string()),
  /** The first words, for a piece without a headline and for one that a jump leads to. */
  opening: v.optional(v.string()),
  paragraphs: v.number(),
  /** Reading time of an ordinary reader; not rounded. */
  minutes: v.number(),
  /** How many pictures' places the piece has. */
  photos: v.number(),
})

const Whole = v.pipe(v.number(), v.integer())

const SketchSchema: v.GenericSchema<Sketch> = v.object({
  height: Whole,
  marks: v.array(v.tuple([Whole, Whole, Whole, Whole, Whole, Whole])),
})

const OutlinePageSchema = v.object({
  label: v.string(),
  section: v.optional(v.string()),
  /** How many items of the page could not be read. */
  leftOut: v.number(),
  /** Whether there is an image of the printed page. */
  image: v.optional(v.boolean()),
  /** How the page is set, for the drawing of it in the strip. */
  sketch: v.optional(SketchSchema),
  pieces: v.array(PieceSummarySchema),
})

const StorySchema = v.object({ id: v.string(), pieces: v.array(v.string()) })

/**
 * What a reader needs to know of a whole issue while one page of it is on the screen: its pages, the
 * name of every piece, and every jump with its outcome. The texts themselves stay in the pages.
 */
export const OutlineSchema = v.object({
  publication: PublicationSchema,
  ...v.pick(IssueSchema, ['language', 'date', 'edition', 'number', 'lunarDate', 'pageCount']).entries,
  pages: v.array(OutlinePageSchema),
  /** Only stories of several pieces; every other piece is a story by itself. */
  stories: v.array(StorySchema),
  jumps: v.array(OutlineJumpSchema),
})

export type Outline = v.InferOutput<typeof OutlineSchema>
export type OutlineJump = v.InferOutput<typeof OutlineJumpSchema>
export type OutlinePage = v.InferOutput<typeof OutlinePageSchema>
export type PieceSummary = v.InferOutput<typeof PieceSummarySchema>

/** What the outline takes from its neighbours in this room. */
export type OutlineSources = {
  linking: Linking
  /** Label of a page to the number of items left out of it. */
  leftOut: ReadonlyMap<string, number>
  measure: (article: Article) => { paragraphs: number; minutes: number; opening: string }
}

/** The outline of an issue whose stories are linked. */
export function makeOutline(issue: Issue, sources: OutlineSources): Outline {
  const targets = new Set<string>()
  for (const jump of sources.linking.jumps) {
    if (jump.to !== undefined) targets.add(jump.to)
    for (const candidate of jump.candidates) targets.add(candidate.to)
  }
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
      image: page.image !== undefined || undefined,
      pieces: page.articles.map((article) => summarise(article, targets.has(article.id), sources.measure)),
    })),
    stories: sources.linking.stories.filter((story) => story.pieces.length > 1),
    jumps: sources.linking.jumps.map(({ evidence: _, ...jump }) => jump),
  }
}

function summarise(article: Article, isTarget: boolean, measure: OutlineSources['measure']): PieceSummary {
  const { paragraphs, minutes, opening } = measure(article)
  return {
    id: article.id,
    kind: article.kind ?? 'article',
    kicker: article.kicker,
    headline: article.headline,
    opening: isTarget || article.headline === undefined ? opening : undefined,
    paragraphs,
    minutes,
    photos: article.photos?.length ?? 0,
  }
}
