import type { ReactNode } from 'react'
import type { Saving } from '#app/offline/saving.ts'
import { useLateMessages } from '#messages/use-messages.ts'

/** How far the saving of an issue is, or why it did not come about. */
export function SavingNotice({ saving }: { saving: Saving }): ReactNode {
  const messages = useLateMessages()
  switch (saving.kind) {
    case 'running':
      return (
        <progress
          value={saving.progress.total > 0 ? saving.progress.done : undefined}
          max={Math.max(1, saving.progress.total)}
          aria-label={messages.offline.save}
        />
      )
    case 'failed':
      return (
        <p role="alert">
          <strong>{messages.error.reasons[saving.reason].heading}</strong>{' '}
          {messages.error.reasons[saving.reason].reason}
        </p>
      )
    case 'resting':
      return undefined
    default:
      return saving satisfies never
  }
}
