import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { PouredText } from '#reader/jump/late-poured.ts'
import { type Unfolding, useUnfolding } from '#reader/jump/unfolding.tsx'

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
