import type { ReadLine, ReadPage } from '#press/bench/import/read-page.ts'
import type { TrueLine, TruePage } from '#press/bench/import/true-page.ts'

/** Right, out of how many. */
export type Share = { right: number; of: number }

/** How well pages were read; every share is a sum over pages. */
export type Scores = {
  /** B-cubed F1 of lines to articles (Bagga and Baldwin, 1998): the mean over pages. */
  bcubed: number
  roles: Share
  order: Share
  joins: Share
  captions: Share
  jumps: Share
  /** Letters that stand in the issue, of those that the page has once. */
  conserved: Share
  faults: number
}

type Pair = { page: TruePage; read: ReadPage }

export function measure(pairs: readonly Pair[]): Scores {
  return {
    bcubed: mean(pairs.map(({ page, read }) => bcubedF1(page.lines, read.lines))),
    roles: sum(pairs, rolesOf),
    order: sum(pairs, orderOf),
    joins: sum(pairs, joinsOf),
    captions: sum(pairs, captionsOf),
    jumps: sum(pairs, jumpsOf),
    conserved: sum(pairs, conservedOf),
    faults: pairs.reduce((count, { read }) => count + read.faults.length, 0),
  }
}

/**
 * B-cubed F1: for each line, how much of its article is of its story, and how much of its story is in its article.
 * Lines of no story (the nameplate) do not count; a line that was given to no article stands alone.
 */
export function bcubedF1(truth: readonly TrueLine[], read: readonly ReadLine[]): number {
  const items = truth.flatMap(({ story }, at) =>
    story === undefined ? [] : [{ story, article: read[at]?.article ?? `line ${at}` }],
  )
  const both = counted(items.map(({ story, article }) => `${story}\n${article}`))
  const stories = counted(items.map(({ story }) => story))
  const articles = counted(items.map(({ article }) => article))
  const shares = items.map(({ story, article }) => {
    const shared = both.get(`${story}\n${article}`) ?? 0
    return { precision: shared / (articles.get(article) ?? 1), recall: shared / (stories.get(story) ?? 1) }
  })
  const precision = mean(shares.map((share) => share.precision))
  const recall = mean(shares.map((share) => share.recall))
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function rolesOf({ page, read }: Pair): Share {
  return {
    right: page.lines.filter(({ role }, at) => fits(role, read.lines[at])).length,
    of: page.lines.length,
  }
}

/** A subheading is a head on the page and part of the body in the issue; names may open a text's first line. */
function fits(role: TrueLine['role'], read: ReadLine | undefined): boolean {
  if (read === undefined) return false
  return (
    role === read.role ||
    (role === 'head' && read.role === 'body' && read.path !== undefined) ||
    (role === 'body' && read.role === 'byline')
  )
}

/** Of two lines that follow each other in a story, whether they do in one article. */
function orderOf({ page, read }: Pair): Share {
  let right = 0
  let of = 0
  for (const lines of byStory(page)) {
    for (let i = 1; i < lines.length; i += 1) {
      const [a, b] = [read.lines[lines[i - 1] ?? 0], read.lines[lines[i] ?? 0]]
      of += 1
      if (a?.article !== undefined && a.article === b?.article && before(a, b)) right += 1
    }
  }
  return { right, of }
}

function before(a: ReadLine, b: ReadLine): boolean {
  const [x, y] = [blockOf(a), blockOf(b)]
  if (x !== y) return x < y
  return (a.offset ?? 0) < (b.offset ?? 0)
}

function blockOf({ path = '' }: ReadLine): number {
  return Number(/\.body\[(\d+)\]/u.exec(path)?.[1] ?? -1)
}

/** Lines of a story's text by their place in it; a line that was broken in printing counts by where it stands. */
function byStory({ lines }: TruePage): number[][] {
  const stories = new Map<string, number[]>()
  for (const [at, { story, role, place }] of lines.entries()) {
    if (story === undefined || role !== 'body' || place === undefined) continue
    const known = stories.get(story)
    if (known) known.push(at)
    else stories.set(story, [at])
  }
  return [...stories.values()].map((found) =>
    found.toSorted((a, b) => (lines[a]?.place ?? 0) - (lines[b]?.place ?? 0) || a - b),
  )
}

/** F1 of joins: two lines that follow each other in a paragraph, against two that follow each other in a block. */
function joinsOf({ page, read }: Pair): Share {
  const truth = new Set<string>()
  for (const lines of byStory(page)) {
    for (let i = 1; i < lines.length; i += 1) {
      const [a = 0, b = 0] = [lines[i - 1], lines[i]]
      if (page.lines[a]?.paragraph === page.lines[b]?.paragraph) truth.add(`${a} ${b}`)
    }
  }
  const found = new Set<string>()
  const blocks = new Map<string, { at: number; offset: number }[]>()
  for (const [at, { path, offset = 0 }] of read.lines.entries()) {
    if (path === undefined || !/\.body\[\d+\]\.text$/u.test(path)) continue
    const lines = blocks.get(path) ?? []
    if (lines.length === 0) blocks.set(path, lines)
    lines.push({ at, offset })
  }
  for (const lines of blocks.values()) {
    const sorted = lines.toSorted((a, b) => a.offset - b.offset)
    for (let i = 1; i < sorted.length; i += 1) found.add(`${sorted[i - 1]?.at ?? 0} ${sorted[i]?.at ?? 0}`)
  }
  const right = [...truth].filter((pair) => found.has(pair)).length
  // F1 as a share: twice the right ones, of all there are and all that were found.
  return { right: 2 * right, of: truth.size + found.size }
}

/** Captions that stand with their own credit, in the article that holds most of their story. */
function captionsOf({ page, read }: Pair): Share {
  const home = homes(page, read)
  const right = page.photos.filter(({ story, caption, credit }) => {
    const [a, b] = [read.lines[caption], read.lines[credit]]
    const photo = a?.path?.replace(/\.caption$/u, '')
    return (
      a?.role === 'caption' &&
      b?.path === `${photo}.credit.text` &&
      a.article !== undefined &&
      a.article === home.get(story)
    )
  })
  return { right: right.length, of: page.photos.length }
}

function jumpsOf({ page, read }: Pair): Share {
  const home = homes(page, read)
  const right = page.jumps.filter(({ story, mark, page: label }) =>
    read.jumps.some((jump) => jump.mark === mark && jump.page === label && jump.article === home.get(story)),
  )
  return { right: 2 * right.length, of: page.jumps.length + read.jumps.length }
}

/** The article that holds most of each story's text. */
function homes(page: TruePage, read: ReadPage): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [at, { story, role, text }] of page.lines.entries()) {
    const article = read.lines[at]?.article
    if (story === undefined || role !== 'body' || article === undefined) continue
    const known = counts.get(story) ?? new Map<string, number>()
    counts.set(story, known)
    known.set(article, (known.get(article) ?? 0) + text.length)
  }
  return new Map(
    [...counts].map(([story, articles]) => {
      const [first] = [...articles].toSorted((a, b) => b[1] - a[1])
      return [story, first?.[0] ?? '']
    }),
  )
}

/** A line is kept where it stands in the issue, or where it was dropped for a text that does and that holds it. */
function conservedOf({ page, read }: Pair): Share {
  let right = 0
  let of = 0
  for (const [at, { text, role }] of page.lines.entries()) {
    if (role === 'masthead' || role === 'duplicate') continue
    of += text.length
    const bare = JSON.stringify(text.replaceAll(/\s+|-$/gu, '')).slice(1, -1)
    if (read.lines[at]?.path !== undefined || read.text.includes(bare)) right += text.length
  }
  return { right, of }
}

function sum(pairs: readonly Pair[], share: (pair: Pair) => Share): Share {
  const shares = pairs.map(share)
  return {
    right: shares.reduce((total, { right }) => total + right, 0),
    of: shares.reduce((total, { of }) => total + of, 0),
  }
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((total, value) => total + value, 0) / values.length
}
