/** For `useSyncExternalStore`: what a browser knows and a file does not, and that never changes. */
export function neverChanges(): () => void {
  return () => undefined
}
