import { expect, test } from 'vitest'
import { type Added, type Listed, withIssues, withPublication } from '#press/publishing/site-indexes.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const publication = { id: 'river', name: '河声报' }
const on = (date: string, name = '河声报', edition?: string): Added => ({
  publication: { id: 'river', name },
  language: 'zh-Hans',
  issue: {
    address: edition === undefined ? date : `${date}-${edition}`,
    date,
    edition,
    pages: ['1'],
    front: { lead: '头条', seconds: [] },
  },
})

/** The site after a run has written these lists. */
function siteOf(listed: Listed): string {
  const years = [...listed.years].map(([year, list]): [string, string] => [
    `river/archive/${year}/year.json`,
    JSON.stringify(list),
  ])
  return tempFolder({
    'papers.json': JSON.stringify({ publications: [listed.shelved] }),
    'river/archive.json': JSON.stringify(listed.head),
    ...Object.fromEntries(years),
  })
}

test('The paper is named as in its newest issue, whatever order they come in', () => {
  const newer = withIssues(siteOf(withIssues('/nowhere', 'river', [on('2026-05-15')])), 'river', [
    on('2026-05-16', '新河声报'),
  ])
  const older = withIssues(siteOf(newer), 'river', [on('2026-05-01', '老河声报')])
  expect(older.head.publication.name).toBe('新河声报')
  expect(older.head.newest?.front?.lead).toBe('头条')
  expect(older.shelved.issues.map(({ date, front }) => [date, front?.lead])).toEqual([
    ['2026-05-16', '头条'],
    ['2026-05-15', undefined],
    ['2026-05-01', undefined],
  ])
})

test('An issue changes its own year alone, and the same issue twice changes nothing', () => {
  const first = withIssues('/nowhere', 'river', [on('1987-05-09'), on('2026-05-15')])
  const site = siteOf(first)
  const next = withIssues(site, 'river', [on('2026-05-15', '河声报', 'evening')])
  expect([...next.years.keys()]).toEqual(['2026'])
  expect(next.head.years.map(({ year, issues }) => [year, issues])).toEqual([
    ['1987', 1],
    ['2026', 2],
  ])
  expect(next.years.get('2026')?.issues.map(({ edition }) => edition)).toEqual([undefined, 'evening'])
  expect(withIssues(site, 'river', [on('2026-05-15')]).head).toEqual(first.head)
})

test('Of the editions of a day the evening one is newer, whichever is published first', () => {
  const editions = ['evening', 'morning'].map((edition) => on('2026-05-15', '河声报', edition))
  const { head, years } = withIssues('/nowhere', 'river', editions)
  expect(head.newest?.address).toBe('2026-05-15-evening')
  expect(years.get('2026')?.issues.map(({ edition }) => edition)).toEqual(['morning', 'evening'])
})

test('The shelf has each paper once, with its latest issues only', () => {
  const month = Array.from({ length: 31 }, (_, i) => on(`2026-05-${String(i + 1).padStart(2, '0')}`))
  const { shelved } = withIssues('/nowhere', 'river', month)
  const hill = { publication: { ...publication, id: 'hill' }, language: 'zh-Hans', issues: [] }
  const shelf = withPublication(withPublication([hill], shelved), shelved)
  expect(shelf.map((paper) => [paper.publication.id, paper.issues.length])).toEqual([
    ['hill', 0],
    ['river', 12],
  ])
  expect(shelf[1]?.issues[0]?.date).toBe('2026-05-31')
})
