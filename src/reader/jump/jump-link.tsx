import { type ReactNode, useId, useState, useSyncExternalStore } from 'react'
import { restOfStory } from '#issue/outline-view.ts'
import type { OutlineJump } from '#issue/outline.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { jumpId, pageOfJump, titleOfJump } from '#reader/jump/jump-name.ts'
import { OpenJump } from '#reader/jump/open-jump.tsx'
import { makePeekControl } from '#reader/jump/peek-control.ts'
import { late } from '#ui/late.tsx'
import { Link } from '#ui/link.tsx'

const Peek = late(async () => (await import('#reader/jump/peek.tsx')).Peek)

/** One end of a continuation, as it stands on a piece: a link where it is sure enough, else the reason. */
export function JumpLink({ jump }: { jump: OutlineJump }): ReactNode {
  const { to } = jump
  return to === undefined ? <OpenJump jump={jump} /> : <ResolvedJump jump={jump} to={to} />
}

/** A continuation that is found: names the mark, the page and the headline, and how much is left. */
function ResolvedJump({ jump, to }: { jump: OutlineJump; to: string }): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const note = useId()
  const peekId = useId()
  const [block, setBlock] = useState<HTMLElement | null>(null)
  const [peek] = useState(makePeekControl)
  const peeking = useSyncExternalStore(peek.subscribe, peek.isOpen, () => false)
  const forward = jump.direction === 'forward'
  const label = pageOfJump(index, jump)
  const generated = forward ? messages.jump.forward(label) : messages.jump.back(label)
  const rest = restOfStory(index, to)
  return (
    <p ref={setBlock} className="jump" data-direction={jump.direction} data-outcome={jump.outcome}>
      <Link
        {...peek.handlers}
        to={paths.piece.to(paper, issue, label, to)}
        rel={forward ? 'next' : 'prev'}
        id={jumpId(jump)}
        data-command={forward ? 'follow-jump' : undefined}
        aria-describedby={peeking ? peekId : note}
      >
        {jump.mark === undefined ? (
          <span className="mark" lang={messages.tag}>
            {generated}
          </span>
        ) : (
          <span className="mark">{jump.mark}</span>
        )}{' '}
        <span className="jump-name">{titleOfJump(index, to)}</span>
      </Link>
      <small className="jump-note" id={note} lang={messages.tag}>
        {jump.outcome === 'probable' && <b className="probable">{messages.jump.probable}</b>}
        {forward && messages.jump.rest(rest.paragraphs, Math.max(1, Math.round(rest.minutes)))}
      </small>
      {peeking && block && <Peek id={peekId} beside={block} control={peek} to={to} forward={forward} />}
    </p>
  )
}
