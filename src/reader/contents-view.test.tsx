// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { issueWith } from '#issue/testing/issue-with.ts'
import { ContentsView } from '#reader/contents-view.tsx'
import { PageStrip } from '#reader/page/page-strip.tsx'
import { showInIssue } from '#reader/testing/show-in-issue.tsx'

afterEach(cleanup)

const issue = { ...issueWith('talks@1 > talks-3@3', 'weather@3', 'loans@1 >4'), pageCount: 4 }

it('Every story stands in the contents with its pages, and every open jump with its reason', () => {
  showInIssue(<ContentsView />, issue)
  const story = screen.getByRole('link', { name: 'Talks goes on' }).closest('li')
  expect(story).not.toBeNull()
  if (story === null) return
  expect(within(story).getByRole('link', { name: '第3版' }).getAttribute('href')).toBe(
    '/paper/2025-05-09/3/#talks-3',
  )
  const open = screen.getByRole('region', { name: '未能接上的转版' })
  expect(within(open).getByText('第4版不在本期文件中')).toBeTruthy()
})

it('A headline stands whole in the contents, however long it is', () => {
  const headline = 'Town budget of $18.4 million goes to voters after nine evenings of hearings'
  const [first, ...others] = issue.pages
  const articles =
    first?.articles.map((piece) => (piece.id === 'talks' ? { ...piece, headline } : piece)) ?? []
  showInIssue(<ContentsView />, { ...issue, pages: [{ label: '1', ...first, articles }, ...others] })
  expect(screen.getByRole('link', { name: headline })).toBeTruthy()
})

it('The strip has every page, says which are absent, and marks those its stories lead to', () => {
  showInIssue(<PageStrip current="1" />, issue)
  const strip = screen.getByRole('navigation', { name: '版面' })
  expect(
    within(strip)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['1', '3'])
  expect(within(strip).getByText('第2版不在本期文件中')).toBeTruthy()
  expect(within(strip).getByRole('link', { name: '第3版' }).dataset['reached']).toBe('true')
  expect(within(strip).getByRole('img').getAttribute('aria-label')).toBe('转版：“Talks goes on”第1版 → 第3版')
})
