// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { issueTurning } from '#app/issue-turning.ts'
import { makeRoutes } from '#app/routes.tsx'
import type { Services } from '#app/services.ts'
import { views } from '#app/views.ts'
import { yearDays } from '#issue/issue-days.ts'
import { indexOutline } from '#issue/outline-view.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import type { ArchiveHead, Library } from '#library/library.ts'
import { noLastReads } from '#library/last-read.ts'
import { holdWhole, shelve } from '#library/whole-issue.ts'
import { settingOf } from '#reader/page/setting-of.ts'
import { defaultPreferences } from '#reader/preferences/preferences.ts'

// Before any test, whose time it would take on a busy machine.
await Promise.all([views.page(), views.open(), import('#app/neighbour-turns.tsx')])

const DAYS = ['2025-05-08', '2025-05-09', '2025-05-10']
const sample = issueWith('weather@1')
const { publication, language } = sample
const HEAD: ArchiveHead = { version: 1, publication, language, years: [yearDays('2025', DAYS)] }

afterEach(() => {
  cleanup()
  delete issueTurning.wanted
})

test('n leads to the next issue, and asks for nothing in the next one', async () => {
  const router = await open('/paper/2025-05-08/')
  press('n')
  await waitFor(() => expect(router.state.location.pathname).toBe('/paper/2025-05-09/'))
  await settled()
  expect(router.state.location.pathname).toBe('/paper/2025-05-09/')
})

test('of two editions of a day each is named by its own', async () => {
  await open('/paper/2025-05-09/', async () => HEAD, ['2025-05-08', '2025-05-09', '2025-05-09-evening'])
  expect((await screen.findByText('Next issue')).textContent).toContain('May 9, 2025, evening edition')
})

test('what was asked for beside another paper’s issue of the day leads nowhere', async () => {
  issueTurning.wanted = { beside: '/other-paper/2025-05-09/', to: 'next-issue' }
  const router = await open('/paper/2025-05-09/')
  await settled()
  expect(router.state.location.pathname).toBe('/paper/2025-05-09/')
})

test('a reader who has gone elsewhere meanwhile stays there', async () => {
  let answer: (head: ArchiveHead) => void = () => undefined
  const head = new Promise<ArchiveHead>((resolve) => (answer = resolve))
  const router = await open('/paper/2025-05-09/', () => head)
  press('n')
  await router.navigate('/open/')
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  answer(HEAD)
  await settled()
  expect(router.state.location.pathname).toBe('/open/')
})

test('beside an issue of the reader’s own the keys stay the browser’s', async () => {
  await open('/local/2025-05-09/')
  expect([press('n'), press('p')]).toEqual([true, true])
  expect(issueTurning.wanted).toBeUndefined()
})

/** Whether the browser still does with the key what it does. Not by the library, in whose events React may drop a view that waits. */
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

const settled = () => new Promise((resolve) => setTimeout(resolve, 50))

async function open(
  address: string,
  archive: Library['archive'] = async () => HEAD,
  issues: readonly string[] = DAYS,
) {
  const services: Services = {
    library: libraryWith(archive, issues),
    preferences: defaultPreferences(),
    openFiles: async () => ({ ok: false, problems: [] }),
    forget: async () => undefined,
    languages: ['en'],
    lastReads: noLastReads(),
  }
  const router = createMemoryRouter(makeRoutes(services), { initialEntries: [address] })
  render(<RouterProvider router={router} />)
  await screen.findByRole('article')
  if (!address.startsWith('/local/')) await waitFor(() => expect(issueTurning.turn).toBeDefined())
  return router
}

function libraryWith(archive: Library['archive'], addresses: readonly string[]): Library {
  const whole = holdWhole(sample, new Map())
  return {
    shelf: async () => ({
      publications: [{ publication, language, issues: [shelve(sample, sample.date)] }],
      own: [],
    }),
    archive,
    archiveYear: async () => ({
      version: 1,
      year: '2025',
      issues: addresses.map((address) => ({
        date: address.slice(0, 10),
        edition: address.slice(11) || undefined,
        pages: 1,
      })),
    }),
    serial: async () => [],
    outline: async () => whole.outline,
    outlineFor: async () => ({ outline: whole.outline, isWhole: true }),
    page: async () => {
      const [page] = sample.pages
      if (page === undefined) throw new Error('a page was expected')
      return { ...page, setting: settingOf(page, indexOutline(whole.outline)) }
    },
    picture: () => undefined,
  }
}
