// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { KeptContext } from '#app/offline/kept-context.ts'
import { KeptList } from '#app/offline/kept-list.tsx'
import { SaveIssue } from '#app/offline/save-issue.tsx'
import { issueWith } from '#issue/testing/issue-with.ts'
import type { KeptIssue, KeptIssues } from '#library/kept-issues.ts'
import { showInIssue } from '#reader/testing/show-in-issue.tsx'

afterEach(cleanup)

const SAVED: KeptIssue = {
  ...{ paper: 'paper', issue: '2025-05-09', name: '河声报', language: 'zh-Hans', date: '2025-05-09' },
  ...{ kept: '2025-05-09T08:00:00.000Z', bytes: 9000, state: 'saved' },
}

/** A browser that denies its caches answers each question so. */
const deny = async () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

function keptWith(change: Partial<KeptIssues>): KeptIssues {
  const nothing = async () => undefined
  return {
    list: async () => [SAVED],
    keep: nothing,
    save: nothing,
    remove: nothing,
    askPromise: nothing,
    isPromised: async () => true,
    ...change,
  }
}

test('Where the browser denies its caches the reader is told, and may try to save all the same', async () => {
  const kept = keptWith({ list: deny, save: deny })
  showInIssue(
    <KeptContext value={kept}>
      <SaveIssue />
    </KeptContext>,
    issueWith('talks@1'),
  )
  expect((await screen.findByRole('alert')).textContent).toContain('无法在本机保存')
  const save = screen.getByRole('button', { name: '保存本期' })
  expect(save.hasAttribute('disabled')).toBe(false)
})

test('An issue is saved while the browser still asks whether it may keep it; what comes of that is said', async () => {
  let isSaved = false
  let isPromised = false
  let answer = () => {}
  const kept = keptWith({
    list: async () => (isSaved ? [SAVED] : []),
    save: async () => void (isSaved = true),
    askPromise: () => new Promise((resolve) => (answer = resolve)),
    isPromised: async () => isPromised,
  })
  showInIssue(
    <KeptContext value={kept}>
      <SaveIssue />
    </KeptContext>,
    issueWith('talks@1'),
  )
  await userEvent.click(await screen.findByRole('button', { name: '保存本期' }))
  expect(await screen.findByText(/浏览器没有答应不清除/u)).toBeTruthy()
  isPromised = true
  answer()
  expect(await screen.findByText(/浏览器已答应不清除/u)).toBeTruthy()
})

test.each([
  ['where it is read', <SaveIssue key="save" />],
  ['where it is listed', <KeptList key="list" />],
])('An issue that cannot be removed %s is said to be so, and stays', async (_, view) => {
  showInIssue(<KeptContext value={keptWith({ remove: deny })}>{view}</KeptContext>, issueWith('talks@1'))
  await userEvent.click(await screen.findByRole('button', { name: /从本机移除/u }))
  expect((await screen.findByRole('alert')).textContent).toContain('无法在本机保存')
  expect(screen.getByRole('button', { name: /从本机移除/u })).toBeTruthy()
})
