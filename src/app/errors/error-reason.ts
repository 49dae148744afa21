import { isRouteErrorResponse } from 'react-router'
import { LibraryError } from '#library/library.ts'
import type { ErrorReason } from '#messages/reasons.ts'

/** Why a view cannot be shown, as far as the error itself says. */
export function reasonOf(error: unknown): ErrorReason | 'not-found' {
  if (error instanceof LibraryError) return error.reason
  if (!isRouteErrorResponse(error)) return 'unknown'
  if (error.data === 'piece-not-found') return 'piece-not-found'
  return error.status === 404 ? 'not-found' : 'unknown'
}

let last: { error: unknown; key: string; reason: Promise<ErrorReason> } | undefined

/**
 * Why a view cannot be shown where a newer release might show it: pending for good while that is loaded.
 *
 * @param key of the history entry: who comes back to it asks again
 */
export function reasonInTime(error: unknown, key: string, said: ErrorReason): Promise<ErrorReason> {
  if (last !== undefined && last.error === error && last.key === key) return last.reason
  const reason = import('#app/errors/release.ts').then(
    ({ release }) => release.reasonInTime(error, said),
    () => said,
  )
  last = { error, key, reason }
  return reason
}

/** Loads the document anew, for a reader who tries again what only a new document can mend. */
export async function tryAnew(): Promise<void> {
  // Its code may be missing too, as the host is silent or has another release: a new document says which.
  const code = await import('#app/errors/release.ts').catch(() => location.reload())
  await code?.release.tryAnew()
}
