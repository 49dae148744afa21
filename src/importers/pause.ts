/** A long run pauses no oftener than this, in milliseconds: browsers make each pause last four. */
const EVERY = 40

let last = 0

/** Lets what waits have its turn now and then: an abort, a progress bar. */
export async function pause(): Promise<void> {
  if (performance.now() - last < EVERY) return
  await new Promise<void>((resolve) => void setTimeout(resolve, 0))
  last = performance.now()
}
