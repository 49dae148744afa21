import '#styles/poured.css'
import { type ReactNode, useMemo } from 'react'
import type { Page } from '#issue/schema.ts'
import { flowAfter, piecesOf } from '#issue/story-flow.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { titleOfJump } from '#reader/jump/jump-name.ts'
import { JumpLink } from '#reader/jump/jump-link.tsx'
import { pouredId } from '#reader/jump/late-poured.ts'
import type { Unfolding } from '#reader/jump/unfolding.tsx'
import { FlowView } from '#reader/story/flow-view.tsx'

/** The rest of a story, at the foot of one of its pieces. */
export function PouredText({
  piece,
  pages,
  unfolding,
}: {
  piece: string
  pages: readonly Page[]
  unfolding: Unfolding
}): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const { pieces, fold } = unfolding
  const flow = useMemo(() => flowAfter(piecesOf(pieces, pages), piece), [pieces, pages, piece])
  const open = index.pieces.get(pieces.at(-1) ?? '')?.forward
  return (
    <section
      id={pouredId(piece)}
      className="poured"
      aria-label={messages.jump.restOf(titleOfJump(index, piece))}
    >
      <div className="text">
        <FlowView flow={flow} numbered={false} under={index.pieces.get(piece)?.piece.headline ? 2 : 1} />
      </div>
      {open && open.to === undefined && <JumpLink jump={open} />}
      <p className="jump-ways" lang={messages.tag}>
        <button type="button" onClick={fold}>
          {messages.jump.foldAway}
        </button>
      </p>
    </section>
  )
}
