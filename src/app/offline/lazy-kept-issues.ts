import type { KeptIssues } from '#library/kept-issues.ts'

/** The issues kept on this device; their code comes when it is first asked for. Undefined where none can be kept. */
export function lazyKeptIssues(base: string): KeptIssues | undefined {
  if (!('caches' in globalThis) || !('serviceWorker' in navigator)) return undefined
  const kept = async () => (await import('#library/kept-issues.ts')).keptIssues(base)
  return {
    list: async () => (await kept()).list(),
    keep: async (paper, issue) => (await kept()).keep(paper, issue),
    save: async (paper, issue, tell) => (await kept()).save(paper, issue, tell),
    remove: async (paper, issue) => (await kept()).remove(paper, issue),
    askPromise: async () => (await kept()).askPromise(),
    isPromised: async () => (await kept()).isPromised(),
  }
}
