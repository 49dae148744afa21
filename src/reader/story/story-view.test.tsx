// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { issueWith } from '#issue/testing/issue-with.ts'
import { StoryView } from '#reader/story/story-view.tsx'
import { showInIssue } from '#reader/testing/show-in-issue.tsx'

afterEach(cleanup)

const issue = issueWith('talks@1 > talks-3@3 > talks-4@4', 'weather@4')

function showTalks(): void {
  showInIssue(<StoryView story={['talks', 'talks-3', 'talks-4']} pages={issue.pages} />, issue)
}

describe('a story read whole', () => {
  it('makes the cut paragraph one again, with the page turn inside it and no number in its text', () => {
    showTalks()
    const cut = document.getElementById('p:2')
    expect(cut?.textContent).toBe(
      'Few in Talksland believe that the talksery will be open by winter, Talksov said.',
    )
    const turn = cut?.querySelector('[role="doc-pagebreak"]')
    expect(turn?.getAttribute('aria-label')).toBe('第3版')
    expect(turn?.querySelector('a')?.getAttribute('href')).toBe('/paper/2025-05-09/3/#talks-3')
  })

  it('numbers its paragraphs through all its pages', () => {
    showTalks()
    const ids = [...document.querySelectorAll('[id^="p:"]')].map((element) => element.id)
    expect(ids).toEqual(ids.map((_, at) => `p:${at + 1}`))
  })

  it('has its pages as a spine, the one being read marked', () => {
    showTalks()
    const spine = screen.getByRole('navigation', { name: '本文在第1版、第3版、第4版' })
    expect(
      within(spine)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['1', '3', '4'])
    expect(within(spine).getByRole('link', { current: 'location' }).textContent).toBe('1')
  })

  it('leads on to the next story', () => {
    showTalks()
    expect(screen.getByRole('link', { name: /下一篇 Weather goes on/u }).getAttribute('href')).toBe(
      '/paper/2025-05-09/story/weather/',
    )
  })
})
