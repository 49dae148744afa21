import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { BackSlot, useCameTo } from '#reader/jump/back-link.tsx'
import { JumpLink } from '#reader/jump/jump-link.tsx'
import { UnfoldButton } from '#reader/jump/unfold-button.tsx'
import { WholeStoryLink } from '#reader/jump/whole-story-link.tsx'

/** What stands over a piece: where it is continued from, and the way back of a reader who jumped to it. */
export function JumpHead({ piece }: { piece: string }): ReactNode {
  const { index } = useIssue()
  const back = index.pieces.get(piece)?.back
  const cameHere = useCameTo(piece)
  if (back === undefined && !cameHere) return undefined
  return (
    <div className="jump-head">
      {back && <JumpLink jump={back} />}
      {cameHere && <BackSlot />}
    </div>
  )
}

/** What stands at the foot of a piece: where it goes on, and the other ways to read on. */
export function JumpFoot({ piece }: { piece: string }): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const placed = index.pieces.get(piece)
  if (placed === undefined) return undefined
  const { forward, story } = placed
  if (forward === undefined && story.length < 2) return undefined
  return (
    <div className="jump-foot">
      {forward && <JumpLink jump={forward} />}
      {story.length > 1 && (
        <p className="jump-ways" lang={messages.tag}>
          {forward?.to !== undefined && <UnfoldButton piece={piece} />}
          <WholeStoryLink piece={piece} story={story} />
        </p>
      )}
    </div>
  )
}
