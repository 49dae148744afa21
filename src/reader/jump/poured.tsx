import { type ReactNode, useMemo } from 'react'
import type { Page } from '#issue/schema.ts'
import { flowAfter, piecesOf } from '#issue/story-flow.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { titleOfJump } from '#reader/jump/jump-name.ts'
import { JumpLink } from '#reader/jump/jump-link.tsx'
import { type Unfolding, useUnfolding } from '#reader/jump/unfolding.tsx'
import { FlowView } from '#reader/story/flow-view.tsx'

/** The element id of the text that is poured at the foot of a piece. */
export function pouredId(piece: string): string {
  return `${piece}--rest`
}

/** The rest of a piece's story, poured in place; or why it cannot be, with a way on. */
export function Poured({ piece }: { piece: string }): ReactNode {
  const unfolding = useUnfolding()
  switch (unfolding?.rest.kind) {
    case 'poured':
      return <PouredText piece={piece} pages={unfolding.rest.pages} unfolding={unfolding} />
    case 'missing':
      return <Missing reason={unfolding.rest.reason} unfold={unfolding.unfold} />
    case 'coming':
    case 'folded':
    case undefined:
      return undefined
    default:
      return unfolding?.rest satisfies undefined
  }
}

function PouredText({
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
        <FlowView flow={flow} numbered={false} />
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

function Missing({
  reason,
  unfold,
}: {
  reason: Extract<Unfolding['rest'], { kind: 'missing' }>['reason']
  unfold: () => void
}): ReactNode {
  const messages = useMessages()
  const text = messages.error.reasons[reason]
  return (
    <div className="poured-missing" role="alert" lang={messages.tag}>
      <p>
        <strong>{text.heading}</strong> {text.reason}
      </p>
      <button type="button" onClick={unfold}>
        {messages.error.again}
      </button>
    </div>
  )
}
