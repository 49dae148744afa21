import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  type ArchiveIndex,
  ArchiveIndexSchema,
  dateOf,
  type IndexedIssue,
  indexFiles,
  IssueBlockSchema,
  type PaperIndex,
  PaperIndexSchema,
  type SegmentEntry,
} from '#search/archive/index-format.ts'

/** The papers that a site's index lists; none where there is no index, or none that this version can read. */
export function readPapers(site: string): ArchiveIndex['papers'] {
  return readIn(site, indexFiles.papers(), ArchiveIndexSchema)?.papers ?? []
}

/** The index of a paper as it stands; undefined where it has none that is whole: then it is made anew. */
export function readPaperIndex(site: string, paper: string): PaperIndex | undefined {
  const index = readIn(site, indexFiles.paper(paper), PaperIndexSchema)
  const isWhole = index?.segments.every(
    ({ id, bits }) =>
      existsSync(join(site, decodeURIComponent(indexFiles.bucket(paper, id, 0)))) &&
      existsSync(join(site, decodeURIComponent(indexFiles.bucket(paper, id, 2 ** bits - 1)))),
  )
  return isWhole === true ? index : undefined
}

/** The segment in which an issue stands, if one does. */
export function segmentWith(
  site: string,
  paper: string,
  segments: readonly SegmentEntry[],
  address: string,
): SegmentEntry | undefined {
  return segments.find(
    (segment) => !segment.replaced.includes(address) && holds(site, paper, segment, address),
  )
}

/** Whether an issue stands in a segment, or stood there before it was published again: its words are there in any case. */
export function holds(site: string, paper: string, segment: SegmentEntry, address: string): boolean {
  const date = dateOf(address)
  return segment.blocks.some(
    ({ from, to }, number) =>
      from <= date &&
      date <= to &&
      blockOf(site, paper, segment, number).some((issue) => issue.address === address),
  )
}

/** Addresses of the issues of a paper that stand in a site. */
export function standingIssues(site: string, paper: string): string[] {
  const folder = join(site, paper)
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'issue.json')))
}

function blockOf(site: string, paper: string, segment: SegmentEntry, number: number): IndexedIssue[] {
  return readIn(site, indexFiles.block(paper, segment.id, number), IssueBlockSchema) ?? []
}

function readIn<const S extends v.GenericSchema>(
  site: string,
  place: string,
  schema: S,
): v.InferOutput<S> | undefined {
  try {
    const parsed = v.safeParse(
      schema,
      JSON.parse(readFileSync(join(site, decodeURIComponent(place)), 'utf8')),
    )
    return parsed.success ? parsed.output : undefined
  } catch {
    // Missing, cut off or of another version: what can be read of the issues makes a new one.
    return undefined
  }
}
