import type { IDBPDatabase } from 'idb'
import { matchPageLabel } from '#issue/page-label.ts'
import type { Outline } from '#issue/outline.ts'
import type { PublishedPage } from '#issue/page-setting.ts'
import type { Issue } from '#issue/schema.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'
import { Pictures } from '#library/kept-pictures.ts'
import { ALL_OF_AN_ISSUE, openOwnDatabase, type OwnSchema } from '#library/own-database.ts'
import { type Corrections, findCorrections, findProof, type Proof } from '#library/own-proofs.ts'
import { ownChanges } from '#library/own-changes.ts'
import { storageFault } from '#library/storage-fault.ts'
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
  /** Keeps what was corrected; `issue` is the corrected form, `doubts` are still to be looked at. */
  correct: (key: string, issue: Issue, corrections: Corrections, doubts: number) => Promise<void>
  /** Tells what was corrected in another tab, until the answer is called. */
  follow: (key: string, take: (corrections: Corrections) => void) => () => void
  /** Rejects where this browser keeps nothing; what is held of an issue is read again. */
  refresh: () => Promise<void>
  forget: (key: string) => Promise<void>
}

/** What makes a kept issue ready to be read, away from the page: the name of its code, and the work itself. */
export type Setting = { made: string; set: (key: string) => Promise<void> }

/** What of the open issue is in memory: its outline, and the pages that were asked for. */
type Held = {
  key: string
  outline: Promise<Outline>
  pages: Map<string, Promise<PublishedPage>>
  pictures: Pictures
}

/** The reader's own issues in this browser's IndexedDB, opened when first asked for. */
export function ownIssues({ made, set }: Setting): OwnIssues {
  let opening: Promise<IDBPDatabase<OwnSchema>> | undefined
  let held: Held | undefined
  const followers = new Set<(key: string) => void>()
  const changes = ownChanges()
  changes.hear((key) => {
    if (held?.key === key) release()
    for (const follower of followers) follower(key)
  })
  const database = () => {
    opening ??= openOwnDatabase(() => (opening = undefined))
    return opening
  }
  const load = async (key: string, pictures: Pictures): Promise<Outline> => {
    const db = await database()
    let kept = await db.get('outlines', key)
    if (kept?.made !== made) {
      await set(key)
      kept = await db.get('outlines', key)
    }
    if (kept === undefined) throw new LibraryError('own-not-found', key)
    for (const { src, picture } of await db.getAllFromIndex('pictures', 'issue', key))
      pictures.add(src, picture)
    return kept.outline
  }
  const hold = (key: string): Held => {
    if (held?.key === key) return held
    held?.pictures.release()
    const pictures = new Pictures()
    const holding: Held = { key, outline: load(key, pictures), pages: new Map(), pictures }
    holding.outline.catch(() => {
      if (held === holding) held = undefined
    })
    held = holding
    return holding
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
    correct: async (key, issue, corrections, doubts) => {
      const change = (await database()).transaction(['issues', 'outlines', 'corrections'], 'readwrite')
      const issues = change.objectStore('issues')
      const kept = await issues.get(key)
      if (kept === undefined) throw new LibraryError('own-not-found', key)
      await Promise.all([
        issues.put({ key, entry: { ...kept.entry, ...shelve(issue, key), doubts } }),
        change.objectStore('corrections').put(corrections),
        // Its pages are set again when they are next read.
        change.objectStore('outlines').delete(key),
        change.done,
      ]).catch(storageFault(key))
      release()
      changes.tell(key)
    },
    follow: (key, take) => {
      const follower = async (changed: string) => {
        const kept = changed === key ? await (await database()).get('proofs', key) : undefined
        const digest = kept && (kept.digest ?? (await findProof(await database(), key))?.sheet.digest)
        if (digest !== undefined) take(await findCorrections(await database(), digest))
      }
      const listen = (changed: string) => void follower(changed).catch(() => undefined)
      followers.add(listen)
      return () => followers.delete(listen)
    },
    refresh: async () => {
      release()
      await database()
    },
    forget: async (key) => {
      release()
      await forgetAll(await database(), key)
    },
  }
}

async function readPage(db: IDBPDatabase<OwnSchema>, key: string, label: string): Promise<PublishedPage> {
  const kept = await db.get('pages', [key, label])
  if (kept === undefined) throw new LibraryError('page-not-found', label)
  return kept.page
}

/** Removes an issue and all that is kept beside it but the corrections of its source, or nothing. */
async function forgetAll(db: IDBPDatabase<OwnSchema>, key: string): Promise<void> {
  const change = db.transaction([...ALL_OF_AN_ISSUE], 'readwrite')
  const all = IDBKeyRange.bound([key], [key, []])
  await Promise.all([
    change.objectStore('issues').delete(key),
    change.objectStore('values').delete(key),
    change.objectStore('outlines').delete(key),
    change.objectStore('pages').delete(all),
    change.objectStore('pictures').delete(all),
    change.objectStore('proofs').delete(key),
    change.done,
  ])
}
