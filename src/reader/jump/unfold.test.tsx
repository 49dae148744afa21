// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { issueWith } from '#issue/testing/issue-with.ts'
import { JumpFoot } from '#reader/jump/jump-edges.tsx'
import { Poured } from '#reader/jump/poured.tsx'
import { UnfoldingPiece } from '#reader/jump/unfolding.tsx'
import { showInIssue } from '#reader/testing/show-in-issue.tsx'

afterEach(cleanup)

const issue = issueWith('talks@1 > talks-3@3 > talks-4@4')

it('The rest of a story is poured in place through all its pieces, and folded away again', async () => {
  const user = userEvent.setup()
  showInIssue(
    <UnfoldingPiece piece="talks">
      <JumpFoot piece="talks" />
      <Poured piece="talks" />
    </UnfoldingPiece>,
    issue,
  )
  const button = screen.getByRole('button', { name: '就地展开', expanded: false })
  await user.click(button)
  const rest = await screen.findByRole('region', { name: '“Talks goes on”的后文' })
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(button.getAttribute('aria-controls')).toBe(rest.id)
  const turns = [...rest.querySelectorAll('[role="doc-pagebreak"]')]
  expect(turns.map((turn) => turn.getAttribute('aria-label'))).toEqual(['第3版', '第4版'])
  expect(rest.textContent).toContain('be open by winter')
  await user.click(screen.getByRole('button', { name: '收起' }))
  expect(screen.queryByRole('region')).toBeNull()
  expect(document.activeElement).toBe(button)
})
