// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { WholeIssue } from '#app/whole-issue.tsx'
import { excerptOf } from '#issue/outline-excerpt.ts'
import { indexOutline } from '#issue/outline-view.ts'
import type { Outline } from '#issue/outline.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { type Library, LibraryError } from '#library/library.ts'
import { IssueContext, type ReadIssue, useIssue } from '#reader/issue-context.ts'
import { outlineOf, showInIssue } from '#reader/testing/show-in-issue.tsx'

afterEach(cleanup)

const issue = issueWith('talks@1 > talks-3@3', 'weather@1', 'harvest@2')
const whole = outlineOf(issue)

function Known({ of }: { of: string }) {
  const { index, isWhole } = useIssue()
  return <p>{`${of}: ${isWhole ? 'all' : 'some'}, ${index.pieces.size} pieces`}</p>
}

function AtFirst({ library }: { library: Library }) {
  const read: ReadIssue = {
    ...useIssue(),
    index: indexOutline(excerptOf(whole, { page: '2' }, [])),
    isWhole: false,
  }
  return (
    <IssueContext value={read}>
      <Known of="view" />
      <WholeIssue library={library} isUrgent>
        <Known of="strip" />
      </WholeIssue>
    </IssueContext>
  )
}

function libraryOf(outline: () => Promise<Outline>): Library {
  const refuse = () => Promise.reject(new LibraryError('unreachable', ''))
  const nothing = { shelf: refuse, archive: refuse, archiveYear: refuse, serial: refuse, page: refuse }
  return { ...nothing, outline, outlineFor: refuse, picture: () => undefined }
}

test('What shows more than the view has the whole outline when it has come; the view stays as it is', async () => {
  showInIssue(<AtFirst library={libraryOf(async () => whole)} />, issue)
  expect(screen.getByText('view: some, 3 pieces')).toBeTruthy()
  expect(await screen.findByText('strip: all, 4 pieces')).toBeTruthy()
  expect(screen.getByText('view: some, 3 pieces')).toBeTruthy()
})

test('Where it cannot be had, what is known stays', async () => {
  showInIssue(
    <AtFirst library={libraryOf(() => Promise.reject(new LibraryError('unreachable', '')))} />,
    issue,
  )
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(screen.getByText('strip: some, 3 pieces')).toBeTruthy()
})
