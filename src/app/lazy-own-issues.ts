import type { OwnIssues } from '#library/own-issues.ts'

/**
 * The reader's own issues, whose code (schema, linker, storage) comes only when it is asked for: most
 * readers read published issues, which come linked.
 */
export function lazyOwnIssues(): OwnIssues {
  let coming: Promise<OwnIssues> | undefined
  let here: OwnIssues | undefined
  const own = () => {
    coming ??= Promise.all([
      import('#library/own-issues.ts'),
      import('#reader/page/sketch-set-page.ts'),
    ]).then(([module, { sketchSetPage }]) => (here = module.ownIssues(sketchSetPage)))
    coming.catch(() => (coming = undefined))
    return coming
  }
  return {
    list: async () => ((await mayHaveOwn()) ? (await own()).list() : []),
    outline: async (key) => (await own()).outline(key),
    page: async (key, label) => (await own()).page(key, label),
    // An outline was asked for before any of its pictures.
    picture: (key, src) => here?.picture(key, src),
    keep: async (value, entry, more) => (await own()).keep(value, entry, more),
    proof: async (key) => (await own()).proof(key),
    corrections: async (digest) => (await own()).corrections(digest),
    correct: async (...corrected) => (await own()).correct(...corrected),
    forget: async (key) => (await own()).forget(key),
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
