import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Issue } from '#issue/schema.ts'
import { files } from '#library/site-files.ts'
import { holdWhole, type WholeIssue } from '#library/whole-issue.ts'
import { SearchIndexer } from '#press/search-index/stage-search-index.ts'
import { placesIn } from '#press/search-index/places.ts'
import type { SearchedSite } from '#search/archive/results.ts'
import { pieceLines } from '#search/archive/piece-text.ts'

const SIGNS = [...'山河湖海风雨春夏秋冬南北东西桥路灯市场学校老人孩子说来去看见新旧']
const WORDS = ['harbor', 'ferry', 'market', 'letters', 'bridge', 'a', 'the', 'of', '2026', 'Tern']

/** Numbers that are the same for the same seed: a linear congruential generator, its upper bits. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** The n-th day of a small archive. */
export function dayOf(n: number): string {
  return new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)
}

/** An issue of random signs and words, two pages, one story cut by a jump in the middle of a sentence. */
export function inventedIssue(paper: string, n: number, seed = n): Issue {
  const next = numbers(seed * 7919 + 17)
  const line = (length: number) =>
    Array.from({ length }, () =>
      next(5) === 0 ? ` ${WORDS[next(WORDS.length)]} ` : SIGNS[next(SIGNS.length)],
    ).join('')
  const body = (length: number) => [{ type: 'paragraph' as const, text: line(length) }]
  return {
    version: '1.0',
    language: 'zh-Hans',
    publication: { id: paper, name: `${paper}报` },
    date: dayOf(n),
    pages: [
      {
        label: '1',
        articles: [
          {
            id: 'a',
            headline: line(8),
            body: body(40),
            continuesOn: { mark: '（下转第2版）', page: '2', to: 'c' },
          },
          { id: 'b', headline: line(6), body: body(30) },
        ],
      },
      {
        label: '2',
        articles: [{ id: 'c', body: body(30), continuedFrom: { mark: '（上接第1版）', page: '1', to: 'a' } }],
      },
    ],
  }
}

/** An archive in a folder: its issues, its index, and a reader's way to them that counts what it fetches. */
export class SmallArchive {
  readonly folder: string
  readonly issues = new Map<string, WholeIssue>()
  fetched = 0
  /** The lines of each piece of the issues, as they are compared. */
  readonly #lines = new Map<string, [piece: string, lines: string[]][]>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** One run of the press over these issues. */
  publish(...issues: readonly Issue[]): void {
    const indexer = new SearchIndexer(this.folder)
    for (const issue of issues) {
      const whole = holdWhole(issue, new Map())
      const { id } = issue.publication
      const path = join(this.folder, files.issue(id, issue.date))
      const content = JSON.stringify(issue)
      const isSame = existsSync(path) && readFileSync(path, 'utf8') === content
      indexer.add(id, issue.date, whole, isSame)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      this.issues.set(`${id}/${issue.date}`, whole)
      this.#lines.set(`${id}/${issue.date}`, linesOf(issue))
    }
    this.#stage(indexer)
  }

  /** One run of the press that takes issues out, as `paper/date`. */
  unpublish(...keys: readonly string[]): void {
    const indexer = new SearchIndexer(this.folder)
    for (const key of keys) {
      const [paper = '', date = ''] = key.split('/')
      indexer.remove(paper, date)
      rmSync(dirname(join(this.folder, files.issue(paper, date))), { recursive: true })
      this.issues.delete(key)
      this.#lines.delete(key)
    }
    this.#stage(indexer)
  }

  #stage(indexer: SearchIndexer): void {
    const shelf = new Map([...this.issues.values()].map(({ issue }) => [issue.publication.id, issue]))
    indexer.stage([...shelf.values()], placesIn(this.folder))
    indexer.dispose()
  }

  readonly site: SearchedSite = {
    read: async (place) => {
      const path = join(this.folder, decodeURIComponent(place))
      if (!existsSync(path)) return undefined
      const bytes = readFileSync(path)
      this.fetched += bytes.length
      return bytes
    },
    page: async (paper, issue, label) => {
      const page = this.#held(paper, issue).page(label)
      if (page === undefined) throw new Error(`no page ${label}`)
      return page
    },
    outline: async (paper, issue) => this.#held(paper, issue).outline,
  }

  /** Where a text stands, by reading everything: `paper/date/piece`, newest first. */
  readThrough(text: string, keep: (key: string) => boolean = () => true): string[] {
    const wanted = plain(text)
    return [...this.#lines]
      .toSorted(([a], [b]) => (a.split('/')[1] ?? '').localeCompare(b.split('/')[1] ?? '') * -1)
      .filter(([key]) => keep(key))
      .flatMap(([key, pieces]) =>
        pieces
          .filter(([, lines]) => lines.some((line) => line.includes(wanted)))
          .map(([id]) => `${key}/${id}`),
      )
  }

  #held(paper: string, issue: string): WholeIssue {
    const whole = this.issues.get(`${paper}/${issue}`)
    if (whole === undefined) throw new Error(`no issue ${issue}`)
    return whole
  }
}

function linesOf(issue: Issue): [piece: string, lines: string[]][] {
  const pieces = issue.pages.flatMap((page) => page.articles)
  return pieces.map((article) => {
    const next = pieces.find(({ id }) => id === article.continuesOn?.to)
    return [article.id, pieceLines(article, next).map(plain)]
  })
}

/** As search compares the invented texts, written another way: no space beside a Chinese sign. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])/gu, '')
    .trim()
}
