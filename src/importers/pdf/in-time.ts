/**
 * The work's result, as long as it comes in time and nobody stops it. Work that is late is left alone: it yields now
 * and then, and ends with its document.
 */
export async function inTime<T>(work: Promise<T>, milliseconds: number, signal?: AbortSignal): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined
  work.catch(() => undefined)
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('out of time')), milliseconds)
    stop = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('stopped'))
    signal?.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([work, ended])
  } finally {
    clearTimeout(timer)
    if (stop) signal?.removeEventListener('abort', stop)
  }
}
