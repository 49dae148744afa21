import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ProofSheet } from '#issue/proof/proof-sheet.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'

export type Kept = { key: string; entry: OwnIssue; value: unknown }
type KeptPicture = { src: string; issue: string; picture: Blob }

/** What this browser keeps of the reader's own, by store. */
export type OwnSchema = DBSchema & {
  issues: { key: string; value: Kept }
  pictures: { key: [issue: string, src: string]; value: KeptPicture; indexes: { issue: string } }
  /** What an imported issue is proofread by. */
  proofs: { key: string; value: { issue: string; sheet: ProofSheet } }
  /** Corrections by the digest of the source: they outlive the issue. */
  corrections: { key: string; value: { digest: string; edits: unknown[]; seen: string[] } }
}

const NAME = 'jumpline'

/**
 * Opens the database, and brings an older one up to date. A browser that keeps nothing may throw as soon as it is asked,
 * which rejects too.
 *
 * @param gone told when it closed or could not be opened: it must be opened anew
 */
export async function openOwnDatabase(gone: () => void): Promise<IDBPDatabase<OwnSchema>> {
  try {
    return await openDB<OwnSchema>(NAME, 3, {
      upgrade: (db, from) => {
        if (from < 1) db.createObjectStore('issues', { keyPath: 'key' })
        if (from < 2)
          db.createObjectStore('pictures', { keyPath: ['issue', 'src'] }).createIndex('issue', 'issue')
        if (from < 3) {
          db.createObjectStore('proofs', { keyPath: 'issue' })
          db.createObjectStore('corrections', { keyPath: 'digest' })
        }
      },
      // Another tab has a newer version of the reader and waits to bring its shelf up to date.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
        gone()
      },
      terminated: gone,
    })
  } catch (cause) {
    gone()
    throw new LibraryError('storage-unavailable', NAME, { cause })
  }
}
