import { newAtDateline, newAtHeadline } from '#press/bench/import/baselines.ts'
import { generatePage } from '#press/bench/import/generate.ts'
import { LEVELS } from '#press/bench/import/levels.ts'
import { measure, type Share } from '#press/bench/import/measure.ts'
import { readByImporter, type ReadPage } from '#press/bench/import/read-page.ts'
import { seedPage } from '#press/bench/import/seed-page.ts'
import { runScale } from '#press/bench/import/scale/run-scale.ts'
import { sampleStories } from '#press/bench/import/stories.ts'
import type { TruePage } from '#press/bench/import/true-page.ts'

/**
 * Prints how well page texts are read: `npm run bench:import -- [pages a level] [seed]`; or what imports of growing
 * sizes take: `npm run bench:import -- --scale`.
 */
if (process.argv.includes('--scale')) {
  runScale()
  process.exit()
}
const count = Number(process.argv[2] ?? 200)
const seed = Number(process.argv[3] ?? 1)

const samples = sampleStories('public/papers')
const sets: { name: string; pages: TruePage[] }[] = LEVELS.map((level) => ({
  name: level.name,
  pages: Array.from({ length: count }, (_, at) => generatePage(level, seed * 100_003 + at, samples)),
}))
const real = seedPage('../shared/seed')
if (real) sets.push({ name: 'real page', pages: [real] })

const READERS: [string, (page: TruePage) => ReadPage][] = [
  ['importer', readByImporter],
  ['new at headline', newAtHeadline],
  ['new at dateline', newAtDateline],
]

console.log(`${count} pages a level, seed ${seed}, ${samples.length} sample stories\n`)
console.log(
  '| level | reader | B-cubed F1 | roles | order | joins F1 | captions | jumps F1 | kept | faults |\n' +
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
)
for (const { name, pages } of sets) {
  for (const [reader, read] of READERS) {
    const scores = measure(pages.map((page) => ({ page, read: read(page) })))
    const { bcubed, roles, order, joins, captions, jumps, conserved, faults } = scores
    const ours = reader === 'importer'
    const cells = [
      name,
      reader,
      bcubed.toFixed(3),
      ...(ours
        ? [...[roles, order, joins, captions, jumps].map(share), percent(conserved), String(faults)]
        : [share(roles), '', '', '', '', '', '']),
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

function share({ right, of }: Share): string {
  return of === 0 ? '—' : (right / of).toFixed(3)
}

/** Rounded down: a letter lost is seen. */
function percent({ right, of }: Share): string {
  return `${Math.floor((10_000 * right) / of) / 100} %`
}
