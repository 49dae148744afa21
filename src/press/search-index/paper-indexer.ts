import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import { files } from '#library/site-files.ts'
import { holdWhole, type WholeIssue } from '#library/whole-issue.ts'
import { issueText } from '#press/search-index/issue-text.ts'
import { type MadeSegment, mergeSegments } from '#press/search-index/merge-segments.ts'
import { OPEN, planSegments } from '#press/search-index/plan-segments.ts'
import { placesIn, type Places } from '#press/search-index/places.ts'
import {
  type IssueText,
  type SegmentData,
  segmentOf,
  storedSegment,
} from '#press/search-index/segment-data.ts'
import { holds, readPaperIndex, segmentWith, standingIssues } from '#press/search-index/standing-index.ts'
import { indexFiles, type SegmentEntry } from '#search/archive/index-format.ts'

/** Signs of text whose grams are held in memory at once. */
const MOST_HELD = 6_000_000
/** Issues of a new segment, at the most. */
const LARGEST = 8192

type Write = Places['write']
/** A segment that is to be merged: one that stands, as a whole or without some issues, or some that this run has made. */
type Part = {
  issues: number
  /** What it stands as, where it may stay so. */
  standing?: SegmentEntry
  /** Addresses of issues that are left out of it. */
  leftOut?: ReadonlySet<string>
  data: () => SegmentData[]
}

/** The segments of a paper after a run, undefined where they are as they were; and the ids of those that have gone. */
type Finished = { segments?: SegmentEntry[]; outdated: string[] }

/** The index of one paper, as a run brings it up to date. */
export class PaperIndexer {
  readonly #site: string
  readonly #scratch: string
  readonly #paper: string
  readonly #standing: readonly SegmentEntry[]
  readonly #replaced = new Map<string, Set<string>>()
  #held: IssueText[] = []
  #weight = 0
  #drafts: { entry: SegmentEntry }[] = []
  #groups: Part[] = []
  #count = 0
  #isChanged = false
  readonly #isLost: boolean
  readonly #added = new Set<string>()
  readonly #removed = new Set<string>()

  constructor(site: string, scratch: string, paper: string) {
    this.#site = site
    this.#scratch = scratch
    this.#paper = paper
    const index = readPaperIndex(site, paper)
    this.#standing = index?.segments ?? []
    this.#isLost = index === undefined
  }

  /** @param isSame the issue stands in the site as it is */
  add(address: string, whole: WholeIssue, isSame: boolean): void {
    this.#added.add(address)
    const held = segmentWith(this.#site, this.#paper, this.#standing, address)
    if (held !== undefined && isSame) return
    if (held !== undefined) {
      const replaced = this.#replaced.get(held.id) ?? new Set()
      this.#replaced.set(held.id, replaced.add(address))
    }
    this.#hold(issueText(address, whole))
  }

  /** Leaves an issue out of the index: no segment keeps a word of it. */
  remove(address: string): void {
    this.#removed.add(address)
    this.#isChanged = true
  }

  /** Writes the new segments; answers with all that the paper then has, and those it has no longer. */
  finish(write: Write): Finished {
    // A site that was published before there was an index, or whose index was lost: its issues are read again.
    if (this.#isLost) {
      for (const address of standingIssues(this.#site, this.#paper))
        if (!this.#added.has(address) && !this.#removed.has(address)) this.#addStanding(address)
    }
    this.#closeGroup()
    if (!this.#isChanged) return { outdated: [] }
    const all = this.#standing.map((entry) => this.#standingPart(entry))
    // A small one that has lost issues takes in what comes next, as it did before.
    const isShort = ({ standing, issues }: Part) => standing === undefined && issues < OPEN
    const planned = planSegments(
      all.filter((part) => !isShort(part)),
      [...all.filter((part) => isShort(part) && part.issues > 0), ...this.#groups],
    )
    const entries = planned.map(({ parts }) => this.#make(parts, write))
    const segments = entries.toSorted(
      (a, b) => compare(b.blocks[0]?.to ?? '', a.blocks[0]?.to ?? '') || compare(a.id, b.id),
    )
    const named = new Set(segments.map(({ id }) => id))
    return { segments, outdated: this.#standing.map(({ id }) => id).filter((id) => !named.has(id)) }
  }

  #standingPart(entry: SegmentEntry): Part {
    const data = () => [storedSegment(this.#site, this.#paper, entry)]
    const removed = [...this.#removed].filter((address) => holds(this.#site, this.#paper, entry, address))
    if (removed.length === 0) return { issues: entry.issues, standing: entry, data }
    const leftOut = new Set([...this.#withReplaced(entry).replaced, ...removed])
    return { issues: entry.issues - leftOut.size, leftOut, data }
  }

  #make(parts: readonly Part[], write: Write): SegmentEntry {
    const [only] = parts
    if (parts.length === 1 && only?.standing !== undefined) return this.#withReplaced(only.standing)
    const merged = mergeSegments(
      parts.flatMap(({ standing, leftOut, data }) => {
        const replaced = leftOut ?? new Set(standing && this.#withReplaced(standing).replaced)
        return data().map((each) => ({ data: each, replaced }))
      }),
    )
    writeSegment(this.#paper, merged, write)
    return merged.entry
  }

  #withReplaced(entry: SegmentEntry): SegmentEntry {
    const more = this.#replaced.get(entry.id)
    return more === undefined ? entry : { ...entry, replaced: [...entry.replaced, ...more].toSorted() }
  }

  #addStanding(address: string): void {
    const path = join(this.#site, decodeURIComponent(files.issue(this.#paper, address)))
    const parsed = parseIssueText(readFileSync(path, 'utf8'))
    if (parsed.ok) this.#hold(issueText(address, holdWhole(parsed.issue, new Map())))
  }

  #hold(text: IssueText): void {
    this.#isChanged = true
    this.#held.push(text)
    for (const [, pieces] of text.pages) for (const piece of pieces) this.#weight += piece.length
    this.#count += 1
    if (this.#weight > MOST_HELD) this.#draft()
    if (this.#count >= LARGEST) this.#closeGroup()
  }

  /** Puts what is held into the run's own folder. */
  #draft(): void {
    const draft = mergeSegments([{ data: segmentOf(this.#held), replaced: new Set() }])
    writeSegment(this.#paper, draft, placesIn(this.#scratch).write)
    this.#drafts.push(draft)
    this.#held = []
    this.#weight = 0
  }

  #closeGroup(): void {
    if (this.#count === 0) return
    const held = this.#held
    const drafts = this.#drafts
    this.#groups.push({
      issues: this.#count,
      data: () => [
        ...drafts.map(({ entry }) => storedSegment(this.#scratch, this.#paper, entry)),
        ...(held.length > 0 ? [segmentOf(held)] : []),
      ],
    })
    this.#held = []
    this.#drafts = []
    this.#weight = 0
    this.#count = 0
  }
}

function writeSegment(paper: string, { entry, blocks, buckets }: MadeSegment, write: Write): void {
  for (const [number, block] of blocks.entries()) write(indexFiles.block(paper, entry.id, number), block)
  for (const [number, bucket] of buckets.entries()) write(indexFiles.bucket(paper, entry.id, number), bucket)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
