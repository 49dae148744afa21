import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { ShareButton } from '#reader/share/share-button.tsx'

/** Contents, search and share, for the issue being read. */
export function IssueTools(): ReactNode {
  const messages = useMessages()
  const { paper, issue } = useIssue()
  return (
    <>
      <Link to={paths.contents.to(paper, issue)}>{messages.issue.contents}</Link>
      <Link to={paths.search.to(paper, issue)}>{messages.search.label}</Link>
      <ShareButton />
    </>
  )
}
