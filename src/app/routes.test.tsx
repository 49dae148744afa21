// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { makeRoutes } from '#app/routes.tsx'
import type { Services } from '#app/services.ts'
import { views } from '#app/views.ts'
import { yearDays } from '#issue/issue-days.ts'
import { indexOutline } from '#issue/outline-view.ts'
import type { Issue } from '#issue/schema.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { type Library, LibraryError } from '#library/library.ts'
import { noLastReads } from '#library/last-read.ts'
import { holdWhole, shelve } from '#library/whole-issue.ts'
import { settingOf } from '#reader/page/setting-of.ts'
import { defaultPreferences } from '#reader/preferences/preferences.ts'

// The code of a view comes when it is asked for; here before any test, whose time it would take on a busy machine.
await Promise.all(Object.values(views).map((code) => code()))

afterEach(cleanup)

const talks = issueWith('talks@1 > talks-3@3', 'weather@1', 'harvest@2 >7', {
  talks: { headline: 'Talks begin' },
  'talks-3': { headline: 'Talks begin' },
  weather: { headline: 'Rain by night' },
})

test('a printed mark is a link to the piece that goes on, and that piece links back', async () => {
  open('/paper/2025-05-09/1/')
  const mark = await screen.findByRole('link', { name: /Continued on Page 3/u })
  expect(mark.getAttribute('rel')).toBe('next')
  expect(mark.getAttribute('href')).toBe('/paper/2025-05-09/3/#talks-3')
  // Not by the library's click, in which React drops a view that waits for its late words: no browser has that.
  mark.click()
  const back = await screen.findByRole('link', { name: /Continued from Page 1/u })
  expect(back.closest('article')?.id).toBe('talks-3')
  expect(back.getAttribute('rel')).toBe('prev')
  expect(back.getAttribute('href')).toBe('/paper/2025-05-09/1/#talks')
})

test('a mark to a page that the file lacks is text with its reason, and no link', async () => {
  open('/paper/2025-05-09/2/')
  const mark = await screen.findByText('Continued on Page 7')
  const jump = mark.closest('[data-jump]')
  expect(jump?.getAttribute('data-jump')).toBe('page-absent')
  expect(jump?.textContent).toContain('Page 7 is not in this file')
  expect(jump?.querySelector('a')).toBeNull()
})

test('the story reads whole, its page turn named and linked', async () => {
  open('/paper/2025-05-09/story/talks/')
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Talks begin')
  const turn = screen.getByRole('doc-pagebreak', { name: 'Page 3' })
  expect(turn.querySelector('a')?.getAttribute('href')).toBe('/paper/2025-05-09/3/#talks-3')
})

test("a later piece's id leads to the story's own address", async () => {
  const router = open('/paper/2025-05-09/story/talks-3/')
  await screen.findByRole('heading', { level: 1, name: 'Talks begin' })
  expect(router.state.location.pathname).toBe('/paper/2025-05-09/story/talks/')
})

test('a page label in another spelling leads to the page', async () => {
  const router = open('/paper/2025-05-09/03/')
  await screen.findByRole('article', { name: 'Talks begin' })
  expect(router.state.location.pathname).toBe('/paper/2025-05-09/3/')
})

test.each([
  ['/paper/2025-05-09/9/', 'No such page'],
  ['/paper/2024-01-01/', 'No such issue'],
  ['/paper/2025-05-09/story/nothing/', 'No such article'],
  ['/other/', 'No such newspaper'],
  ['/a/b/c/d/e/', 'There is no newspaper here'],
])('%s says: %s, and offers a way on', async (address, heading) => {
  open(address)
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(heading)
  expect(screen.getByRole('link', { name: 'To the newsstand' })).toBeTruthy()
})

test('an issue that was taken off the site leads to the one after it, and is offered no longer to be read on', async () => {
  const forget = vi.fn()
  open('/paper/2025-05-01/3/', { lastReads: { ...noLastReads(), forget } })
  const after = await screen.findByRole('link', { name: /^The issue after/u })
  expect(after.getAttribute('href')).toBe('/paper/2025-05-09/')
  expect(forget.mock.calls).toEqual([['paper', '2025-05-01']])
})

test('a year without an issue leads to the issue after it, and to the calendar of the paper', async () => {
  open('/paper/archive/1890/')
  const after = await screen.findByRole('link', { name: /^The issue after/u })
  expect(after.getAttribute('href')).toBe('/paper/2025-05-09/')
  expect(screen.getByRole('link', { name: 'Calendar of issues' }).getAttribute('href')).toBe('/paper/')
})

test('contents name every story with its pages, and the open jumps', async () => {
  open('/paper/2025-05-09/contents/')
  const story = await screen.findByRole('link', { name: 'Talks begin' })
  expect(story.getAttribute('href')).toBe('/paper/2025-05-09/story/talks/')
  expect(screen.getByText('Page 7 is not in this file')).toBeTruthy()
})

test('a search lights its hits and links to the piece', async () => {
  open('/paper/2025-05-09/search/?q=RAIN')
  expect((await screen.findAllByText('Rain', { selector: 'mark' })).length).toBeGreaterThan(0)
  const results = screen.getAllByRole('link', { name: /Rain by night/u })
  expect(results[0]?.getAttribute('href')).toBe('/paper/2025-05-09/1/?q=RAIN#weather')
})

test('a refused file is told in one short paragraph, and the view stays', async () => {
  const openFiles = vi.fn<Services['openFiles']>(async () => ({
    ok: false,
    problems: [{ file: 'a.txt', text: 'The file is empty.' }],
  }))
  const router = open('/open/', { openFiles })
  await userEvent.upload(
    await screen.findByLabelText('Open newspaper files'),
    new File([''], 'a.txt', { type: 'text/plain' }),
  )
  expect((await screen.findByRole('alert')).textContent).toContain('a.txt')
  expect(router.state.location.pathname).toBe('/open/')
})

function open(address: string, change: Partial<Services> = {}) {
  const services: Services = {
    library: libraryOf(talks),
    preferences: defaultPreferences(),
    openFiles: async () => ({ ok: false, problems: [] }),
    forget: async () => undefined,
    languages: ['en'],
    lastReads: noLastReads(),
    ...change,
  }
  const router = createMemoryRouter(makeRoutes(services), { initialEntries: [address] })
  render(<RouterProvider router={router} />)
  return router
}

function libraryOf(issue: Issue): Library {
  const whole = holdWhole(issue, new Map())
  const { publication, language, date } = issue
  const onShelf = shelve(issue, date)
  const listed = { publication, language, issues: [onShelf] }
  const year = date.slice(0, 4)
  return {
    shelf: async () => ({ publications: [listed], own: [] }),
    archive: async (paper) => {
      if (paper !== issue.publication.id) throw new LibraryError('publication-not-found', paper)
      return { version: 1, publication, language, years: [yearDays(year, [date])], newest: onShelf }
    },
    archiveYear: async (_, of) => {
      if (of !== year) throw new LibraryError('year-not-found', of)
      return { version: 1, year, issues: [{ date, pages: issue.pages.length }] }
    },
    serial: async () => [],
    outline: async (_, asked) => {
      if (asked !== date) throw new LibraryError('issue-not-found', asked)
      return whole.outline
    },
    outlineFor: async (_, asked) => {
      if (asked !== date) throw new LibraryError('issue-not-found', asked)
      return { outline: whole.outline, isWhole: true }
    },
    page: async (_paper, _issue, label) => {
      const page = whole.page(label)
      if (page === undefined) throw new LibraryError('page-not-found', label)
      return { ...page, setting: settingOf(page, indexOutline(whole.outline)) }
    },
    picture: () => undefined,
  }
}
