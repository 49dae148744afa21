import { useSyncExternalStore } from 'react'
import { neverChanges } from '#ui/never-changes.ts'

/** False while rendering to a file and while that file is taken over, true afterwards: what only a script can do. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}
