import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { withSureLinks } from '#issue/with-sure-links.ts'

const marks = (issue: ReturnType<typeof issueWith>) =>
  issue.pages
    .flatMap(({ articles }) => articles)
    .flatMap(({ continuesOn, continuedFrom }) => [continuesOn?.to, continuedFrom?.to])
    .filter((to) => to !== undefined)

test('both ends of a sure join name each other, and it is linked again as it was', () => {
  const issue = issueWith('talks@1 > talks-3@3 > talks-4@4', 'storm@1 >9', 'arts@3')
  const named = withSureLinks(issue)
  expect(marks(named)).toEqual(['talks-3', 'talks-4', 'talks', 'talks-3'])
  expect(linkStories(named).stories).toEqual(linkStories(issue).stories)
})

test('what is not sure, or said in the file, stays as it is', () => {
  const given = { mark: 'Page 3', page: '3', to: 'storm', confidence: 0.7 }
  const issue = issueWith('talks@1 >3', 'storm@3', { talks: { continuesOn: given } })
  expect(withSureLinks(issue)).toEqual(issue)
})
