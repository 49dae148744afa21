import type { ReactNode } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'

/** Says, where no script runs, why nothing can be done here; what else one can do goes inside. */
export function NeedsScript({ children }: { children?: ReactNode }): ReactNode {
  const messages = useLateMessages()
  return (
    <noscript>
      <p>{messages.needsScript}</p>
      {children}
    </noscript>
  )
}
