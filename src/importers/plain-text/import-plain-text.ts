import type { Issue } from '#issue/schema.ts'
import { decodeText } from '../decode-text.ts'
import type { ImportOptions, ImportResult, Progress, Source } from '../importer.ts'
import { optionProblem } from '../option-problem.ts'
import type { Problem } from '../problem.ts'
import type { Report } from '../report.ts'
import { dropDoubled } from './drop-doubled.ts'
import { sameName } from '../same-name.ts'
import { groupDocuments, groupIssues } from './group-issues.ts'
import type { KnownHead } from './issue-head.ts'
import { settleHead } from './issue-head.ts'
import { labelPages } from './label-pages.ts'
import { nameSections } from './name-sections.ts'
import { looksLikePage, otherText } from './not-a-page.ts'
import { hasTooManyLines } from './read-lines.ts'
import { labelInName } from './page-label.ts'
import type { PageDraft, PageSource } from './page-draft.ts'
import { readPage } from './read-page.ts'
import { splitPages } from './split-pages.ts'
import { splitStretches } from './split-stretches.ts'
import { writeIssue } from './write-issue.ts'

/**
 * Page texts to an issue and its report: a file is a page, or several with form feeds between them. Files of several
 * papers or days are as many issues, the first file's first.
 *
 * Pure and synchronous; time grows with the length of the text. Never throws for bad input: what cannot be imported
 * is answered with every problem found, each with its file and, where there is one, its place.
 */
export function importPlainText(sources: readonly Source[], options: ImportOptions = {}): ImportResult {
  return ended(importInSteps(sources, options))
}

/** The same step by step: after each page, or stretch of a very long one, it tells how far it has come. */
export function* importInSteps(
  sources: readonly Source[],
  options: ImportOptions = {},
): Generator<Progress, ImportResult> {
  const wrongOption = optionProblem(options)
  if (wrongOption) return { ok: false, problems: [wrongOption] }
  if (sources.length === 0) return { ok: false, problems: [{ file: '', reason: { code: 'no-files' } }] }
  const read = sources.map(readSource)
  const unreadable = read.flatMap((result) => ('problem' in result ? [result.problem] : []))
  if (unreadable.length > 0) return { ok: false, problems: unreadable }
  const pages = read.flatMap((result) =>
    'page' in result ? splitPages(result.page).flatMap(splitStretches) : [],
  )
  // Each is read, then written.
  const progress = { done: 0, total: pages.length * 2 }
  const step = () => ({ done: (progress.done += 1), total: progress.total })
  const drafts: PageDraft[] = []
  for (const page of pages) {
    drafts.push(readPage(page))
    yield step()
  }
  const strangers = strangersAmong(drafts)
  if (strangers.length > 0) return { ok: false, problems: strangers.map(notAPage) }
  const written: Written[] = []
  for (const group of groupIssues(drafts, options)) {
    const steps = writePages(group, options)
    let next = steps.next()
    for (; next.done !== true; next = steps.next()) yield step()
    written.push(next.value)
  }
  const [first, ...others] = written
  if (!first) throw new Error('at least one page was read')
  const refused = [first, ...others].flatMap((result) => (result.ok ? [] : result.problems))
  if (refused.length > 0 || !first.ok) return { ok: false, problems: refused }
  const more = others.flatMap((result) =>
    result.ok ? [{ issue: result.issue, report: result.report, texts: result.texts }] : [],
  )
  const clash = options.paper === undefined ? undefined : otherPaper(first.issue, more, drafts)
  if (clash) return { ok: false, problems: [clash] }
  return more.length > 0 ? { ...first, others: more } : first
}

/** Two papers cannot both have the id that was given for one. */
function otherPaper(
  first: Issue,
  others: readonly { issue: Issue; report: Report }[],
  drafts: readonly PageDraft[],
): Problem | undefined {
  const there = first.publication.name
  const other = others.find(({ issue }) => !sameName(issue.publication.name, there))
  const file = other?.report.files[0]?.file
  if (!other || file === undefined) return undefined
  const here = other.issue.publication.name
  return { file, reason: { code: 'papers-differ', here, there, other: drafts[0]?.source.file ?? '' } }
}

/**
 * Pages that another importer took from a source with places and sizes (`evidence`), to issues and their reports.
 *
 * That the pages of a document belong together is known; documents of several papers or days are as many issues. What
 * else the source knows of a document (`known`) counts where no page prints it. A page may hold no text at all, a
 * picture of itself aside.
 */
export function importLaidPages(
  pages: readonly PageSource[],
  options: ImportOptions,
  known: (document: string | undefined) => KnownHead,
): ImportResult {
  const wrongOption = optionProblem(options)
  if (wrongOption) return { ok: false, problems: [wrongOption] }
  const drafts = pages.map(readPage)
  const printed = drafts.filter(({ source }) => source.text !== '')
  const [first] = printed
  // A book or a letter is refused; one page of a paper that holds nothing but notices is not.
  if (first && !printed.some(looksLikePage)) return { ok: false, problems: [notAPage(first)] }
  const results = groupDocuments(drafts, options).map((group) =>
    ended(writePages(group, options, known(group[0]?.source.document))),
  )
  const [one] = results
  if (one && results.length === 1) return one
  const written = results.flatMap((result) => (result.ok ? [result] : []))
  const [whole, ...others] = written
  const refused = results.flatMap((result) => (result.ok ? [] : result.problems))
  if (!whole) return { ok: false, problems: refused }
  return {
    ...whole,
    ...(others.length > 0 && { others }),
    ...(refused.length > 0 && { leftOut: refused }),
  }
}

type Written =
  | { ok: true; issue: Issue; report: Report; texts: string[] }
  | { ok: false; problems: Problem[] }

function* writePages(
  drafts: readonly PageDraft[],
  options: ImportOptions,
  known?: KnownHead,
): Generator<void, Written> {
  const head = settleHead(drafts, options, known)
  if (!head.ok) return head
  nameSections(drafts, head.head.name)
  const labelled = labelPages(drafts)
  if (!labelled.ok) return labelled
  dropDoubled(labelled.pages)
  return { ok: true, ...(yield* writeIssue(labelled.pages, head.head, options)) }
}

/** What a run of steps ends with. */
function ended<T>(steps: Iterator<unknown, T>): T {
  let next = steps.next()
  while (next.done !== true) next = steps.next()
  return next.value
}

function readSource({ name, bytes }: Source): { page: PageSource } | { problem: Problem } {
  const decoded = decodeText(bytes)
  if (!decoded.ok) {
    return { problem: { file: name, reason: decoded.reason, ...(decoded.place && { place: decoded.place }) } }
  }
  const { text, encoding } = decoded
  if (text === '') return { problem: { file: name, reason: { code: 'empty-file' } } }
  if (text.trim() === '') return { problem: { file: name, reason: { code: 'blank-file' } } }
  const found = otherText(text) ?? (hasTooManyLines(text) ? 'endless' : undefined)
  return found
    ? { problem: { file: name, reason: { code: 'not-a-page', found } } }
    : { page: { file: name, text, encoding } }
}

/**
 * What is no page of a newspaper. A page of notices prints nothing that tells it from prose; its name and a front page
 * beside it do, and so do the other pages of its file.
 */
function strangersAmong(drafts: readonly PageDraft[]): PageDraft[] {
  const files = new Set(drafts.filter(looksLikePage).map(({ source }) => source.file))
  const bare = drafts.filter(({ source: { file, within } }) => {
    if (files.has(file)) return within === undefined
    return (within?.pages ?? 1) > 1 || labelInName(file) === undefined || files.size === 0
  })
  const strangers = bare.filter((draft) => !looksLikePage(draft))
  return [...new Map(strangers.map((draft) => [draft.source.file, draft])).values()]
}

function notAPage(draft: PageDraft): Problem {
  return { file: draft.source.file, reason: { code: 'not-a-page', found: 'prose' } }
}
