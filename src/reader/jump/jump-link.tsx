import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { nameOfPiece, restOfStory } from '#issue/outline-view.ts'
import type { OutlineJump } from '#issue/outline.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { OpenJump } from '#reader/jump/open-jump.tsx'

/** One end of a continuation, as it stands on a piece: a link where it is sure enough, else the reason. */
export function JumpLink({ jump }: { jump: OutlineJump }): ReactNode {
  const { to } = jump
  return to === undefined ? <OpenJump jump={jump} /> : <ResolvedJump jump={jump} to={to} />
}

/** A continuation that is found: names the mark, the page and the headline, and how much is left. */
function ResolvedJump({ jump, to }: { jump: OutlineJump; to: string }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const forward = jump.direction === 'forward'
  const label = index.pieces.get(to)?.page.label ?? jump.page
  const mark = jump.mark ?? (forward ? messages.jump.forward(label) : messages.jump.back(label))
  const name = nameOfPiece(index, to)
  const rest = restOfStory(index, to)
  return (
    <p className="jump" data-direction={jump.direction} data-outcome={jump.outcome}>
      <Link
        to={paths.piece.to(paper, issue, label, to)}
        rel={forward ? 'next' : 'prev'}
        state={{ follows: jump.from }}
        id={jumpId(jump)}
      >
        <span className="mark">{mark}</span> <span className="jump-name">{titled(name, messages.tag)}</span>
      </Link>
      {jump.outcome === 'probable' && <small className="jump-note">{messages.jump.probable}</small>}
      {forward && (
        <small className="jump-note">
          {messages.jump.rest(rest.paragraphs, Math.max(1, Math.round(rest.minutes)))}
        </small>
      )}
    </p>
  )
}

/** The element id of one end of a continuation, for the way back to it. */
export function jumpId(jump: OutlineJump): string {
  return `jump-${jump.direction}-${jump.from}`
}

/** A headline as it is named in running text. */
export function titled(name: string, tag: string): string {
  if (name === '') return ''
  return tag.startsWith('zh') ? `《${name}》` : `“${name}”`
}
