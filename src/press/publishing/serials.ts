import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseIssue } from '#issue/parse-issue.ts'
import type { Issue } from '#issue/schema.ts'
import { serialKey, serialOf } from '#issue/serial.ts'
import type { SerialPart, Serials } from '#library/library.ts'
import { ARCHIVE_VERSION, SerialsSchema } from '#library/shelf-schema.ts'
import { files } from '#library/site-files.ts'
import { issueAddress } from '#paths.ts'
import { readIndex } from '#press/publishing/site-indexes.ts'
import * as v from 'valibot'

/** A part of a serial with the serial's title. */
export type NewPart = SerialPart & { title: string }

/** The parts of serials that stand in an issue. */
export function serialParts(issue: Issue): NewPart[] {
  return issue.pages.flatMap((page) =>
    page.articles.flatMap((article) => {
      const place = serialOf(article)
      if (place === undefined) return []
      const { id: piece, headline } = article
      const { title, part } = place
      // In the order of the schema, in which a list is read back: published again, it stays byte for byte.
      return [{ title, issue: issueAddress(issue), date: issue.date, piece, headline, part }]
    }),
  )
}

/**
 * The lists of a paper's serials that a run changes, by their places. What the issues of the run had before gives
 * way to what they have now; a list that nothing is left in is undefined.
 *
 * @param issues addresses of the run's issues
 * @param before parts that these had before
 */
export function serialLists(
  site: string,
  paper: string,
  issues: ReadonlySet<string>,
  before: readonly NewPart[],
  added: readonly NewPart[],
): Map<string, string | undefined> {
  const titles = new Set([...before, ...added].map(({ title }) => title))
  const lists = new Map<string, Serials>()
  for (const title of titles) {
    const place = decodeURIComponent(files.serial(paper, serialKey(title)))
    const list = lists.get(place) ??
      readIndex(join(site, place), SerialsSchema) ?? { version: ARCHIVE_VERSION, serials: [] }
    const standing = list.serials.find((serial) => serial.title === title)?.parts ?? []
    const kept = standing.filter(({ issue }) => !issues.has(issue))
    const news = added.filter((part) => part.title === title).map(({ title: _, ...part }) => part)
    const others = list.serials.filter((serial) => serial.title !== title)
    const serials = [...others, { title, parts: [...kept, ...news].toSorted(inOrder) }].filter(
      ({ parts }) => parts.length > 0,
    )
    lists.set(place, { version: ARCHIVE_VERSION, serials: serials.toSorted(byTitle) })
  }
  return new Map(
    [...lists].map(([place, list]) => [
      place,
      list.serials.length === 0 ? undefined : `${JSON.stringify(list)}\n`,
    ]),
  )
}

/** The parts of an issue as it stands in the site; undefined where it does not. */
export function standingParts(site: string, paper: string, issue: string): NewPart[] | undefined {
  const path = join(site, decodeURIComponent(files.issue(paper, issue)))
  if (!existsSync(path)) return undefined
  const parsed = parseIssue(readIndex(path, v.unknown()))
  return parsed.ok ? serialParts(parsed.issue) : undefined
}

/** The parts that the lists of a paper's serials name of an issue which does not stand: all of them are read. */
export function listedParts(site: string, paper: string, issue: string): NewPart[] {
  const folder = join(site, dirname(decodeURIComponent(files.serial(paper, '0'))))
  const lists = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return lists
    .flatMap((name) => readIndex(join(folder, name), SerialsSchema)?.serials ?? [])
    .flatMap(({ title, parts }) => parts.map((part) => ({ title, ...part })))
    .filter((part) => part.issue === issue)
}

function inOrder(a: SerialPart, b: SerialPart): number {
  return compare(a.date, b.date) || compare(a.issue, b.issue) || (a.part ?? 0) - (b.part ?? 0)
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return compare(a.title, b.title)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
