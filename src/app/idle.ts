import { useEffect } from 'react'

/** A browser that is never idle does it after this many milliseconds all the same. */
const LATEST = 3000

/** Does something for later when the browser has nothing else to do; not where the reader asks to save data. */
export function useWhenIdle(task: () => void): void {
  useEffect(() => (savesData() ? undefined : whenIdle(task)), [task])
}

export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(task, { timeout: LATEST })
    return () => cancelIdleCallback(asked)
  }
  const timer = setTimeout(task, 500)
  return () => clearTimeout(timer)
}

/** Whether the reader asks sites to spare data. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}
