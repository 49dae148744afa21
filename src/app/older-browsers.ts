/**
 * Gives a browser of 2022 to 2024 the functions that the code asks for and it does not have yet, as the standards say them.
 * `start.ts` runs it first where the newest of them are missing; the import's worker always does.
 */
complete(Array.prototype, 'toSorted', function toSorted<T>(this: T[], order?: (a: T, b: T) => number): T[] {
  return this.slice().sort(order)
})
complete(Array.prototype, 'toReversed', function toReversed<T>(this: T[]): T[] {
  return this.slice().reverse()
})
complete(Array.prototype, 'with', function withOne<T>(this: T[], index: number, value: T): T[] {
  const at = index < 0 ? this.length + index : index
  if (at < 0 || at >= this.length) throw new RangeError('Invalid index')
  const copy = this.slice()
  copy[at] = value
  return copy
})
complete(Array.prototype, 'toSpliced', function toSpliced<
  T,
>(this: T[], ...change: [number, number, ...T[]]): T[] {
  const copy = this.slice()
  copy.splice(...change)
  return copy
})
complete(URL, 'canParse', (address: string, base?: string): boolean => {
  try {
    return new URL(address, base) instanceof URL
  } catch {
    return false
  }
})
complete(AbortSignal, 'timeout', (milliseconds: number): AbortSignal => {
  const late = new AbortController()
  setTimeout(() => late.abort(new DOMException('It took too long', 'TimeoutError')), milliseconds)
  return late.signal
})
complete(AbortSignal, 'any', (signals: readonly AbortSignal[]): AbortSignal => {
  const one = new AbortController()
  for (const signal of signals) {
    const follow = () => one.abort(signal.reason)
    if (signal.aborted) follow()
    else signal.addEventListener('abort', follow, { once: true, signal: one.signal })
  }
  return one.signal
})

function complete(owner: object, name: string, value: unknown): void {
  if (name in owner) return
  // oxlint-disable-next-line no-extend-native -- what came to be the standard, for browsers that came before it
  Object.defineProperty(owner, name, { configurable: true, writable: true, value })
}
