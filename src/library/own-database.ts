import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { Outline } from '#issue/outline.ts'
import type { PublishedPage } from '#issue/page-setting.ts'
import type { ProofSheet } from '#issue/proof/proof-sheet.ts'
import type { KeptBytes } from '#library/kept-bytes.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'

/** How an issue is listed. */
export type Listed = { key: string; entry: OwnIssue }
type KeptPicture = { src: string; issue: string; picture: KeptBytes }
type KeptPage = { issue: string; label: string; page: PublishedPage }
/** `made` names the code that made it: another release makes it anew. */
type KeptOutline = { issue: string; made: string; outline: Outline }

/** What this browser keeps of the reader's own, by store. */
export type OwnSchema = DBSchema & {
  issues: { key: string; value: Listed }
  /** Issues as they came, judged and linked for reading again when a later release comes. */
  values: { key: string; value: { issue: string; value: unknown } }
  /** The same ready to be read, page by page: an issue of 500 pages is never in a page's memory at once. */
  outlines: { key: string; value: KeptOutline }
  pages: { key: [issue: string, label: string]; value: KeptPage }
  pictures: { key: [issue: string, src: string]; value: KeptPicture; indexes: { issue: string } }
  /** What an imported issue is proofread by: JSON, since a value of a hundred thousand objects may be refused. */
  proofs: { key: string; value: { issue: string; digest?: string; sheet: ProofSheet | KeptBytes } }
  /** Corrections by the digest of the source: they outlive the issue. */
  corrections: { key: string; value: { digest: string; edits: unknown[]; seen: string[] } }
}

/** The stores that hold something of an issue. Corrections are of its source, and stay when it goes. */
export const ALL_OF_AN_ISSUE = ['issues', 'values', 'outlines', 'pages', 'pictures', 'proofs'] as const

/** Everything that a store of pages or pictures has of an issue. */
export function allOf(issue: string): IDBKeyRange {
  return IDBKeyRange.bound([issue], [issue, []])
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
    return await openDB<OwnSchema>(NAME, 4, {
      upgrade: async (db, from, _to, change) => {
        if (from < 1) db.createObjectStore('issues', { keyPath: 'key' })
        if (from < 2)
          db.createObjectStore('pictures', { keyPath: ['issue', 'src'] }).createIndex('issue', 'issue')
        if (from < 3) {
          db.createObjectStore('proofs', { keyPath: 'issue' })
          db.createObjectStore('corrections', { keyPath: 'digest' })
        }
        if (from < 4) {
          db.createObjectStore('values', { keyPath: 'issue' })
          db.createObjectStore('outlines', { keyPath: 'issue' })
          db.createObjectStore('pages', { keyPath: ['issue', 'label'] })
          await partValues(change)
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

/** Earlier versions kept an issue where it is listed. */
async function partValues(
  change: IDBPTransaction<OwnSchema, StoreNames<OwnSchema>[], 'versionchange'>,
): Promise<void> {
  // One at a time: all of them may be more than the memory holds.
  let at = await change.objectStore('issues').openCursor()
  while (at !== null) {
    const { key, entry } = at.value
    if ('value' in at.value) {
      await change.objectStore('values').put({ issue: key, value: at.value.value })
      await at.update({ key, entry })
    }
    at = await at.continue()
  }
}
