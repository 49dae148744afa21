import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PROJECT_ROOT } from '#press/project-root.ts'
import type { BuildKind, Load, Piece, SearchKind } from '#press/bench/search/kinds/kind.ts'
import { generatedPieces, judge, stretches, writtenPieces } from '#press/bench/search/kinds/corpus.ts'
import { fts5Pairs, trigram, unicode61 } from '#press/bench/search/kinds/fts5.ts'
import { minisearch } from '#press/bench/search/kinds/minisearch.ts'
import { pagefindPhrase, pagefindWords } from '#press/bench/search/kinds/pagefind.ts'
import { pairs } from '#press/bench/search/kinds/pairs.ts'
import { segmenter } from '#press/bench/search/kinds/segmenter.ts'

const KINDS = new Map<string, BuildKind>(
  Object.entries({
    pairs,
    minisearch,
    pagefindPhrase,
    pagefindWords,
    trigram,
    unicode61,
    fts5Pairs,
    segmenter,
  }),
)
/** No dependencies of the project: they are installed for the bench alone. */
const PACKAGES = ['pagefind@1.6.0', 'minisearch@7.2.0']
const QUERIES = 200

/**
 * Compares ways to search an archive: `npm run bench:search-kinds [-- ISSUES KIND…]`, a table of them all. Each is built in a process of
 * its own. What is sought are random stretches of Han signs that stand in the texts.
 */
async function measureOne(name: string, issues: number, modules: string): Promise<Measured> {
  const build = KINDS.get(name)
  if (build === undefined) throw new Error(`${name}: none of ${[...KINDS.keys()].join(', ')}`)
  const load: Load = (file) => import(pathToFileURL(join(modules, 'node_modules', file)).href)
  const folder = mkdtempSync(join(tmpdir(), 'jumpline-kinds-'))
  try {
    const [more, ...corpus] = generatedPieces(issues + 1).toReversed()
    if (more === undefined) throw new Error('There is no issue to add')
    const start = performance.now()
    const index = await build(folder, corpus.toReversed(), load)
    const seconds = (performance.now() - start) / 1000
    const memory = Math.max(index.memory ?? 0, process.resourceUsage().maxRSS * 1024)
    const [two, four] = await recallOf(
      index,
      corpus.flatMap(({ pieces }) => pieces),
    )
    const added = await index.add(more)
    await index.close?.()
    const written = writtenPieces()
    const small = await build(mkdtempSync(join(folder, 'written-')), written, load)
    const [two2, four2] = await recallOf(
      small,
      written.flatMap(({ pieces }) => pieces),
    )
    await small.close?.()
    return { name, seconds, memory, bytes: index.bytes, added, two, four, two2, four2 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What one way to search is measured by; memory and sizes are in bytes. */
type Measured = {
  name: string
  seconds: number
  memory: number
  bytes: number
  added: number
  two: Judged
  four: Judged
  two2: Judged
  four2: Judged
}
type Judged = { recall: number; precision: number; fetched: number }

/** Judged by stretches of two signs, and of four. */
async function recallOf(index: SearchKind, pieces: readonly Piece[]): Promise<[Judged, Judged]> {
  return [await recallBy(2, index, pieces), await recallBy(4, index, pieces)]
}

async function recallBy(length: number, index: SearchKind, pieces: readonly Piece[]): Promise<Judged> {
  const queries = stretches(pieces, length, QUERIES)
  const answers = []
  const fetched = []
  for (const query of queries) {
    const answer = await index.search(query)
    answers.push(answer.ids)
    if (answer.fetched !== undefined) fetched.push(answer.fetched)
  }
  fetched.sort((a, b) => a - b)
  return { ...judge(pieces, queries, answers), fetched: fetched[fetched.length >> 1] ?? 0 }
}

function installed(): string {
  const folder = join(tmpdir(), 'jumpline-search-kinds')
  if (!existsSync(join(folder, 'node_modules/pagefind'))) {
    execFileSync('mkdir', ['-p', folder])
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--no-save', ...PACKAGES], { cwd: folder, stdio: 'ignore' })
  }
  return folder
}

function row({ name, seconds, memory, bytes, added, two, four, two2, four2 }: Measured): string {
  const share = ({ recall, precision }: Judged) =>
    `${(recall * 100).toFixed(1)} % (${(precision * 100).toFixed(0)} %)`
  const kB = (n: number) => `${Math.round(n / 1000).toLocaleString('en')} kB`
  const cells = [
    name,
    `${seconds.toFixed(1)} s`,
    `${Math.round(memory / 1e6)} MB`,
    kB(bytes),
    kB(two.fetched),
    kB(added),
    ...[two, four, two2, four2].map(share),
  ]
  return `| ${cells.join(' | ')} |`
}

const [, , first = '1000', ...names] = process.argv
if (first === '--one') {
  const [name = '', issues, modules = ''] = names
  const measured = await measureOne(name, Number(issues), modules)
  process.stdout.write(`${JSON.stringify(measured)}\n`)
  process.exit(0)
}
const modules = installed()
process.stdout.write(
  '| kind | build | memory | index | query of 2 | one more issue | 2 signs | 4 signs | written: 2 | 4 |\n',
)
process.stdout.write('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n')
for (const name of names.length > 0 ? names : KINDS.keys()) {
  const tsx = join(PROJECT_ROOT, 'node_modules/.bin/tsx')
  const { stdout } = spawnSync(tsx, [fileURLToPath(import.meta.url), '--one', name, first, modules], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const last = stdout.trim().split('\n').at(-1) ?? ''
  process.stdout.write(last.startsWith('{') ? `${row(JSON.parse(last))}\n` : `| ${name} | failed |\n`)
}
