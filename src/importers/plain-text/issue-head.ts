import type { ImportOptions } from '../importer.ts'
import type { Problem } from '../problem.ts'
import { nameLikeness } from './constructs/paper-name.ts'
import { isFrontPage } from './page-label.ts'
import { dateInName } from './printed-date.ts'
import type { PageDraft } from './read-page.ts'
import type { IssueHead } from './write-issue.ts'
import { pageDate, paperName } from './write-publication.ts'

/** What the source says of the paper and the day beside its pages; it counts where no page prints them. */
export type KnownHead = { name?: string; date?: string }

/**
 * The paper and the day that the pages share. One of several pages needs the nameplate; a folio line that gives the
 * paper's name will do. Pages of two papers or two days are no issue.
 */
export function settleHead(
  drafts: readonly PageDraft[],
  options: ImportOptions,
  known?: KnownHead,
): { ok: true; head: IssueHead } | { ok: false; problems: Problem[] } {
  const ranked = [...drafts].sort((a, b) => Number(isFrontPage(b.masthead)) - Number(isFrontPage(a.masthead)))
  const named = ranked.find((draft) => paperName(draft.masthead) !== undefined)
  const name = (named && paperName(named.masthead)) ?? known?.name
  const first = drafts[0]?.source.file ?? ''
  if (name === undefined) return { ok: false, problems: [{ file: first, reason: { code: 'no-masthead' } }] }
  const dated = ranked.find((draft) => pageDate(draft.masthead) !== undefined)
  const date =
    options.date ??
    (dated && pageDate(dated.masthead)) ??
    drafts.map((draft) => dateInName(draft.source.file)).find((found) => found !== undefined) ??
    known?.date
  if (date === undefined)
    return {
      ok: false,
      problems: [{ file: named?.source.file ?? first, reason: { code: 'no-date', paper: name } }],
    }
  // Pages of one file are one issue, whatever names their notices hold.
  if (known || !named) return { ok: true, head: { name, date } }
  const problems = drafts.flatMap((draft) => disagreements(draft, { name, named, date, dated }, options))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, head: { name, date } }
}

type Agreed = { name: string; named: PageDraft; date: string; dated?: PageDraft }

function disagreements(
  draft: PageDraft,
  { name, named, date, dated }: Agreed,
  options: ImportOptions,
): Problem[] {
  const { file } = draft.source
  const problems: Problem[] = []
  const here = paperName(draft.masthead)
  // Only a name that can be nothing else counts: a folio may hold other words that end like one.
  if (here !== undefined && nameLikeness(here) === 2 && !sameName(here, name)) {
    problems.push({ file, reason: { code: 'papers-differ', here, there: name, other: named.source.file } })
  }
  const day = pageDate(draft.masthead)
  if (day !== undefined && day !== date && options.date === undefined && dated) {
    problems.push({
      file,
      reason: { code: 'dates-differ', here: day, there: date, other: dated.source.file },
    })
  }
  return problems
}

function sameName(a: string, b: string): boolean {
  const fold = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^the\s+/u, '')
      .replace(/\s+/gu, ' ')
  return fold(a).includes(fold(b)) || fold(b).includes(fold(a))
}
