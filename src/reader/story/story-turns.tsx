import type { ReactNode } from 'react'
import { neighbourStories } from '#issue/neighbour-stories.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { fullName } from '#reader/jump/jump-name.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/** The stories before and after one, by their headlines. */
export function StoryTurns({ first }: { first: string }): ReactNode {
  const { index } = useIssue()
  const { previous, next } = neighbourStories(index, first)
  if (previous === undefined && next === undefined) return undefined
  return (
    <div className="story-turns">
      {previous !== undefined && <StoryTurn to={previous} direction="previous" />}
      {next !== undefined && <StoryTurn to={next} direction="next" />}
    </div>
  )
}

function StoryTurn({ to, direction }: { to: string; direction: 'previous' | 'next' }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const name = fullName(index, to)
  return (
    <Link
      className={direction}
      data-command={direction === 'next' ? 'next-piece' : 'previous-piece'}
      to={paths.story.to(paper, issue, to)}
    >
      <small lang={messages.tag}>{messages.story[direction]}</small>{' '}
      {name === '' ? <span lang={messages.tag}>{messages.story.untitled}</span> : <span>{name}</span>}
    </Link>
  )
}
