import type { ReactNode } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { useMounted } from '#ui/use-mounted.ts'

/** Says, where no script runs or ours cannot, why nothing can be done here; what else one can do goes inside. */
export function NeedsScript({ children }: { children?: ReactNode }): ReactNode {
  const messages = useLateMessages()
  const mounted = useMounted()
  return (
    <>
      <noscript>
        <p>{messages.needsScript}</p>
        {children}
      </noscript>
      {!mounted && (
        <div className="for-plain">
          <p>{messages.didNotStart}</p>
          {children}
        </div>
      )}
    </>
  )
}
