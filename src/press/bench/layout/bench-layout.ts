import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '#issue/schema.ts'
import { generatePage } from '#press/bench/layout/generate-page.ts'
import { judgeSetting, quantile } from '#press/bench/layout/judge-setting.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { readIssue } from '#press/read-issue.ts'
import { isChinese } from '#reader/page/language.ts'
import { COLUMN_COUNTS } from '#reader/page/layout/columns.ts'
import { layPage } from '#reader/page/layout/lay-page.ts'

/** What a setting is asked to keep to; the bench exits with 1 where it does not. */
const ASKED = { medianBlank: 0.12, worstBlank: 0.25, ragged: 0.15, milliseconds: 5 }
const GENERATED = 500
const RUNS = 5

type Set = { page: Page; language: string }

const bundled = bundledPages()
const generated = Array.from({ length: GENERATED }, (_, seed): Set => {
  const language = seed % 3 === 2 ? 'en' : 'zh-Hans'
  return { page: generatePage(seed + 1, language), language }
})
// The first pages of a process are slow for any program; a reader's first page is one of them, though.
const cold = timed(bundled.slice(0, 1), 1)
timed(generated.slice(0, 40), 1)
report(`${bundled.length} pages of the bundled papers`, bundled)
report(`${GENERATED} generated pages`, generated)
console.log(`the first page of a fresh process: ${cold[0]?.toFixed(1)} ms`)

function report(title: string, sets: readonly Set[]): void {
  const blank: number[] = []
  const ragged: number[] = []
  for (const { page, language } of sets) {
    const laid = lay(page, language)
    for (const columns of COLUMN_COUNTS) {
      const verdict = judgeSetting(laid, columns)
      blank.push(verdict.blank)
      ragged.push(verdict.ragged)
    }
  }
  const times = timed(sets)
  console.log(`${title}, each at ${COLUMN_COUNTS.join(', ')} columns`)
  line('blank, median', quantile(blank, 0.5), ASKED.medianBlank, percent)
  line('blank, worst', Math.max(...blank), ASKED.worstBlank, percent)
  line('ragged, median', quantile(ragged, 0.5), ASKED.ragged, percent)
  line('ragged, worst', Math.max(...ragged), ASKED.ragged, percent)
  line('time a page, median', quantile(times, 0.5), ASKED.milliseconds, (ms) => `${ms.toFixed(2)} ms`)
  line('time a page, 95 of 100', quantile(times, 0.95), ASKED.milliseconds, (ms) => `${ms.toFixed(2)} ms`)
}

function line(name: string, value: number, most: number, write: (value: number) => string): void {
  console.log(`  ${name.padEnd(24)} ${write(value).padStart(9)}   asked: at most ${write(most)}`)
  if (value > most) process.exitCode = 1
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** Milliseconds for each page: the best of some runs, since other programs take their share of the rest. */
function timed(sets: readonly Set[], runs = RUNS): number[] {
  return sets.map(({ page, language }) => {
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < runs; run += 1) {
      const begun = performance.now()
      lay(page, language)
      best = Math.min(best, performance.now() - begun)
    }
    return best
  })
}

function lay(page: Page, language: string) {
  return layPage(page, { isChinese: (own) => isChinese(own ?? language) })
}

function bundledPages(): Set[] {
  const papers = join(PROJECT_ROOT, 'public', 'papers')
  return readdirSync(papers, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('issue.json'))
    .toSorted()
    .flatMap((path) => {
      const { issue } = readIssue(join(papers, path))
      return issue.pages.map((page) => ({ page, language: issue.language }))
    })
}
