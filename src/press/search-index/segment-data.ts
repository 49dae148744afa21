import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  bucketOf,
  decodeBucket,
  type IndexedIssue,
  indexFiles,
  IssueBlockSchema,
  piecesIn,
  type SegmentEntry,
} from '#search/archive/index-format.ts'
import { gramsOf } from '#search/archive/grams.ts'

/** Issues with every gram of their pieces, however they are held. */
export type SegmentData = {
  /** Newest first; pieces are numbered through them, in the order of their pages. */
  issues: readonly IndexedIssue[]
  /** About how many bytes its postings take. */
  bytes: number
  /** The grams whose hash begins with the bits of `part`, `bits` of them, each with its pieces. */
  postings: (part: number, bits: number) => Iterable<readonly [string, readonly number[]]>
}

/** An issue as it is indexed: the folded text of every piece, by page. */
export type IssueText = {
  address: string
  pages: readonly (readonly [label: string, texts: readonly string[]])[]
}

/** Reads the texts of issues into memory. */
export function segmentOf(texts: readonly IssueText[]): SegmentData {
  const grams = new Map<string, number[]>()
  let piece = 0
  let bytes = 0
  const newest = texts.toSorted((a, b) => byAddress(b.address, a.address))
  for (const { pages } of newest) {
    for (const [, pieces] of pages) {
      for (const text of pieces) {
        for (const gram of gramsOf(text)) {
          const known = grams.get(gram)
          if (known === undefined) grams.set(gram, [piece])
          else known.push(piece)
          bytes += known === undefined ? 12 : 2
        }
        piece += 1
      }
    }
  }
  const byPart = new Map<number, [string, number[]][]>()
  let split = -1
  return {
    issues: newest.map(({ address, pages }) => ({
      address,
      pages: pages.map(([label, pieces]): [string, number] => [label, pieces.length]),
    })),
    bytes,
    postings: (part, bits) => {
      if (split !== bits) {
        byPart.clear()
        for (const entry of grams) {
          const at = bucketOf(entry[0], bits)
          const there = byPart.get(at)
          if (there === undefined) byPart.set(at, [entry])
          else there.push(entry)
        }
        split = bits
      }
      return byPart.get(part) ?? []
    },
  }
}

/** A segment as it stands in a folder. */
export function storedSegment(root: string, paper: string, entry: SegmentEntry): SegmentData {
  const read = (place: string) => readFileSync(join(root, decodeURIComponent(place)))
  const issues = entry.blocks.flatMap((_, number) =>
    v.parse(IssueBlockSchema, JSON.parse(read(indexFiles.block(paper, entry.id, number)).toString('utf8'))),
  )
  return {
    issues,
    bytes: entry.bytes,
    postings: (part, bits) =>
      postingsOf(part, bits, entry.bits, (bucket) => read(indexFiles.bucket(paper, entry.id, bucket))),
  }
}

/** The size that buckets are meant to have, in bytes. */
export const AVERAGE_BUCKET = 6144

function* postingsOf(
  part: number,
  bits: number,
  own: number,
  read: (bucket: number) => Uint8Array,
): Generator<readonly [string, readonly number[]]> {
  if (own <= bits) {
    for (const entry of decodeBucket(read(part >>> (bits - own))))
      if (bucketOf(entry[0], bits) === part) yield entry
    return
  }
  const fan = 2 ** (own - bits)
  for (let bucket = part * fan; bucket < (part + 1) * fan; bucket += 1) yield* decodeBucket(read(bucket))
}

/** By day, then edition; as addresses are written. */
export function byAddress(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** How many pieces a run of issues has. */
export function countPieces(issues: readonly IndexedIssue[]): number {
  return issues.reduce((sum, issue) => sum + piecesIn(issue), 0)
}
