/** The last that was asked for by each name, in this tab. */
const last = new Map<string, Promise<unknown>>()

/**
 * Runs what must not run twice at once, in the order it was asked for: across tabs where the browser has locks, else
 * in this one. What fails keeps nothing else waiting.
 *
 * @param name of what is worked on, one for the whole host
 */
export function oneAtATime<T>(name: string, run: () => Promise<T>): Promise<T> {
  // Absent where the site is not secure, and in older browsers.
  const locks: LockManager | undefined = navigator.locks
  if (locks !== undefined) return locks.request(name, run)
  const before = last.get(name) ?? Promise.resolve()
  const mine = before.then(run, run)
  last.set(name, mine)
  const forget = () => {
    if (last.get(name) === mine) last.delete(name)
  }
  mine.then(forget, forget)
  return mine
}
