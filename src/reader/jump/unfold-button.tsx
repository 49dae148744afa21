import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { pouredId } from '#reader/jump/late-poured.ts'
import { useUnfolding } from '#reader/jump/unfolding.tsx'

/** Pours the rest of the story in place, and folds it away again. */
export function UnfoldButton({ piece }: { piece: string }): ReactNode {
  const messages = useMessages()
  const unfolding = useUnfolding()
  if (unfolding === undefined) return undefined
  const { rest, button, unfold, fold } = unfolding
  const open = rest.kind === 'poured'
  return (
    <button
      ref={button}
      type="button"
      className="unfold"
      data-command="unfold"
      aria-expanded={open}
      aria-controls={open ? pouredId(piece) : undefined}
      aria-busy={rest.kind === 'coming' || undefined}
      onClick={open ? fold : unfold}
    >
      {messages.jump.readHere}
    </button>
  )
}
