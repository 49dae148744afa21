import type { Browser } from '@playwright/test'
import type { Article, Issue, Page } from '#issue/schema.ts'
import { chance } from '#press/bench/linking/chance.ts'
import { chineseStory } from '#press/bench/linking/chinese.ts'
import { readOnce } from '#press/bench/reading/read-once.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { say } from '#press/terminal.ts'

/** From a thin daily to a weekend's. */
const LENGTHS = [8, 32, 64]
const PIECES_A_PAGE = 6

/** Invented issues of those numbers of pages, alike in everything else; from every other page a piece goes on on the next. */
export function* issuesOfLengths(): Generator<Edition> {
  for (const [at, length] of LENGTHS.entries()) {
    const issue = issueOf(`2025-05-${String(at + 1).padStart(2, '0')}`, length)
    yield prepareEdition({ file: `${length}-pages/issue.json`, issue, faults: [] })
  }
}

/**
 * Reads the front page of each as a new reader does, and prints what had to be fetched for it, in kB of gzip.
 *
 * @param root where the issues are served
 */
export async function measureLengths(browser: Browser, root: string): Promise<void> {
  const editions = [...issuesOfLengths()]
  const readings = []
  for (const { paper, address, whole } of editions)
    readings.push(await readOnce(browser, `${root}/${paper}/${address}/1/`, whole.issue.language))
  say(`\n| first load of a page | ${LENGTHS.map((length) => `${length} pages`).join(' | ')} |`)
  say(`| --- |${' ---: |'.repeat(LENGTHS.length)}`)
  for (const [name, key] of [
    ['HTML, kB', 'html'],
    ['script, kB', 'script'],
    ['CSS, kB', 'styles'],
    ['data of the page, kB', 'page'],
    ['later, when idle: all of the issue but its texts, kB', 'outline'],
  ] as const)
    say(`| ${name} | ${readings.map((reading) => reading[key].toFixed(1)).join(' | ')} |`)
}

function issueOf(date: string, length: number): Issue {
  // The same first pages, however many follow.
  const by = chance(1)
  const pages = Array.from({ length }, (_, at): Page => {
    const articles = Array.from({ length: PIECES_A_PAGE }, (_unused, piece): Article => {
      const { headline, paragraphs } = chineseStory(by)
      return {
        id: `p${at + 1}-${piece + 1}`,
        headline,
        body: paragraphs.map((text) => ({ type: 'paragraph', text })),
      }
    })
    return { label: String(at + 1), section: '要闻', articles }
  })
  for (const [at, page] of pages.entries()) {
    const next = pages[at + 1]
    const [from, to] = [page.articles[0], next?.articles.at(-1)]
    if (at % 2 === 1 || from === undefined || next === undefined || to === undefined) continue
    from.continuesOn = { mark: `（下转第${next.label}版）`, page: next.label, to: to.id }
    to.continuedFrom = { mark: `（上接第${page.label}版）`, page: page.label, to: from.id }
    delete to.headline
  }
  return {
    version: '1.0',
    language: 'zh-Hans',
    publication: { id: 'bench-lengths', name: '云岭日报', color: '#a8201a' },
    date,
    pages,
  }
}
