import type { IDBPDatabase } from 'idb'
import { matchPageLabel } from '#issue/page-label.ts'
import type { Outline } from '#issue/outline.ts'
import { lostItems } from '#issue/fault.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import type { ProofSheet } from '#issue/proof/proof-sheet.ts'
import type { Issue, Page } from '#issue/schema.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'
import { mediaType, Pictures } from '#library/kept-pictures.ts'
import { type Kept, openOwnDatabase, type OwnSchema } from '#library/own-database.ts'
import { type Corrections, findCorrections, findProof, type Proof } from '#library/own-proofs.ts'
import { holdWhole, shelve, type SketchMaker, type WholeIssue } from '#library/whole-issue.ts'

/** Issues the reader opened from files: kept on this device, and only there. */
export type OwnIssues = {
  list: () => Promise<OwnIssue[]>
  outline: (key: string) => Promise<Outline>
  page: (key: string, label: string) => Promise<Page>
  /** The address of a picture that was kept with the issue, once its outline was asked for. */
  picture: (key: string, src: string) => string | undefined
  /**
   * Keeps an issue as it was opened, with the pictures that came with it (path to bytes) and what it is proofread by;
   * the same paper and day replaces the older copy.
   */
  keep: (value: unknown, entry: OwnIssue, more?: KeptBeside) => Promise<void>
  /** What an issue is proofread by; undefined where it was not imported. */
  proof: (key: string) => Promise<Proof | undefined>
  /** What was corrected in an earlier import of this source. */
  corrections: (digest: string) => Promise<Corrections>
  /** Replaces an issue by its corrected form and keeps the corrections; `doubts` are still to be looked at. */
  correct: (key: string, issue: Issue, corrections: Corrections, doubts: number) => Promise<void>
  forget: (key: string) => Promise<void>
}

/** What is kept with an issue. */
type KeptBeside = { pictures?: ReadonlyMap<string, Uint8Array>; sheet?: ProofSheet }

/**
 * The reader's own issues in this browser's IndexedDB, opened when first asked for.
 *
 * @param sketch draws the pages of an issue that is opened
 */
export function ownIssues(sketch?: SketchMaker): OwnIssues {
  let opening: Promise<IDBPDatabase<OwnSchema>> | undefined
  let held: { key: string; whole: Promise<WholeIssue>; pictures: Pictures } | undefined
  const database = () => {
    opening ??= openOwnDatabase(() => (opening = undefined))
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
    keep: async (value, entry, more = {}) => {
      release()
      const key = entry.address
      await keepAll(await database(), { key, entry, value }, more).catch(storageFault(key))
    },
    proof: async (key) => findProof(await database(), key),
    corrections: async (digest) => findCorrections(await database(), digest),
    correct: async (key, issue, corrections, doubts) => {
      const change = (await database()).transaction(['issues', 'corrections'], 'readwrite')
      const issues = change.objectStore('issues')
      const kept = await issues.get(key)
      if (kept === undefined) throw new LibraryError('issue-not-found', key)
      const entry = { ...kept.entry, ...shelve(issue, key), doubts }
      await Promise.all([
        issues.put({ key, entry, value: issue }),
        change.objectStore('corrections').put(corrections),
        change.done,
      ]).catch(storageFault(key))
      release()
    },
    forget: async (key) => {
      release()
      await keepAll(await database(), key, {})
    },
  }
}

function storageFault(key: string): (cause: unknown) => never {
  return (cause) => {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new LibraryError(full ? 'storage-full' : 'storage-unavailable', key, { cause })
  }
}

/** Replaces an issue and what is kept beside it, or with a bare key removes them: all of it, or nothing. */
async function keepAll(
  db: IDBPDatabase<OwnSchema>,
  kept: Kept | string,
  { pictures = new Map(), sheet }: KeptBeside,
): Promise<void> {
  const change = db.transaction(['issues', 'pictures', 'proofs'], 'readwrite')
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
    sheet === undefined
      ? change.objectStore('proofs').delete(issue)
      : change.objectStore('proofs').put({ issue, sheet }),
  ]
  for (const [src, bytes] of pictures) {
    const picture = new Blob([new Uint8Array(bytes)], { type: mediaType(src) })
    asked.push(change.objectStore('pictures').put({ issue, src, picture }))
  }
  await Promise.all([...asked, change.done])
}

async function load(
  db: IDBPDatabase<OwnSchema>,
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
