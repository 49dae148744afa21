import { render, type RenderResult } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { linkStories } from '#issue/link-stories.ts'
import { measureArticle } from '#issue/measure.ts'
import { indexOutline } from '#issue/outline-view.ts'
import { makeOutline, type Outline, type OutlineJump } from '#issue/outline.ts'
import type { Issue } from '#issue/schema.ts'
import { chooseLanguage, loadMessages } from '#messages/languages.ts'
import { MessagesContext } from '#messages/use-messages.ts'
import { IssueContext } from '#reader/issue-context.ts'
import { settingOf } from '#reader/page/setting-of.ts'
import { SiteLinksProvider } from '#ui/site-links.tsx'

const messages = await loadMessages(chooseLanguage(['zh-Hans']))

/** The outline of an issue, as a reader has it. */
export function outlineOf(issue: Issue): Outline {
  return makeOutline(issue, { linking: linkStories(issue), leftOut: new Map(), measure: measureArticle })
}

/** The same outline with one jump as a test needs it, whatever the linker thinks of the evidence. */
export function withJump(outline: Outline, from: string, change: Partial<OutlineJump>): Outline {
  return {
    ...outline,
    jumps: outline.jumps.map((jump) => (jump.from === from ? { ...jump, ...change } : jump)),
  }
}

/** Shows a view inside an issue, in a Chinese interface; other pages are read from the issue itself. */
export function showInIssue(view: ReactNode, issue: Issue, outline?: Outline): RenderResult {
  return render(inIssue(view, issue, outline))
}

/** The same, as elements. */
export function inIssue(view: ReactNode, issue: Issue, outline: Outline = outlineOf(issue)): ReactElement {
  const index = indexOutline(outline)
  const read = {
    paper: 'paper',
    issue: '2025-05-09',
    index,
    isWhole: true,
    picture: (src: string) => src,
    serial: () => Promise.resolve([]),
    readPages: (labels: readonly string[]) =>
      Promise.resolve({
        ok: true as const,
        pages: issue.pages
          .filter((page) => labels.includes(page.label))
          .map((page) => ({ ...page, setting: settingOf(page, index) })),
      }),
  }
  return (
    <MessagesContext value={messages}>
      <MemoryRouter initialEntries={['/paper/2025-05-09/1/']}>
        <SiteLinksProvider>
          <Routes>
            <Route path="/:paper/:issue/:page/" element={<IssueContext value={read}>{view}</IssueContext>} />
            <Route path="*" element={<p>elsewhere</p>} />
          </Routes>
        </SiteLinksProvider>
      </MemoryRouter>
    </MessagesContext>
  )
}
