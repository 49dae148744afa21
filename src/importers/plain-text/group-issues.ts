import type { ImportOptions } from '../importer.ts'
import { sameName } from '../same-name.ts'
import { nameLikeness } from './constructs/paper-name.ts'
import { ownLabel } from './label-pages.ts'
import { labelKey } from './page-label.ts'
import { dateInName } from './printed-date.ts'
import type { PageDraft } from './page-draft.ts'
import { pageDate, paperName } from './write-publication.ts'

/** One issue, by what its pages surely print of it. */
type Group = { name?: string; date?: string }

/**
 * Pages by the paper and the day they print: several issues' worth of files are several issues.
 *
 * A page that prints neither, or only one of them, goes to the only issue it can belong to; where there are several, to
 * that of the page before it in its folder, else of the page before it.
 */
export function groupIssues(drafts: readonly PageDraft[], options: ImportOptions): PageDraft[][] {
  const groups: Group[] = []
  const groupOf = new Map<PageDraft, Group>()
  const put = (draft: PageDraft, group: Group) => void groupOf.set(draft, group)
  const known = drafts
    .filter(({ source }) => source.part === undefined || source.part === 'first')
    .map((draft) => ({ draft, ...printed(draft, options) }))
  // What is told by name and day first; the others find their place among these.
  const ofDay = new Map<string, Group[]>()
  for (const { draft, name, date } of known) {
    if (name === undefined || date === undefined) continue
    const there = ofDay.get(date) ?? []
    const group = there.find((other) => sameName(other.name, name)) ?? { name, date }
    if (!there.includes(group)) {
      groups.push(group)
      ofDay.set(date, [...there, group])
    }
    put(draft, group)
  }
  // The pages before, by group: the last of each folder, and the last of all.
  const latest: Latest = new Map()
  const lastOf = new Map<string, Group>()
  const note = (group: Group, draft: PageDraft, at: number) => {
    lastOf.set(folderOf(draft), group)
    const seen = latest.get(group) ?? { at, folders: new Map() }
    seen.at = at
    seen.folders.set(folderOf(draft), at)
    latest.set(group, seen)
  }
  for (const [at, { draft, name, date }] of known.entries()) {
    const own = groupOf.get(draft)
    if (own) {
      note(own, draft, at)
      continue
    }
    const folder = folderOf(draft)
    const fits = (group: Group) =>
      (name === undefined || sameName(group.name, name)) && (date ?? group.date) === group.date
    // Mostly the page right before tells, and no other group need be looked at.
    const beside = lastOf.get(folder)
    const group = beside && fits(beside) ? beside : fittingGroup(groups.filter(fits), folder, latest)
    const home: Group = group ?? { ...(name !== undefined && { name }), ...(date !== undefined && { date }) }
    if (!group) groups.push(home)
    put(draft, home)
    note(home, draft, at)
  }
  const sorted = new Map<Group, PageDraft[]>(groups.map((group) => [group, []]))
  let open: Group | undefined
  for (const draft of drafts) {
    // The further stretches of a page go where it goes.
    open = groupOf.get(draft) ?? open
    if (open) sorted.get(open)?.push(draft)
  }
  return [...sorted.values()]
}

/** Where each group's last page stands, of all and of each folder. */
type Latest = Map<Group, { at: number; folders: Map<string, number> }>

/** The group whose last page stands nearest before: in the same folder, else anywhere, else the first. */
function fittingGroup(groups: readonly Group[], folder: string, latest: Latest): Group | undefined {
  const byFolder = nearest(groups, (group) => latest.get(group)?.folders.get(folder))
  return byFolder ?? nearest(groups, (group) => latest.get(group)?.at) ?? groups[0]
}

function nearest(groups: readonly Group[], place: (group: Group) => number | undefined): Group | undefined {
  let best: { group: Group; at: number } | undefined
  for (const group of groups) {
    const at = place(group)
    if (at !== undefined && (!best || at > best.at)) best = { group, at }
  }
  return best?.group
}

/**
 * Pages by issue, those of one document together: the page of it that prints paper and day speaks for all. Documents of
 * one day whose pages have each another label are one issue, whatever each takes for its nameplate.
 */
export function groupDocuments(drafts: readonly PageDraft[], options: ImportOptions): PageDraft[][] {
  const documents = new Map<string | undefined, PageDraft[]>()
  for (const draft of drafts) {
    const { document } = draft.source
    documents.set(document, [...(documents.get(document) ?? []), draft])
  }
  const speakers = new Map(
    [...documents.values()].flatMap((pages) => {
      const [first] = pages
      const speaker = pages.find((page) => isTold(page, options)) ?? first
      return speaker ? [[speaker, pages] as const] : []
    }),
  )
  const found = groupIssues([...speakers.keys()], options).map((group) => ({
    date: group.map((speaker) => printed(speaker, options).date).find((date) => date !== undefined),
    pages: group.flatMap((speaker) => speakers.get(speaker) ?? []),
  }))
  const issues: typeof found = []
  for (const group of found) {
    const same = issues.find(({ date, pages }) => date === group.date && !sharesLabel(pages, group.pages))
    if (same) same.pages.push(...group.pages)
    else issues.push(group)
  }
  const order = new Map(drafts.map((draft, at) => [draft, at]))
  return issues.map(({ pages }) => pages.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
}

function sharesLabel(some: readonly PageDraft[], others: readonly PageDraft[]): boolean {
  const keys = (drafts: readonly PageDraft[]) =>
    drafts.flatMap((draft) => {
      const { label } = ownLabel(draft)
      return label === undefined ? [] : [labelKey(label)]
    })
  const known = new Set(keys(some))
  return keys(others).some((key) => known.has(key))
}

function isTold(draft: PageDraft, options: ImportOptions): boolean {
  const { name, date } = printed(draft, options)
  return name !== undefined && date !== undefined
}

/** What a page prints for sure: a name that can be nothing else, and its date; the file's name may give the date. */
function printed(draft: PageDraft, { date: given }: ImportOptions): { name?: string; date?: string } {
  const name = paperName(draft.masthead)
  const sure = name !== undefined && nameLikeness(name) === 2
  const date = given ?? pageDate(draft.masthead) ?? dateInName(draft.source.file)
  return { ...(sure && { name }), ...(date !== undefined && { date }) }
}

function folderOf({ source }: PageDraft): string {
  return source.file.replace(/[^/\\]*$/u, '')
}
