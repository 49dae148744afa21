// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { OutlineJump } from '#issue/outline.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { JumpLink } from '#reader/jump/jump-link.tsx'
import { outlineOf, showInIssue, withJump } from '#reader/testing/show-in-issue.tsx'

afterEach(cleanup)

const issue = issueWith('talks@1 > talks-3@3', 'weather@3', 'sports@3')
const outline = outlineOf(issue)

function showJump(from: string, change: Partial<OutlineJump> = {}): void {
  const changed = withJump(outline, from, change)
  const jump = changed.jumps.find((other) => other.from === from)
  if (jump === undefined) throw new Error(`no jump on ${from}`)
  showInIssue(<JumpLink jump={jump} />, issue, changed)
}

describe('a jump', () => {
  it('is a link that names mark, page and headline, and how much is left', () => {
    showJump('talks')
    const link = screen.getByRole('link', { name: 'Continued on Page 3 “Talks goes on”' })
    expect(link.getAttribute('href')).toBe('/paper/2025-05-09/3/#talks-3')
    expect(link.getAttribute('rel')).toBe('next')
    expect(screen.getByText('还有 2 段，约 1 分钟')).toBeTruthy()
  })

  it('leads back from its target, in words of the interface where nothing is printed', () => {
    showJump('talks-3', { mark: undefined })
    const link = screen.getByRole('link', { name: /^上接第1版/u })
    expect(link.getAttribute('rel')).toBe('prev')
    expect(link.getAttribute('href')).toBe('/paper/2025-05-09/1/#talks')
  })

  it('says that it is probable', () => {
    showJump('talks', { outcome: 'probable', confidence: 0.7 })
    expect(screen.getByText('可能是这一篇')).toBeTruthy()
    expect(screen.getByRole('link').getAttribute('rel')).toBe('next')
  })
})

describe('an open jump', () => {
  const open = { to: undefined, candidates: [], confidence: 0 }

  it('to an absent page is text with its reason', () => {
    showJump('talks', { ...open, outcome: 'page-absent', page: '7' })
    const shown = document.querySelector('[data-jump="page-absent"]')
    expect(shown?.textContent).toContain('Continued on Page 3')
    expect(shown?.textContent).toContain('第7版不在本期文件中')
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('without a candidate offers the page', () => {
    showJump('talks', { ...open, outcome: 'no-candidate' })
    expect(screen.getByRole('link', { name: '去第3版看看' }).getAttribute('href')).toBe(
      '/paper/2025-05-09/3/',
    )
  })

  it('with two candidates offers both, by headline and first words, none as next', () => {
    const candidates = [
      { to: 'weather', confidence: 0.4 },
      { to: 'sports', confidence: 0.4 },
    ]
    showJump('talks', { ...open, outcome: 'ambiguous', candidates })
    const choices = within(screen.getByRole('list')).getAllByRole('link')
    expect(choices.map((link) => link.getAttribute('href'))).toEqual([
      '/paper/2025-05-09/3/#weather',
      '/paper/2025-05-09/3/#sports',
    ])
    expect(choices[0]?.textContent).toContain('“Weather goes on”')
    expect(document.querySelector('[rel]')).toBeNull()
  })

  it('in conflict says where the other end stands and what it prints, and both can be reached', () => {
    showJump('talks', {
      ...open,
      outcome: 'conflict',
      page: '1',
      candidates: [{ to: 'talks-3', confidence: 0.9 }],
      contradiction: { from: 'talks-3', mark: 'Continued from Page 2', page: '2' },
    })
    expect(screen.getByText('此处说的是第1版，而第3版印着“Continued from Page 2”')).toBeTruthy()
    expect(screen.getByRole('link', { name: /第3版/u }).getAttribute('href')).toBe(
      '/paper/2025-05-09/3/#talks-3',
    )
    expect(screen.getByRole('link', { name: '去第1版看看' })).toBeTruthy()
  })
})
