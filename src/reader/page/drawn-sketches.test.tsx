// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { indexOutline } from '#issue/outline-view.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { withDrawnSketches } from '#reader/page/drawn-sketches.ts'
import { PageStrip } from '#reader/page/page-strip.tsx'
import { sketchSetPage } from '#reader/page/sketch-set-page.ts'
import { outlineOf, showInIssue } from '#reader/testing/show-in-issue.tsx'

afterEach(cleanup)

test('A strip drawn by the sketches that another one shows looks the same', () => {
  const issue = issueWith('talks@1 > talks-3@3', 'rain@1', 'ferry@2', 'other@3', 'last@7')
  // Pages may be empty, come in any order, and some not at all.
  issue.pages.push({ label: '8', articles: [] })
  issue.pages.reverse()
  issue.pageCount = 8
  const bare = outlineOf(issue)
  const index = indexOutline(bare)
  const pages = bare.pages.map((page, at) => {
    const own = issue.pages[at]
    return own ? { ...page, sketch: sketchSetPage(own, index) } : page
  })
  const strip = <PageStrip current="1" />
  const printed = showInIssue(strip, issue, { ...bare, pages }).container
  expect(printed.querySelectorAll('.sketch path').length).toBeGreaterThan(8)
  expect(printed.querySelectorAll('.sketch [data-story="talks"]')).toHaveLength(2)
  const taken = withDrawnSketches(bare, printed)
  expect(showInIssue(strip, issue, taken).container.isEqualNode(printed)).toBe(true)
})
