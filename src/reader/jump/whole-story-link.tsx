import type { MouseEvent, ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '#messages/use-messages.ts'
import { paths, readBlockId } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Link } from '#ui/link.tsx'

/**
 * From a piece to its story read whole. With the script it opens at the paragraph in view; its number
 * counts through the story, so the other pages are read first: the story needs them anyway.
 */
export function WholeStoryLink({ piece, story }: { piece: string; story: readonly string[] }): ReactNode {
  const messages = useMessages()
  const { index, paper, issue, readPages } = useIssue()
  const navigate = useNavigate()
  const first = story[0] ?? piece
  const address = paths.story.to(paper, issue, first)
  const follow = async (at: number) => {
    const labels = new Set(story.flatMap((id) => index.pieces.get(id)?.page.label ?? []))
    const [read, counting] = await Promise.all([
      readPages([...labels]),
      import('#issue/story-flow.ts').catch(() => undefined),
    ])
    const n =
      read.ok && counting?.paragraphOf(counting.flowOf(counting.piecesOf(story, read.pages)), piece, at)
    await navigate(paths.story.to(paper, issue, first, n || undefined))
  }
  return (
    <Link
      className="whole-story"
      data-command="whole-story"
      to={address}
      onClick={(event) => {
        const at = isPlain(event) ? blockInView(piece, piece === first) : undefined
        if (at === undefined) return
        event.preventDefault()
        void follow(at)
      }}
    >
      {messages.jump.wholeStory}
    </Link>
  )
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** Where the eye is taken to rest, as a share of the window's height. */
const READING_LINE = 0.35

/**
 * The block of a piece that is being read, by its place in the body. None at the beginning of a story:
 * it opens at its headline.
 */
function blockInView(piece: string, isFirst: boolean): number | undefined {
  const article = document.getElementById(piece)
  if (article === null) return undefined
  if (isFirst && article.getBoundingClientRect().top >= 0) return undefined
  const line = window.innerHeight * READING_LINE
  let nearest: { at: number; distance: number } | undefined
  for (const element of article.querySelectorAll<HTMLElement>('[id]')) {
    const block = readBlockId(element.id)
    if (block?.piece !== piece) continue
    const { top, bottom } = element.getBoundingClientRect()
    // The paragraph one has come to is the one that is read, however short it is.
    if (element.dataset['landed'] !== undefined && top >= 0 && top <= line) return block.at
    const distance = Math.max(top - line, line - bottom, 0)
    if (nearest === undefined || distance < nearest.distance) nearest = { at: block.at, distance }
  }
  return nearest?.at
}
