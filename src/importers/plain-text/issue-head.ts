import type { ImportOptions } from '../importer.ts'
import type { Problem } from '../problem.ts'
import { isFrontPage } from './page-label.ts'
import { dateInName } from './printed-date.ts'
import type { PageDraft } from './page-draft.ts'
import type { IssueHead } from './write-issue.ts'
import { pageDate, paperName } from './write-publication.ts'

/** What the source says of the paper and the day beside its pages; it counts where no page prints them. */
export type KnownHead = { name?: string; date?: string }

/**
 * The paper and the day that the pages share. One of several pages needs the nameplate; a folio line that gives the
 * paper's name will do.
 */
export function settleHead(
  drafts: readonly PageDraft[],
  options: ImportOptions,
  known?: KnownHead,
): { ok: true; head: IssueHead } | { ok: false; problems: Problem[] } {
  const ranked = [...drafts].sort((a, b) => Number(isFrontPage(b.masthead)) - Number(isFrontPage(a.masthead)))
  const named = ranked.find((draft) => paperName(draft.masthead) !== undefined)
  // Of a page without its nameplate the person importing knows the paper, by its id at least.
  const name = (named && paperName(named.masthead)) ?? known?.name ?? options.paper
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
  return { ok: true, head: { name, date } }
}
