import * as v from 'valibot'
import { inlineText } from '#issue/plain-text.ts'
import { InlineSchema, type Issue } from '#issue/schema.ts'

/** What may be wrong, as the importer names it. */
export type DoubtCode =
  | 'headline-far'
  | 'no-headline'
  | 'no-body'
  | 'stray-text'
  | 'joined'
  | 'cut-head'
  | 'cut-tail'
  | 'subheading'
  | 'photo-placed'
  | 'photo-unplaced'
  | 'mark-misread'
  | 'mark-alone'
  | 'duplicate-dropped'
  | 'label-inferred'
  | 'weekday-differs'
  | 'paper-id-derived'
  | 'date-inferred'
  | 'picture-only'
  | 'letters-doubtful'
  | 'sheet-parted'
  | 'letters-unknown'
  | 'name-from-file'
  | 'mark-against-structure'
  | 'outside-structure'
  | 'article-unplaced'

/** A doubt of the importer, with what a person needs to judge it. */
export type ProofDoubt = {
  code: DoubtCode
  /** What the reason names besides: pages, a title. */
  detail: string[]
  /** 0 to 1: how sure the importer is of what it did. */
  confidence: number
  /** Label of the page in question. */
  page: string
  /** The article as it was imported; absent where it is about none. */
  piece?: string
  /** What the issue says there, as it was imported. */
  text?: string
  /** Index among the sources, and a stretch of that text in UTF-16 units. */
  source: number
  start: number
  end: number
}

/** A stretch of a source and the text of the imported issue (`pages[0].articles[1].headline`) that it became. */
export type SourcePlace = { path: string; source: number; start: number; end: number }

/** An issue as it was imported, with its sources and what was doubtful: everything that proofreading needs. */
export type ProofSheet = {
  /** Names the text of the sources: equal for another import of the same. */
  digest: string
  original: Issue
  /** The decoded text of each file. */
  sources: { file: string; text: string }[]
  places: SourcePlace[]
  doubts: ProofDoubt[]
}

/** How a doubt is named where it is kept that somebody has looked at it. */
export function doubtKey({ code, source, start, end }: ProofDoubt): string {
  return `${code} ${source} ${start} ${end}`
}

/** The doubts that nobody has looked at yet. */
export function openDoubts(
  { doubts }: { doubts: readonly ProofDoubt[] },
  seen: readonly string[],
): ProofDoubt[] {
  const done = new Set(seen)
  return doubts.filter((doubt) => !done.has(doubtKey(doubt)))
}

/** The string of an issue at a path like `pages[0].articles[1].body[3].text`; undefined where there is none. */
export function textAt(issue: Issue, path: string): string | undefined {
  let value: unknown = issue
  for (const step of path.split(/[.\[\]]+/u).filter((each) => each !== '')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  // A text with styles or readings is a list of runs.
  const runs = Array.isArray(value) ? v.safeParse(InlineSchema, value) : undefined
  return typeof value === 'string' ? value : runs?.success ? inlineText(runs.output) : undefined
}

/** The page a path is on. */
export function pageAt(issue: Issue, path: string): string | undefined {
  const index = /^pages\[(\d+)\]/u.exec(path)?.[1]
  return index === undefined ? undefined : issue.pages[Number(index)]?.label
}

/** The article a path is in. */
export function pieceAt(issue: Issue, path: string): string | undefined {
  const [, page, article] = /^pages\[(\d+)\]\.articles\[(\d+)\]/u.exec(path) ?? []
  return article === undefined ? undefined : issue.pages[Number(page)]?.articles[Number(article)]?.id
}
