import { useCallback, useEffect, useState } from 'react'
import { reasonOfKeeping } from '#app/offline/saving.ts'
import type { KeptIssue, KeptIssues } from '#library/kept-issues.ts'
import type { ErrorReason } from '#messages/reasons.ts'

/**
 * What is on this device, and whether the browser has promised to keep it; nothing, with the reason, where it
 * cannot be found out.
 */
export type Held = { entries: readonly KeptIssue[]; isPromised: boolean; reason?: ErrorReason }

/** What is on this device, undefined before it is known; and the way to look again when that has changed. */
export function useHeld(kept: KeptIssues | undefined): { held: Held | undefined; look: () => Promise<void> } {
  const [held, setHeld] = useState<Held>()
  const look = useCallback(async () => {
    if (kept !== undefined) setHeld(await read(kept))
  }, [kept])
  useEffect(() => {
    let isGone = false
    if (kept !== undefined)
      void read(kept).then((found) => {
        if (!isGone) setHeld(found)
      })
    return () => {
      isGone = true
    }
  }, [kept])
  return { held, look }
}

async function read(kept: KeptIssues): Promise<Held> {
  try {
    const [entries, isPromised] = await Promise.all([kept.list(), kept.isPromised()])
    return { entries, isPromised }
  } catch (error) {
    return { entries: [], isPromised: false, reason: reasonOfKeeping(error) }
  }
}
