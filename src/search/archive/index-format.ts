import * as v from 'valibot'

/**
 * The index of an archive as files of a static host.
 *
 * A paper's index is some segments, each of a run of issues and never changed once written. In a segment
 * every piece has a number, the newest first; every gram has the numbers of the pieces that hold it; and
 * grams lie in buckets, by their hash, so that a query fetches one small file a gram and a segment.
 */
export const INDEX_VERSION = 1

const BlockSchema = v.object({
  /** Number of its first piece. */
  first: v.number(),
  /** Dates of its newest and its oldest issue. */
  to: v.string(),
  from: v.string(),
})

const SegmentSchema = v.object({
  /** Its folder; a hash of what it holds. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)),
  issues: v.number(),
  pieces: v.number(),
  /** What its buckets weigh together, in bytes. */
  bytes: v.number(),
  /** There are 2 to this power of buckets. */
  bits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
  /** Its issues, some to a file. */
  blocks: v.array(BlockSchema),
  /** Addresses of issues that were published again since, and stand in a newer segment. */
  replaced: v.optional(v.array(v.string()), []),
})

/** What the index of one paper consists of. */
export const PaperIndexSchema = v.object({
  version: v.literal(INDEX_VERSION),
  segments: v.array(SegmentSchema),
})

export type PaperIndex = v.InferOutput<typeof PaperIndexSchema>
export type SegmentEntry = v.InferOutput<typeof SegmentSchema>
export type BlockEntry = v.InferOutput<typeof BlockSchema>

/** The papers that have an index. */
export const ArchiveIndexSchema = v.object({
  version: v.literal(INDEX_VERSION),
  papers: v.array(v.object({ id: v.string(), name: v.string(), language: v.string() })),
})
export type ArchiveIndex = v.InferOutput<typeof ArchiveIndexSchema>

/** One issue in a segment: its address (a date, perhaps with an edition) and how many pieces each page has. */
export const IndexedIssueSchema = v.object({
  address: v.string(),
  pages: v.array(v.tuple([v.string(), v.number()])),
})
export const IssueBlockSchema = v.array(IndexedIssueSchema)
export type IndexedIssue = v.InferOutput<typeof IndexedIssueSchema>

/** Where the parts stand, relative to the base of the site. */
export const indexFiles = {
  papers: () => 'search/index/papers.json',
  paper: (paper: string) => `search/index/${encodeURIComponent(paper)}/segments.json`,
  folder: (paper: string, segment: string) => `search/index/${encodeURIComponent(paper)}/${segment}`,
  block: (paper: string, segment: string, block: number) =>
    `${indexFiles.folder(paper, segment)}/issues-${block}.json`,
  bucket: (paper: string, segment: string, bucket: number) =>
    `${indexFiles.folder(paper, segment)}/${bucket.toString(16).padStart(4, '0')}.bin`,
}

/** Whether a file of the index never changes once it is written: those of segments, whose folder is a hash of them. */
export function isLasting(place: string): boolean {
  return /\/[0-9a-f]{16}\/[^/]+$/u.test(place)
}

/** The day of an issue, from its address. */
export function dateOf(address: string): string {
  return address.slice(0, 10)
}

/** How many pieces an issue has. */
export function piecesIn(issue: IndexedIssue): number {
  return issue.pages.reduce((sum, [, count]) => sum + count, 0)
}

/** 32 bits of a gram, evenly spread (FNV-1a with a last mix, after MurmurHash3's finaliser). */
export function hashOf(gram: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < gram.length; at += 1) {
    hash ^= gram.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The bucket in which a gram lies: the first bits of its hash. */
export function bucketOf(gram: string, bits: number): number {
  return bits === 0 ? 0 : hashOf(gram) >>> (32 - bits)
}

/** A gram with the numbers of the pieces that hold it, in rising order. */
export type Posting = readonly [gram: string, pieces: readonly number[]]

/**
 * The bytes of a bucket: for each gram its length and UTF-8, how many pieces hold it, how many bytes follow, and the
 * steps from each number to the next. Every number is a varint of seven bits a byte, the lowest first.
 */
export function encodeBucket(postings: readonly Posting[]): Uint8Array {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (const [gram, pieces] of postings) {
    const name = encoder.encode(gram)
    pushVarint(bytes, name.length)
    for (const byte of name) bytes.push(byte)
    const steps: number[] = []
    let last = -1
    for (const piece of pieces) {
      pushVarint(steps, piece - last - 1)
      last = piece
    }
    pushVarint(bytes, pieces.length)
    pushVarint(bytes, steps.length)
    for (const byte of steps) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** What cannot be read of an index: cut off, or not an index at all. */
export class DamagedIndex extends Error {}

/** The pieces that hold a gram; none where it does not lie in its bucket. */
export function findInBucket(bytes: Uint8Array, gram: string): number[] {
  for (const entry of entriesOf(bytes)) if (entry.gram === gram) return entry.pieces()
  return []
}

/** Every gram of a bucket with its pieces. */
export function* decodeBucket(bytes: Uint8Array): Generator<[string, number[]]> {
  for (const { gram, pieces } of entriesOf(bytes)) yield [gram, pieces()]
}

/** @throws DamagedIndex where the bytes end too early, or say more than they hold */
function* entriesOf(bytes: Uint8Array): Generator<{ gram: string; pieces: () => number[] }> {
  const decoder = new TextDecoder()
  const reader = new Varints(bytes)
  while (!reader.isAtEnd) {
    const gram = decoder.decode(reader.take(reader.next()))
    const count = reader.next()
    const steps = reader.take(reader.next())
    yield { gram, pieces: () => piecesFrom(steps, count) }
  }
}

function piecesFrom(steps: Uint8Array, count: number): number[] {
  const reader = new Varints(steps)
  const pieces: number[] = []
  let last = -1
  while (!reader.isAtEnd) {
    last += reader.next() + 1
    pieces.push(last)
  }
  if (pieces.length !== count) throw new DamagedIndex(`${pieces.length} of ${count} pieces`)
  return pieces
}

class Varints {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  next(): number {
    let value = 0
    for (let shift = 1; shift <= 0x8000000; shift *= 128) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) break
      this.#at += 1
      value += (byte & 0x7f) * shift
      if (byte < 0x80) return value
    }
    throw new DamagedIndex('a number is cut off')
  }

  take(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new DamagedIndex('an entry is cut off')
    const taken = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return taken
  }
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest >= 0x80) {
    bytes.push((rest % 128) + 0x80)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}
