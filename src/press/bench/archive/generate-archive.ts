import { chance } from '#press/bench/linking/chance.ts'
import { chineseStory } from '#press/bench/linking/chinese.ts'
import type { Article, Issue, Page } from '#issue/schema.ts'

const DAY = 86_400_000
/** The day of the last issue, whatever the number of issues: the newest year is as full in every archive. */
const LAST_DAY = Date.UTC(2025, 4, 9)
const PIECES_A_PAGE = 2
const PARAGRAPHS = 3

/**
 * An archive of a daily of invented reports, two pages of two short pieces each day, oldest first; every
 * fourth day a piece of the first page goes on on the second. One issue at a time, so that the number of
 * issues costs no memory.
 */
export function* generateArchive(issues: number): Generator<Issue> {
  for (let at = 0; at < issues; at += 1) {
    const date = new Date(LAST_DAY - (issues - 1 - at) * DAY).toISOString().slice(0, 10)
    yield generateIssue(date, at + 1, at % 4 === 0)
  }
}

/** The same issue for the same day, however many there are. */
export function generateIssue(date: string, number: number, jumps: boolean): Issue {
  const by = chance(Date.parse(date) / DAY)
  const pieces = Array.from({ length: PIECES_A_PAGE * 2 }, (_, at): Article => {
    const { headline, paragraphs } = chineseStory(by)
    return {
      id: `p${at + 1}`,
      headline,
      body: paragraphs.slice(0, PARAGRAPHS).map((text) => ({ type: 'paragraph', text })),
    }
  })
  const first = pieces.slice(0, PIECES_A_PAGE)
  const second = pieces.slice(PIECES_A_PAGE)
  const [lead] = first
  const [rest] = second
  if (jumps && lead !== undefined && rest !== undefined) {
    lead.continuesOn = { mark: '（下转第2版）', page: '2', to: rest.id }
    rest.continuedFrom = { mark: '（上接第1版）', page: '1', to: lead.id }
    delete rest.headline
  }
  const page = (label: string, section: string, articles: Article[]): Page => ({ label, section, articles })
  return {
    version: '1.0',
    language: 'zh-Hans',
    publication: { id: 'bench-daily', name: '云岭日报', color: '#a8201a' },
    date,
    number: String(number),
    pageCount: 2,
    pages: [page('1', '要闻', first), page('2', '综合', second)],
  }
}
