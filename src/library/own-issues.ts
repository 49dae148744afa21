import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { matchPageLabel } from '#issue/page-label.ts'
import type { Outline } from '#issue/outline.ts'
import { lostItems } from '#issue/fault.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import type { Page } from '#issue/schema.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'
import { holdWhole, type WholeIssue } from '#library/whole-issue.ts'

/** Issues the reader opened from files: kept on this device, and only there. */
export type OwnIssues = {
  list: () => Promise<OwnIssue[]>
  outline: (key: string) => Promise<Outline>
  page: (key: string, label: string) => Promise<Page>
  /** Keeps an issue as it was opened, and gives its key; the same paper and day replaces the older copy. */
  keep: (value: unknown, entry: OwnIssue) => Promise<void>
  forget: (key: string) => Promise<void>
}

type Kept = { key: string; entry: OwnIssue; value: unknown }
type Schema = DBSchema & { issues: { key: string; value: Kept } }

const NAME = 'jumpline'

/** The reader's own issues in this browser's IndexedDB, opened when first asked for. */
export function ownIssues(): OwnIssues {
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  let held: { key: string; whole: Promise<WholeIssue> } | undefined
  const database = () => {
    opening ??= openDB<Schema>(NAME, 1, {
      upgrade: (db) => void db.createObjectStore('issues', { keyPath: 'key' }),
      terminated: () => (opening = undefined),
    }).catch((cause: unknown) => {
      opening = undefined
      throw new LibraryError('storage-unavailable', NAME, { cause })
    })
    return opening
  }
  const whole = (key: string) => {
    if (held?.key !== key) held = { key, whole: database().then((db) => load(db, key)) }
    const asked = held.whole
    asked.catch(() => (held = undefined))
    return asked
  }
  return {
    list: async () => {
      const kept = await (await database()).getAll('issues')
      return kept.map(({ entry }) => entry).toSorted((a, b) => b.opened.localeCompare(a.opened))
    },
    outline: async (key) => (await whole(key)).outline,
    page: async (key, label) => {
      const { issue } = await whole(key)
      const page = matchPageLabel(label, issue.pages)
      if (page === undefined) throw new LibraryError('page-not-found', label)
      return page
    },
    keep: async (value, entry) => {
      held = undefined
      await (await database()).put('issues', { key: entry.address, entry, value }).catch((cause: unknown) => {
        const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
        throw new LibraryError(full ? 'storage-full' : 'storage-unavailable', entry.address, { cause })
      })
    },
    forget: async (key) => {
      held = undefined
      await (await database()).delete('issues', key)
    },
  }
}

async function load(db: IDBPDatabase<Schema>, key: string): Promise<WholeIssue> {
  const kept = await db.get('issues', key)
  if (kept === undefined) throw new LibraryError('issue-not-found', key)
  // Read again through the schema: what was kept by an older version is judged by this one.
  const parsed = parseIssue(kept.value)
  if (!parsed.ok) throw new LibraryError('damaged', key)
  return holdWhole(parsed.issue, leftOutByPage(lostItems(parsed.faults)))
}

function leftOutByPage(lost: ReadonlyMap<string, readonly unknown[]>): Map<string, number> {
  return new Map([...lost].map(([label, faults]) => [label, faults.length]))
}
