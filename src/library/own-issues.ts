import type { IDBPDatabase } from 'idb'
import { matchPageLabel } from '#issue/page-label.ts'
import type { Outline } from '#issue/outline.ts'
import type { PublishedPage } from '#issue/page-setting.ts'
import type { Corrected, Correction } from '#issue/proof/corrections.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'
import { blobOf } from '#library/kept-bytes.ts'
import { Pictures } from '#library/kept-pictures.ts'
import { ALL_OF_AN_ISSUE, allOf, openOwnDatabase, type OwnSchema } from '#library/own-database.ts'
import { findCorrections, findProof, type Proof, readCorrections } from '#library/own-proofs.ts'
import { ownChanges } from '#library/own-changes.ts'
import { allOrNothing } from '#library/storage-fault.ts'
import { shelve } from '#library/whole-issue.ts'

/** Issues the reader opened from files: kept on this device, and only there. */
export type OwnIssues = {
  list: () => Promise<OwnIssue[]>
  outline: (key: string) => Promise<Outline>
  page: (key: string, label: string) => Promise<PublishedPage>
  /** The address of a picture that was kept with the issue, once its outline was asked for. */
  picture: (key: string, src: string) => string | undefined
  /** What an issue is proofread by; undefined where it was not imported. */
  proof: (key: string) => Promise<Proof | undefined>
  /**
   * Corrects an issue, in one step with reading what was corrected so far: other tabs may correct it too.
   *
   * @param digest of its source
   * @returns what is kept now
   */
  correct: (key: string, digest: string, correct: (kept: Corrected) => Correction) => Promise<Corrected>
  /** Tells that another tab opened the issue anew, corrected or removed it, until the answer is called. */
  watch: (key: string, told: () => void) => () => void
  /** What was corrected in imports of this source. */
  corrections: (digest: string) => Promise<Corrected>
  /** Rejects where this browser keeps nothing; what is held of an issue is read again. */
  refresh: () => Promise<void>
  forget: (key: string) => Promise<void>
}

/** What makes a kept issue ready to be read, away from the page: the name of its code, and the work itself. */
export type Preparing = { made: string; prepare: (key: string) => Promise<void> }

/** What of the open issue is in memory: its outline, and the pages that were asked for. */
type Held = {
  key: string
  outline: Promise<Outline>
  pages: Map<string, Promise<PublishedPage>>
  pictures: Pictures
  /** Another has taken its place on this device: it is shown until that is there. */
  isStale?: true
}

/** The reader's own issues in this browser's IndexedDB, opened when first asked for. */
export function ownIssues({ made, prepare }: Preparing): OwnIssues {
  let opening: Promise<IDBPDatabase<OwnSchema>> | undefined
  let held: Held | undefined
  const watching = new Set<{ key: string; told: () => void }>()
  const changes = ownChanges()
  changes.hear((key) => {
    outdate(key)
    for (const watcher of watching) if (watcher.key === key) watcher.told()
  })
  const database = () => {
    opening ??= openOwnDatabase(() => (opening = undefined))
    return opening
  }
  const load = async (key: string, pictures: Pictures): Promise<Outline> => {
    const db = await database()
    let kept = await db.get('outlines', key)
    if (kept?.made !== made) {
      await prepare(key)
      kept = await db.get('outlines', key)
    }
    if (kept === undefined) throw new LibraryError('own-not-found', key)
    for (const { src, picture } of await db.getAllFromIndex('pictures', 'issue', key))
      pictures.add(src, blobOf(picture))
    return kept.outline
  }
  const hold = (key: string): Held => {
    if (held?.key === key && !held.isStale) return held
    const before = held
    const pictures = new Pictures()
    const holding: Held = { key, outline: load(key, pictures), pages: new Map(), pictures }
    held = holding
    holding.outline
      .catch(() => {
        if (held === holding) held = undefined
      })
      // Its pictures are on the screen until then.
      .finally(() => before?.pictures.release())
    return holding
  }
  const outdate = (key: string | undefined) => {
    if (held?.key === key && held) held.isStale = true
  }
  return {
    list: async () => {
      const kept = await (await database()).getAll('issues')
      return kept.map(({ entry }) => entry).toSorted((a, b) => b.opened.localeCompare(a.opened))
    },
    outline: (key) => hold(key).outline,
    page: async (key, label) => {
      const { outline, pages } = hold(key)
      const named = matchPageLabel(label, (await outline).pages)
      if (named === undefined) throw new LibraryError('page-not-found', label)
      const page = pages.get(named.label) ?? readPage(await database(), key, named.label)
      pages.set(named.label, page)
      page.catch(() => pages.delete(named.label))
      return page
    },
    picture: (key, src) => (held?.key === key ? held.pictures.address(src) : undefined),
    proof: async (key) => findProof(await database(), key),
    correct: async (key, digest, correct) => {
      const change = (await database()).transaction(['issues', 'outlines', 'corrections'], 'readwrite')
      const issues = change.objectStore('issues')
      const corrections = change.objectStore('corrections')
      const [listed, kept] = await Promise.all([issues.get(key), corrections.get(digest)])
      if (listed === undefined) throw new LibraryError('own-not-found', key)
      const { issue, edits, seen, openDoubts } = correct(readCorrections(kept))
      const entry = { ...listed.entry, ...shelve(issue, key), doubts: openDoubts }
      await allOrNothing(
        change,
        key,
        (function* () {
          yield issues.put({ key, entry })
          yield corrections.put({ digest, edits: [...edits], seen: [...seen] })
          // Its pages are set again when they are next read.
          yield change.objectStore('outlines').delete(key)
        })(),
      )
      outdate(key)
      changes.tell(key)
      return { edits, seen }
    },
    watch: (key, told) => {
      const watcher = { key, told }
      watching.add(watcher)
      return () => watching.delete(watcher)
    },
    corrections: async (digest) => findCorrections(await database(), digest),
    refresh: async () => {
      outdate(held?.key)
      await database()
    },
    forget: async (key) => {
      outdate(key)
      await forgetAll(await database(), key)
      changes.tell(key)
    },
  }
}

async function readPage(db: IDBPDatabase<OwnSchema>, key: string, label: string): Promise<PublishedPage> {
  const kept = await db.get('pages', [key, label])
  if (kept !== undefined) return kept.page
  const isListed = (await db.getKey('issues', key)) !== undefined
  throw new LibraryError(isListed ? 'page-not-found' : 'own-not-found', isListed ? label : key)
}

/** Removes an issue and all that is kept beside it but the corrections of its source, or nothing. */
async function forgetAll(db: IDBPDatabase<OwnSchema>, key: string): Promise<void> {
  const change = db.transaction([...ALL_OF_AN_ISSUE], 'readwrite')
  await allOrNothing(
    change,
    key,
    ALL_OF_AN_ISSUE.map((store) =>
      change.objectStore(store).delete(store === 'pages' || store === 'pictures' ? allOf(key) : key),
    ),
  )
}
