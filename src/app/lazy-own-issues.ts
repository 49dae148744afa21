import type { OwnIssues } from '#library/own-issues.ts'

/** What every view may ask of the reader's own issues. */
export type ReadOwnIssues = Pick<OwnIssues, 'list' | 'outline' | 'page' | 'picture' | 'forget'>

/**
 * The reader's own issues, whose code (storage) comes only when it is asked for: most
 * readers read published issues, which come linked.
 */
export function lazyOwnIssues(): ReadOwnIssues & {
  /** Everything that can be done with them. */
  all: () => Promise<OwnIssues>
} {
  let coming: Promise<OwnIssues> | undefined
  let here: OwnIssues | undefined
  const own = () => {
    coming ??= Promise.all([import('#library/own-issues.ts'), import('#app/importing/ask-worker.ts')]).then(
      ([module, { MADE_BY, prepareInWorker }]) => {
        here = module.ownIssues({ made: MADE_BY, prepare: prepareInWorker })
        return here
      },
    )
    coming.catch(() => (coming = undefined))
    return coming
  }
  return {
    list: async () => ((await mayHaveOwn()) ? (await own()).list() : []),
    outline: async (key) => (await own()).outline(key),
    page: async (key, label) => (await own()).page(key, label),
    // An outline was asked for before any of its pictures.
    picture: (key, src) => here?.picture(key, src),
    forget: async (key) => (await own()).forget(key),
    all: own,
  }
}

/** Whether this browser keeps a database of ours; where it cannot tell, it may. */
async function mayHaveOwn(): Promise<boolean> {
  try {
    const kept = await indexedDB.databases()
    return kept.some(({ name }) => name === 'jumpline')
  } catch {
    return true
  }
}
