import type { ImportOptions } from '../importer.ts'
import { nameLikeness } from './constructs/paper-name.ts'
import { dateInName } from './printed-date.ts'
import type { PageDraft } from './read-page.ts'
import { pageDate, paperName } from './write-publication.ts'

/** The pages of one issue, and what they surely print of it. */
type Group = { drafts: PageDraft[]; name?: string; date?: string }

/**
 * Pages by the paper and the day they print: several issues' worth of files are several issues.
 *
 * A page that prints neither, or only one of them, goes to the only issue it can belong to; where there are several, to
 * that of the page before it in its folder, else of the page before it.
 */
export function groupIssues(drafts: readonly PageDraft[], options: ImportOptions): PageDraft[][] {
  const groups: Group[] = []
  const groupOf = new Map<PageDraft, Group>()
  const put = (draft: PageDraft, group: Group) => {
    group.drafts.push(draft)
    groupOf.set(draft, group)
  }
  const known = drafts.map((draft) => ({ draft, ...printed(draft, options) }))
  // What is told by name and day first; the others find their place among these.
  for (const { draft, name, date } of known) {
    if (name === undefined || date === undefined) continue
    const group = groups.find((other) => sameName(other.name, name) && other.date === date)
    if (group) put(draft, group)
    else {
      const fresh: Group = { drafts: [], name, date }
      groups.push(fresh)
      put(draft, fresh)
    }
  }
  for (const [at, { draft, name, date }] of known.entries()) {
    if (groupOf.has(draft)) continue
    const fitting = groups.filter(
      (group) => (name === undefined || sameName(group.name, name)) && (date ?? group.date) === group.date,
    )
    const before = known.slice(0, at).toReversed()
    const neighbour =
      before.find(
        (other) =>
          folderOf(other.draft) === folderOf(draft) && fitting.includes(groupOf.get(other.draft) ?? NONE),
      ) ?? before.find((other) => fitting.includes(groupOf.get(other.draft) ?? NONE))
    const group = (neighbour && groupOf.get(neighbour.draft)) ?? fitting[0]
    if (group) put(draft, group)
    else {
      const fresh: Group = {
        drafts: [],
        ...(name !== undefined && { name }),
        ...(date !== undefined && { date }),
      }
      groups.push(fresh)
      put(draft, fresh)
    }
  }
  const order = new Map(drafts.map((draft, at) => [draft, at]))
  return groups.map((group) => group.drafts.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
}

const NONE: Group = { drafts: [] }

/** Pages by issue, those of one document together: the page of it that prints paper and day speaks for all. */
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
  return groupIssues([...speakers.keys()], options).map((group) =>
    group.flatMap((speaker) => speakers.get(speaker) ?? []),
  )
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

/** `The Harbor Gazette` and `HARBOR GAZETTE`: one name holds the other, case and article aside. */
export function sameName(a: string | undefined, b: string): boolean {
  if (a === undefined) return true
  const fold = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^the\s+/u, '')
      .replace(/\s+/gu, ' ')
  return fold(a).includes(fold(b)) || fold(b).includes(fold(a))
}
