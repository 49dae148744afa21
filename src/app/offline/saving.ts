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
 * Saves an issue on this device when it is asked to.
 *
 * @param done told when the issue is whole
 */
export function useSaving(
  kept: KeptIssues | undefined,
  { paper, issue }: { paper: string; issue: string },
  done: () => Promise<void>,
): { saving: Saving; save: () => void } {
  const [saving, setSaving] = useState<Saving>({ kind: 'resting' })
  const base = useHref('/')
  const save = async () => {
    setSaving({ kind: 'running', progress: { done: 0, total: 0, bytes: 0 } })
    try {
      await kept?.save(paper, issue, (progress) => setSaving({ kind: 'running', progress }))
      // Who saves data has none so far; what is saved is of no use without it.
      void startWorker(base)
      await done()
      setSaving({ kind: 'resting' })
    } catch (error) {
      setSaving({ kind: 'failed', reason: error instanceof LibraryError ? error.reason : 'unknown' })
    }
  }
  return { saving, save: () => void save() }
}
