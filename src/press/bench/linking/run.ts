import type { Article, Issue, Jump } from '#issue/schema.ts'
import { linkStories } from '#issue/link-stories.ts'
import { onlyWithoutDateline, sameHeadline, type Linker } from '#press/bench/linking/baselines.ts'
import { generateIssue, type Sample } from '#press/bench/linking/generate.ts'
import { LEVELS } from '#press/bench/linking/levels.ts'
import { score, type Score } from '#press/bench/linking/measure.ts'
import { sampleTexts } from '#press/bench/linking/sample-texts.ts'

/** Prints how well `linkStories` links: `npm run bench:linking -- [issues a level] [seed]`. */
const issues = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? 1)

const linker: Linker = (issue) =>
  linkStories(issue).jumps.flatMap(({ direction, from, to, confidence }) =>
    direction === 'forward' && to !== undefined ? [{ head: from, tail: to, confidence }] : [],
  )

const texts = sampleTexts('public/papers')
const all: { name: string; samples: Sample[]; score: Score }[] = LEVELS.map((level) => {
  const samples = Array.from({ length: issues }, (_, at) => generateIssue(level, seed * 100_003 + at, texts))
  return { name: level.name, samples, score: score(samples, linker) }
})

console.log(`${issues} issues a level, seed ${seed}, ${texts.length} sample stories\n`)
console.log('level     linker                 precision  recall     F1   wrong at 0.9+')
for (const { name, samples, score: ours } of all) {
  printScore(name, 'linkStories', ours)
  printScore(name, 'only without dateline', score(samples, onlyWithoutDateline))
  printScore(name, 'same headline', score(samples, sameHeadline))
}

const large = largeIssue(all.flatMap(({ samples }) => samples))

console.log('\nconfidence   ' + all.map(({ name }) => name.padStart(18)).join('') + '               all')
for (let tenth = 4; tenth < 10; tenth += 1) {
  const bins = all.map((level) => level.score.bins[tenth] ?? { joins: 0, right: 0 })
  const sum = { joins: total(bins.map(({ joins }) => joins)), right: total(bins.map(({ right }) => right)) }
  const columns = [...bins, sum].map(({ joins, right }) =>
    `${right}/${joins} ${share(right, joins)}`.padStart(18),
  )
  console.log(`${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)}   ${columns.join('')}`)
}

console.log(
  '\nmisprinted marks  contradicted by the tail: told as conflict   not contradicted: rightly not joined',
)
for (const { name, samples } of all) console.log(`${name.padEnd(18)}${misprints(samples)}`)

console.log(
  `\nan issue of ${piecesOf(large)} pieces on ${large.pages.length} pages: ${fastest(large).toFixed(0)} ms`,
)

function printScore(level: string, name: string, { precision, recall, f1, sureAndWrong }: Score): void {
  const numbers = [precision, recall, f1].map((value) => value.toFixed(3).padStart(8))
  console.log(`${level.padEnd(10)}${name.padEnd(24)}${numbers.join('')}${String(sureAndWrong).padStart(10)}`)
}

function misprints(samples: readonly Sample[]): string {
  const counts = { conflict: 0, contradicted: 0, left: 0, bare: 0 }
  for (const { issue, truth } of samples) {
    const jumps = new Map(linkStories(issue).jumps.map((jump) => [`${jump.direction} ${jump.from}`, jump]))
    for (const { head, tail, back } of truth.filter(({ mark }) => mark === 'misprinted')) {
      const jump = jumps.get(`forward ${head}`)
      if (back) counts.contradicted += 1
      else counts.bare += 1
      if (back && jump?.outcome === 'conflict' && jump.contradiction?.from === tail) counts.conflict += 1
      if (!back && jump?.to === undefined) counts.left += 1
    }
  }
  return (
    `${counts.conflict}/${counts.contradicted}`.padStart(24) + `${counts.left}/${counts.bare}`.padStart(40)
  )
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '  —' : `${Math.round((100 * part) / whole)} %`
}

/** Many issues bound into one of 640 pieces on 64 pages, each with pages and ids of its own. */
function largeIssue(samples: readonly Sample[]): Issue {
  const bound = samples.flatMap(({ issue }, number) =>
    issue.pages.map((page) => ({
      label: `${number}-${page.label}`,
      articles: page.articles.map((piece) => renamed(piece, number)),
    })),
  )
  const pages = bound.slice(0, 64)
  const more = bound.slice(64).flatMap(({ articles }) => articles)
  for (const [at, piece] of more
    .slice(0, Math.max(0, 640 - total(pages.map(({ articles }) => articles.length))))
    .entries()) {
    pages[at % 64]?.articles.push(piece)
  }
  return {
    version: '1.0',
    language: 'en',
    publication: { id: 'bench', name: 'Bench' },
    date: '2025-05-09',
    pages,
  }
}

function renamed(piece: Article, number: number): Article {
  const on = (jump: Jump | undefined): Jump | undefined => jump && { ...jump, page: `${number}-${jump.page}` }
  return {
    ...piece,
    id: `${number}-${piece.id}`,
    continuesOn: on(piece.continuesOn),
    continuedFrom: on(piece.continuedFrom),
  }
}

function piecesOf(issue: Issue): number {
  return total(issue.pages.map(({ articles }) => articles.length))
}

/** The shortest of ten runs, in milliseconds: other work on the machine only ever adds. */
function fastest(issue: Issue): number {
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now()
    linkStories(issue)
    return performance.now() - start
  })
  return Math.min(...times)
}
