import { LibraryError } from '#library/library.ts'

/** What can be given up as a whole. */
type Change = { done: Promise<void>; abort: () => void }

/**
 * Asks everything of a transaction, and waits until it is kept: all of it or, where any of it is refused, nothing.
 * Requests are asked for without waiting: a transaction lives only while something is asked of it.
 *
 * @throws LibraryError: the device is full, or keeps nothing
 */
export async function allOrNothing(
  change: Change,
  key: string,
  requests: Iterable<Promise<unknown>>,
): Promise<void> {
  const asked: Promise<unknown>[] = [change.done]
  try {
    // A value that cannot be written throws here, before the transaction knows of it.
    for (const request of requests) asked.push(request)
    await Promise.all(asked)
  } catch (cause) {
    for (const each of asked) each.catch(() => undefined)
    try {
      change.abort()
    } catch {
      // It was given up already.
    }
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new LibraryError(full ? 'storage-full' : 'storage-unavailable', key, { cause })
  }
}
