// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { issueWith } from '#issue/testing/issue-with.ts'
import { PrintSource } from '#reader/print-source.tsx'
import { inIssue, showInIssue } from '#reader/testing/show-in-issue.tsx'
import { OriginContext } from '#ui/origin.ts'

afterEach(cleanup)

const issue = issueWith('talks@1')

function source(): ReactNode {
  return <PrintSource pages={['1']} to="/paper/2025-05-09/1/" />
}

test('A document published for a host prints its address there', () => {
  const view = <OriginContext value="https://paper.example">{source()}</OriginContext>
  expect(renderToString(inIssue(view, issue))).toContain('>https://paper.example/paper/2025-05-09/1/<')
})

test('A document published for any host prints no address without one; a browser adds its own', () => {
  const written = renderToString(inIssue(source(), issue))
  expect(written).toContain('第1版')
  expect(written).not.toContain('/paper/2025-05-09/1/')
  showInIssue(source(), issue)
  expect(screen.getByText(`${location.origin}/paper/2025-05-09/1/`)).toBeTruthy()
})
