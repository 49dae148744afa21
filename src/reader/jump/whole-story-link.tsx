import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'
import { isPlainClick } from '#ui/plain-click.ts'
import { useSiteLinks } from '#ui/site-links.tsx'

/**
 * From a piece to its story read whole. With the script it opens at the paragraph in view; its number
 * counts through the story, so the other pages are read first: the story needs them anyway.
 */
export function WholeStoryLink({ piece, story }: { piece: string; story: readonly string[] }): ReactNode {
  const messages = useMessages()
  const issue = useIssue()
  const { go } = useSiteLinks()
  const addressAt = (n?: number) => paths.story.to(issue.paper, issue.issue, story[0] ?? piece, n)
  const follow = async () => {
    const n = await import('#reader/jump/place-in-story.ts')
      .then(({ placeInStory }) => placeInStory(piece, story, issue))
      .catch(() => undefined)
    go(addressAt(n || undefined))
  }
  return (
    <Link
      className="whole-story"
      data-command="whole-story"
      to={addressAt()}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        void follow()
      }}
    >
      {messages.jump.wholeStory}
    </Link>
  )
}
