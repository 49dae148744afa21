import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Issue } from '#issue/schema.ts'
import { holdWhole, type WholeIssue } from '#library/whole-issue.ts'
import { generateArchive } from '#press/bench/archive/generate-archive.ts'
import { SearchIndexer } from '#press/search-index/stage-search-index.ts'
import { placesIn } from '#press/search-index/places.ts'
import { staticSource } from '#search/archive/static-source.ts'

/** Archives from a week to seventy-six years of a daily. */
const SIZES = [10, 1000, 27_702]
/** A word of every day, some of many, a sentence's part, and what stands nowhere. */
const QUERIES = ['记者', '陈立', '松柳', '陈立新', '防汛抗旱', '老旧小区改造', '从来没有的话']
/** Issues that are added one a run, after all the others. */
const ADDED = 24

/**
 * Measures search in the archive: what the index weighs and how long it takes to write, what one more
 * issue rewrites, and what a query fetches. `npm run bench:search [-- ISSUES…]`.
 */
export async function benchSearch(sizes: readonly number[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'jumpline-search-'))
    try {
      measureIndex(folder, size)
      measureAdding(folder, size)
      await measureQueries(folder, size)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function measureIndex(folder: string, size: number): void {
  const start = performance.now()
  const written = index(folder, issuesOf(size, 0, size))
  const seconds = (performance.now() - start) / 1000
  const weight = kilobytes(sum(written) / size)
  say(
    `\n${size} issues: ${megabytes(sum(written))} MB in ${written.length} files, ${weight} kB an issue, ${seconds.toFixed(1)} s`,
  )
}

function measureAdding(folder: string, size: number): void {
  const written = [...issuesOf(size + ADDED, size, size + ADDED)].map((issue) => sum(index(folder, [issue])))
  say(
    `  one more issue writes ${kilobytes(median(written))} kB in the median, ${kilobytes(Math.max(...written))} kB at most`,
  )
}

async function measureQueries(folder: string, size: number): Promise<void> {
  for (const text of QUERIES) {
    const site = new CountedSite(folder, size + ADDED)
    const answer = await staticSource(site).search({ text, order: 'newest', page: 0 })
    const total = `${answer.isExact ? '' : 'at most '}${answer.total} pieces`
    say(
      `  ${text}: ${total}; index ${kilobytes(site.fetched)} kB in ${site.requests} requests, texts of ${answer.hits.length} results ${kilobytes(site.texts)} kB`,
    )
  }
}

/** The n-th to the m-th issue of an archive of a size. */
function* issuesOf(size: number, from: number, to: number): Generator<Issue> {
  let at = 0
  for (const issue of generateArchive(size)) {
    if (at >= from && at < to) yield issue
    at += 1
  }
}

/** Indexes issues as one run of the press does; answers with the sizes of the files it writes. */
function index(folder: string, issues: Iterable<Issue>): number[] {
  const indexer = new SearchIndexer(folder)
  const written: number[] = []
  const { write, remove } = placesIn(folder)
  const shelf = new Map<string, Issue>()
  try {
    for (const issue of issues) {
      shelf.set(issue.publication.id, issue)
      indexer.add(issue.publication.id, issue.date, holdWhole(issue, new Map()), false)
    }
    const counted: typeof write = (place, content) => {
      written.push(content.length)
      write(place, content)
    }
    indexer.stage([...shelf.values()], { write: counted, remove })
  } finally {
    indexer.dispose()
  }
  return written
}

/** A site that counts what is fetched of it; its texts are made again from the archive. */
class CountedSite {
  readonly #folder: string
  readonly #size: number
  readonly #issues = new Map<string, WholeIssue>()
  fetched = 0
  requests = 0
  /** Compressed, as hosts send them. */
  texts = 0

  constructor(folder: string, size: number) {
    this.#folder = folder
    this.#size = size
  }

  readonly read = async (place: string): Promise<Uint8Array | undefined> => {
    const path = join(this.#folder, decodeURIComponent(place))
    if (!existsSync(path)) return undefined
    const bytes = readFileSync(path)
    this.fetched += bytes.length
    this.requests += 1
    return bytes
  }

  readonly page = async (_paper: string, date: string, label: string) => {
    const page = this.#issue(date).page(label)
    if (page === undefined) throw new Error(`no page ${label}`)
    this.texts += brotliCompressSync(JSON.stringify(page)).length
    return page
  }

  readonly outline = async (_paper: string, date: string) => this.#issue(date).outline

  #issue(date: string): WholeIssue {
    const known = this.#issues.get(date)
    if (known !== undefined) return known
    for (const issue of generateArchive(this.#size)) {
      if (issue.date !== date) continue
      const whole = holdWhole(issue, new Map())
      this.#issues.set(date, whole)
      return whole
    }
    throw new Error(`no issue of ${date}`)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
