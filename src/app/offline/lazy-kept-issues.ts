import type { KeptIssues } from '#library/kept-issues.ts'

/** The issues kept on this device; their code comes when it is first asked for. Undefined where none can be kept. */
export function lazyKeptIssues(base: string): KeptIssues | undefined {
  if (!('caches' in globalThis) || !('serviceWorker' in navigator)) return undefined
  const kept = async () => (await import('#library/kept-issues.ts')).keptIssues(base)
  return {
    list: (letGo) => kept().then((issues) => issues.list(letGo)),
    keep: (paper, issue) => kept().then((issues) => issues.keep(paper, issue)),
    save: (paper, issue, tell) => kept().then((issues) => issues.save(paper, issue, tell)),
    remove: (paper, issue) => kept().then((issues) => issues.remove(paper, issue)),
    askPromise: () => kept().then((issues) => issues.askPromise()),
    isPromised: () => kept().then((issues) => issues.isPromised()),
  }
}
