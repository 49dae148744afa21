// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { Announcer } from '#app/announce.tsx'
import { issueTurning } from '#app/issue-turning.ts'
import { IssueTurns } from '#app/issue-turns.tsx'
import { indexOutline } from '#issue/outline-view.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { type Library, LibraryError } from '#library/library.ts'
import { holdWhole } from '#library/whole-issue.ts'
import { en } from '#messages/en.ts'
import { MessagesContext } from '#messages/use-messages.ts'
import { IssueContext, type ReadIssue } from '#reader/issue-context.ts'

vi.mock('#app/neighbour-turns.tsx', () => {
  throw new Error('The code does not come')
})

afterEach(cleanup)

const refuse = () => Promise.reject(new LibraryError('unreachable', ''))
const library: Library = {
  shelf: refuse,
  archive: refuse,
  archiveYear: refuse,
  outline: refuse,
  page: refuse,
  serial: refuse,
  picture: () => undefined,
}
const read: ReadIssue = {
  paper: 'paper',
  issue: '2025-05-09',
  index: indexOutline(holdWhole(issueWith('weather@1'), new Map()).outline),
  picture: () => undefined,
  readPages: async () => ({ ok: false, reason: 'unreachable' }),
  serial: async () => [],
}

test('where the way to other issues does not come, a key that was pressed for it is answered', async () => {
  issueTurning.wanted = { index: read.index, to: 'next-issue' }
  const view = (
    <MessagesContext value={en}>
      <Announcer>
        <IssueContext value={read}>
          <IssueTurns library={library} />
        </IssueContext>
      </Announcer>
    </MessagesContext>
  )
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element: view }])} />)
  expect(await screen.findByText(en.error.reasons.unreachable.reason)).toBeTruthy()
  // The calendar is still a way on; and what is left behind answers nothing elsewhere.
  expect(screen.getByRole('link').getAttribute('href')).toBe('/paper/archive/2025/#2025-05-09')
  cleanup()
  expect(issueTurning.turn).toBeUndefined()
})
