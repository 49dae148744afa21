import { type DBSchema, type IDBPDatabase, openDB, type OpenDBCallbacks } from 'idb'
import { matchPageLabel } from '#issue/page-label.ts'
import type { Outline } from '#issue/outline.ts'
import { lostItems } from '#issue/fault.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import type { Page } from '#issue/schema.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'
import { mediaType, Pictures } from '#library/kept-pictures.ts'
import { holdWhole, type SketchMaker, type WholeIssue } from '#library/whole-issue.ts'

/** Issues the reader opened from files: kept on this device, and only there. */
export type OwnIssues = {
  list: () => Promise<OwnIssue[]>
  outline: (key: string) => Promise<Outline>
  page: (key: string, label: string) => Promise<Page>
  /** The address of a picture that was kept with the issue, once its outline was asked for. */
  picture: (key: string, src: string) => string | undefined
  /**
   * Keeps an issue as it was opened, with the pictures that came with it (path to bytes); the same paper and day
   * replaces the older copy.
   */
  keep: (value: unknown, entry: OwnIssue, pictures?: ReadonlyMap<string, Uint8Array>) => Promise<void>
  forget: (key: string) => Promise<void>
}

type Kept = { key: string; entry: OwnIssue; value: unknown }
type KeptPicture = { src: string; issue: string; picture: Blob }
type Schema = DBSchema & {
  issues: { key: string; value: Kept }
  pictures: { key: [issue: string, src: string]; value: KeptPicture; indexes: { issue: string } }
}

const NAME = 'jumpline'

/** Opens the database; a browser that keeps nothing may throw as soon as it is asked, which rejects too. */
async function openOwn(callbacks: OpenDBCallbacks<Schema>): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, 2, callbacks)
}

/**
 * The reader's own issues in this browser's IndexedDB, opened when first asked for.
 *
 * @param sketch draws the pages of an issue that is opened
 */
export function ownIssues(sketch?: SketchMaker): OwnIssues {
  let opening: Promise<IDBPDatabase<Schema>> | undefined
  let held: { key: string; whole: Promise<WholeIssue>; pictures: Pictures } | undefined
  const database = () => {
    opening ??= openOwn({
      upgrade: (db, from) => {
        if (from < 1) db.createObjectStore('issues', { keyPath: 'key' })
        if (from < 2)
          db.createObjectStore('pictures', { keyPath: ['issue', 'src'] }).createIndex('issue', 'issue')
      },
      // Another tab has a newer version of the reader and waits to bring its shelf up to date.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
        opening = undefined
      },
      terminated: () => (opening = undefined),
    }).catch((cause: unknown) => {
      opening = undefined
      throw new LibraryError('storage-unavailable', NAME, { cause })
    })
    return opening
  }
  const whole = (key: string) => {
    if (held?.key !== key) {
      held?.pictures.release()
      const pictures = new Pictures()
      held = { key, pictures, whole: database().then((db) => load(db, key, pictures, sketch)) }
    }
    const asked = held.whole
    asked.catch(() => (held = undefined))
    return asked
  }
  const release = () => {
    held?.pictures.release()
    held = undefined
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
    picture: (key, src) => (held?.key === key ? held.pictures.address(src) : undefined),
    keep: async (value, entry, pictures = new Map()) => {
      release()
      const key = entry.address
      await keepAll(await database(), { key, entry, value }, pictures).catch((cause: unknown) => {
        const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
        throw new LibraryError(full ? 'storage-full' : 'storage-unavailable', key, { cause })
      })
    },
    forget: async (key) => {
      release()
      await keepAll(await database(), key, new Map())
    },
  }
}

/** Replaces an issue and its pictures, or with a bare key removes them: all of it, or nothing. */
async function keepAll(
  db: IDBPDatabase<Schema>,
  kept: Kept | string,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const change = db.transaction(['issues', 'pictures'], 'readwrite')
  const issue = typeof kept === 'string' ? kept : kept.key
  // Asked for one after the other without waiting: a transaction lives only while something is asked of it.
  const asked: Promise<unknown>[] = [
    change
      .objectStore('pictures')
      .delete(IDBKeyRange.bound([issue], [issue, []]))
      .then(() => undefined),
    typeof kept === 'string'
      ? change.objectStore('issues').delete(kept)
      : change.objectStore('issues').put(kept),
  ]
  for (const [src, bytes] of pictures) {
    const picture = new Blob([new Uint8Array(bytes)], { type: mediaType(src) })
    asked.push(change.objectStore('pictures').put({ issue, src, picture }))
  }
  await Promise.all([...asked, change.done])
}

async function load(
  db: IDBPDatabase<Schema>,
  key: string,
  pictures: Pictures,
  sketch: SketchMaker | undefined,
): Promise<WholeIssue> {
  const kept = await db.get('issues', key)
  if (kept === undefined) throw new LibraryError('issue-not-found', key)
  // Read again through the schema: what was kept by an older version is judged by this one.
  const parsed = parseIssue(kept.value)
  if (!parsed.ok) throw new LibraryError('damaged', key)
  for (const { src, picture } of await db.getAllFromIndex('pictures', 'issue', key))
    pictures.add(src, picture)
  return holdWhole(parsed.issue, leftOutByPage(lostItems(parsed.faults)), sketch)
}

function leftOutByPage(lost: ReadonlyMap<string, readonly unknown[]>): Map<string, number> {
  return new Map([...lost].map(([label, faults]) => [label, faults.length]))
}
