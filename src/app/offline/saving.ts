import { useState } from 'react'
import { useHref } from 'react-router'
import { startWorker } from '#app/offline/start-worker.ts'
import type { KeptIssues, Progress } from '#library/kept-issues.ts'
import { LibraryError } from '#library/library.ts'
import type { ErrorReason } from '#messages/reasons.ts'

/** The saving of an issue: not under way, how far it is, or why it did not come about. */
export type Saving =
  | { kind: 'resting' }
  | { kind: 'running'; progress: Progress }
  | { kind: 'failed'; reason: ErrorReason }

/**
 * Saves an issue on this device when it is asked to, and removes it again.
 *
 * @param done told when the issue is whole, or gone
 */
export function useSaving(
  kept: KeptIssues | undefined,
  { paper, issue }: { paper: string; issue: string },
  done: () => Promise<void>,
): { saving: Saving; save: () => void; remove: () => void } {
  const [saving, setSaving] = useState<Saving>({ kind: 'resting' })
  const base = useHref('/')
  const save = async () => {
    setSaving({ kind: 'running', progress: { done: 0, total: 0, bytes: 0 } })
    try {
      // Firefox asks the reader, who may answer late or not at all: nothing waits for it but what is said of it.
      void kept
        ?.askPromise()
        .then(done)
        .catch(() => undefined)
      await kept?.save(paper, issue, (progress) => setSaving({ kind: 'running', progress }))
      // Who saves data has none so far; what is saved is of no use without it.
      void startWorker(base)
      await done()
      setSaving({ kind: 'resting' })
    } catch (error) {
      setSaving({ kind: 'failed', reason: reasonOfKeeping(error) })
    }
  }
  const remove = async () => {
    try {
      await kept?.remove(paper, issue)
      await done()
      setSaving({ kind: 'resting' })
    } catch (error) {
      setSaving({ kind: 'failed', reason: reasonOfKeeping(error) })
    }
  }
  return { saving, save: () => void save(), remove: () => void remove() }
}

/** Why something cannot be kept, found or removed; a browser that denies its caches throws what is its own. */
export function reasonOfKeeping(error: unknown): ErrorReason {
  if (error instanceof LibraryError) return error.reason
  return error instanceof DOMException ? 'storage-unavailable' : 'unknown'
}
