import { expect, test } from 'vitest'
import { withIssue, withPublication } from '#press/publishing/site-indexes.ts'

const publication = { id: 'river', name: '河声报' }
const on = (date: string, name = '河声报') => ({
  publication: { id: 'river', name },
  language: 'zh-Hans',
  issue: { address: date, date, pages: ['1'] },
})

test('An archive is newest first, and names the paper as its newest issue does', () => {
  const first = withIssue(undefined, on('2026-05-15'))
  const newer = withIssue(first, on('2026-05-16', '新河声报'))
  const older = withIssue(newer, on('2026-05-01', '老河声报'))
  expect(older.issues.map((issue) => issue.date)).toEqual(['2026-05-16', '2026-05-15', '2026-05-01'])
  expect(older.publication.name).toBe('新河声报')
  expect(withIssue(older, on('2026-05-15')).issues).toHaveLength(3)
})

test('The shelf has each paper once, with its latest issues only', () => {
  const issues = Array.from({ length: 40 }, (_, i) => ({ address: `${i}`, date: '2026-05-15', pages: ['1'] }))
  const archive = { publication, language: 'zh-Hans', issues }
  const hill = { publication: { id: 'hill', name: '山报' }, language: 'zh-Hans', issues: [] }
  const shelf = withPublication(withPublication([hill], archive), archive)
  expect(shelf.map((paper) => [paper.publication.id, paper.issues.length])).toEqual([
    ['hill', 0],
    ['river', 12],
  ])
})
