import { createHash } from 'node:crypto'
import {
  bucketOf,
  dateOf,
  decodeBucket,
  encodeBucket,
  type IndexedIssue,
  type Posting,
  piecesIn,
  type SegmentEntry,
} from '#search/archive/index-format.ts'
import { AVERAGE_BUCKET, byAddress, countPieces, type SegmentData } from '#press/search-index/segment-data.ts'

/** Issues to a block: what a result's place costs to find. */
const ISSUES_A_BLOCK = 64
const MOST_BITS = 14
/** Grams are merged in so many parts at the most, so that only one part of them is in memory. */
const PART_BITS = 6

/** A finished segment, its files by name; a bucket is `number` of `bits`. */
export type MadeSegment = { entry: SegmentEntry; blocks: string[]; buckets: Uint8Array[] }

/**
 * Makes one segment of several: issues by day, newest first, and for each gram the pieces that hold it.
 *
 * @param replaced addresses of issues that are left out, by the segment they are left out of
 */
export function mergeSegments(
  parts: readonly { data: SegmentData; replaced: ReadonlySet<string> }[],
): MadeSegment {
  const { issues, renumber } = inOneOrder(parts)
  const guess = bitsFor(parts.reduce((sum, { data }) => sum + data.bytes, 0))
  const splits = Math.min(guess, PART_BITS)
  const guessed: Uint8Array[] = []
  for (let part = 0; part < 2 ** splits; part += 1) {
    const merged = new Map<string, number[]>()
    for (const [at, { data }] of parts.entries()) gather(merged, data.postings(part, splits), renumber[at])
    guessed.push(...spread(merged, part, splits, guess))
  }
  const weight = guessed.reduce((sum, bucket) => sum + bucket.length, 0)
  // By what they weigh in the end, so that the same issues make the same segment whatever it was made of.
  const bits = bitsFor(weight)
  const buckets = inBuckets(guessed, guess, bits)
  const hash = createHash('sha256')
  for (const bucket of buckets) hash.update(`${bucket.length};`).update(bucket)
  const { blocks, entries } = inBlocks(issues)
  for (const block of blocks) hash.update(block)
  const id = hash.digest('hex').slice(0, 16)
  const pieces = countPieces(issues)
  const entry = { id, issues: issues.length, pieces, bytes: weight, bits, blocks: entries, replaced: [] }
  return { entry, blocks, buckets }
}

/** How many bits of a hash name a bucket, for postings of so many bytes. */
function bitsFor(bytes: number): number {
  return Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(bytes / AVERAGE_BUCKET))))
}

/** Buckets named by `from` bits as those named by `to` bits. */
function inBuckets(buckets: readonly Uint8Array[], from: number, to: number): Uint8Array[] {
  if (from === to) return [...buckets]
  const shared = Math.min(from, to)
  const run = 2 ** (from - shared)
  return Array.from({ length: 2 ** shared }, (_, part) => {
    const held = buckets.slice(part * run, (part + 1) * run).flatMap((bucket) => [...decodeBucket(bucket)])
    return spread(new Map(held), part, shared, to)
  }).flat()
}

/** All the issues in one order, and for each part the new number of each of its pieces, -1 for one left out. */
function inOneOrder(parts: readonly { data: SegmentData; replaced: ReadonlySet<string> }[]): {
  issues: IndexedIssue[]
  renumber: Int32Array[]
} {
  const placed = parts.flatMap(({ data, replaced }, part) => {
    let first = 0
    return data.issues.map((issue) => {
      const entry = { issue, part, first, isKept: !replaced.has(issue.address) }
      first += piecesIn(issue)
      return entry
    })
  })
  const renumber = parts.map(({ data }) => new Int32Array(countPieces(data.issues)).fill(-1))
  const kept = placed
    .filter(({ isKept }) => isKept)
    .toSorted((a, b) => byAddress(b.issue.address, a.issue.address))
  let number = 0
  for (const { issue, part, first } of kept) {
    const end = first + piecesIn(issue)
    for (let piece = first; piece < end; piece += 1) {
      renumber[part]?.fill(number, piece, piece + 1)
      number += 1
    }
  }
  return { issues: kept.map(({ issue }) => issue), renumber }
}

function gather(
  merged: Map<string, number[]>,
  postings: Iterable<readonly [string, readonly number[]]>,
  renumber: Int32Array = new Int32Array(),
): void {
  for (const [gram, pieces] of postings) {
    const known = merged.get(gram) ?? []
    for (const piece of pieces) {
      const number = renumber[piece] ?? -1
      if (number >= 0) known.push(number)
    }
    if (known.length > 0) merged.set(gram, known)
  }
}

/** The buckets of one part of the grams, each in the order of its grams. */
function spread(
  merged: ReadonlyMap<string, number[]>,
  part: number,
  splits: number,
  bits: number,
): Uint8Array[] {
  const fan = 2 ** (bits - splits)
  const buckets: Posting[][] = Array.from({ length: fan }, () => [])
  for (const [gram, pieces] of merged) {
    buckets[bucketOf(gram, bits) - part * fan]?.push([gram, pieces.sort((a, b) => a - b)])
  }
  return buckets.map((postings) => encodeBucket(postings.sort(([a], [b]) => byAddress(a, b))))
}

function inBlocks(issues: readonly IndexedIssue[]): { blocks: string[]; entries: SegmentEntry['blocks'] } {
  const blocks: string[] = []
  const entries: SegmentEntry['blocks'] = []
  let first = 0
  for (let at = 0; at < issues.length; at += ISSUES_A_BLOCK) {
    const run = issues.slice(at, at + ISSUES_A_BLOCK)
    blocks.push(`${JSON.stringify(run)}\n`)
    entries.push({ first, to: dateOf(run[0]?.address ?? ''), from: dateOf(run.at(-1)?.address ?? '') })
    first += countPieces(run)
  }
  return { blocks, entries }
}
