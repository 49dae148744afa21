import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { keepSpotLate } from '#reader/preferences/late-keep-spot.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'
import { ShareButton } from '#reader/share/share-button.tsx'
import { Link } from '#ui/link.tsx'

/** Contents, search and share, for the issue being read; on a page with an image, the way to it and back. */
export function IssueTools({ current }: { current: string | undefined }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const [{ view }, set] = usePreferences()
  const { views } = messages.tools
  const hasImage = index.outline.pages.find(({ label }) => label === current)?.image === true
  return (
    <>
      {hasImage && (
        <button
          type="button"
          className="view-tool"
          onClick={() => keepSpotLate(() => set({ view: view === 'image' ? 'set' : 'image' }))}
        >
          {view === 'image' ? views.set : views.image}
        </button>
      )}
      <Link to={paths.contents.to(paper, issue)}>{messages.issue.contents}</Link>
      <Link to={paths.search.to(paper, issue)}>{messages.tools.search}</Link>
      <ShareButton />
    </>
  )
}
