/** Lets what waits have its turn: an abort, a progress bar. */
export function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0))
}
