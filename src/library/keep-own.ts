import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb'
import { lostItems } from '#issue/fault.ts'
import type { Outline } from '#issue/outline.ts'
import { indexOutline, type OutlineIndex } from '#issue/outline-view.ts'
import type { PageSetting, PublishedPage } from '#issue/page-setting.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import { replay } from '#issue/proof/apply-edit.ts'
import { readEdits } from '#issue/proof/edit.ts'
import { openDoubts, type ProofSheet } from '#issue/proof/proof-sheet.ts'
import type { Issue, Page } from '#issue/schema.ts'
import type { Sketch } from '#issue/sketch.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'
import { mediaType } from '#library/kept-pictures.ts'
import { ALL_OF_AN_ISSUE, openOwnDatabase, type OwnSchema } from '#library/own-database.ts'
import { ownChanges } from '#library/own-changes.ts'
import { findCorrections, findProof, writeSheet } from '#library/own-proofs.ts'
import { storageFault } from '#library/storage-fault.ts'
import { holdWhole, shelve } from '#library/whole-issue.ts'

/** An issue to be kept: as it is read, and as it came or what it is proofread by. */
export type ToKeep = {
  key: string
  issue: Issue
  /** Of an issue file: the value as it came, so that a later version may read what this one cannot. */
  asWritten?: unknown
  /** Of anything else: the sheet of its import. */
  sheet?: ProofSheet
  /** Path to bytes. */
  pictures?: ReadonlyMap<string, Uint8Array>
}

/** How an issue is set for reading: the name of the code that does it, and how it sets and draws a page. */
export type Setter = {
  made: string
  lay: (page: Page, index: OutlineIndex) => { setting: PageSetting; sketch: Sketch }
}

/**
 * Keeps issues on this device, ready to be read: all of them, or none. The same paper and day replaces the older copy;
 * what was corrected in an earlier import of the same source is corrected again.
 *
 * Meant for a worker: linking and setting an issue of hundreds of pages takes seconds.
 */
export async function keepOwn(toKeep: readonly ToKeep[], setter: Setter): Promise<void> {
  const db = await openOwnDatabase(() => undefined)
  const changes = ownChanges()
  try {
    const ready: Ready[] = []
    for (const one of toKeep) ready.push(await makeReady(db, one, setter))
    const change = db.transaction([...ALL_OF_AN_ISSUE], 'readwrite')
    const asked = ready.flatMap((one) => putAll(change, one, setter.made))
    await Promise.all([...asked, change.done]).catch(storageFault(toKeep.map(({ key }) => key).join(', ')))
    for (const { key } of toKeep) changes.tell(key)
  } finally {
    db.close()
    changes.close()
  }
}

/** An issue with everything that is kept of it. */
type Ready = {
  key: string
  entry: OwnIssue
  outline: Outline
  pages: readonly PublishedPage[]
  pictures: ReadonlyMap<string, Uint8Array>
} & ({ value: unknown } | { digest: string; sheet: Blob })

async function makeReady(
  db: IDBPDatabase<OwnSchema>,
  { key, issue, asWritten, sheet, pictures = new Map() }: ToKeep,
  { lay }: Setter,
): Promise<Ready> {
  const corrections = sheet && (await findCorrections(db, sheet.digest))
  const corrected = sheet && corrections ? replay(sheet.original, corrections.edits).issue : issue
  const entry = {
    ...shelve(corrected, key),
    name: issue.publication.name,
    language: issue.language,
    opened: new Date().toISOString(),
    ...(sheet && { doubts: openDoubts(sheet, corrections?.seen ?? []).length }),
  }
  return {
    key,
    entry,
    pictures,
    ...setForReading(asWritten ?? corrected, key, lay),
    // What is proofread is made of its sheet and the corrections.
    ...(sheet ? { digest: sheet.digest, sheet: writeSheet(sheet) } : { value: asWritten ?? corrected }),
  }
}

/** Asks for all at once, without waiting: a transaction lives only while something is asked of it. */
function putAll(
  change: IDBPTransaction<OwnSchema, StoreNames<OwnSchema>[], 'readwrite'>,
  { key, entry, outline, pages, pictures, ...source }: Ready,
  made: string,
): Promise<unknown>[] {
  const asked: Promise<unknown>[] = [
    change.objectStore('pictures').delete(IDBKeyRange.bound([key], [key, []])),
    ...putPages(change.objectStore('pages'), key, pages),
    change.objectStore('issues').put({ key, entry }),
    change.objectStore('outlines').put({ issue: key, made, outline }),
  ]
  if ('sheet' in source) {
    const { digest, sheet } = source
    asked.push(change.objectStore('proofs').put({ issue: key, digest, sheet }))
    asked.push(change.objectStore('values').delete(key))
  } else {
    asked.push(change.objectStore('values').put({ issue: key, value: source.value }))
    asked.push(change.objectStore('proofs').delete(key))
  }
  for (const [src, bytes] of pictures) {
    const picture = new Blob([new Uint8Array(bytes)], { type: mediaType(src) })
    asked.push(change.objectStore('pictures').put({ issue: key, src, picture }))
  }
  return asked
}

/** Sets a kept issue for reading again: after a correction, or for another release of the reader. */
export async function setAgain(key: string, { made, lay }: Setter): Promise<void> {
  const db = await openOwnDatabase(() => undefined)
  try {
    // What is corrected meanwhile is set once more.
    for (let isDone = false; !isDone;) {
      const proof = await findProof(db, key)
      const value = proof
        ? replay(proof.sheet.original, proof.corrections.edits).issue
        : (await db.get('values', key))?.value
      if (value === undefined) throw new LibraryError('own-not-found', key)
      const { outline, pages } = setForReading(value, key, lay)
      const change = db.transaction(['issues', 'outlines', 'pages', 'corrections'], 'readwrite')
      const isListed = (await change.objectStore('issues').getKey(key)) !== undefined
      if (!isListed) throw new LibraryError('own-not-found', key)
      const now = proof && (await change.objectStore('corrections').get(proof.corrections.digest))
      isDone = JSON.stringify(readEdits(now?.edits ?? [])) === JSON.stringify(proof?.corrections.edits ?? [])
      const asked: Promise<unknown>[] = [change.done]
      if (isDone) asked.push(change.objectStore('outlines').put({ issue: key, made, outline }))
      if (isDone) asked.push(...putPages(change.objectStore('pages'), key, pages))
      await Promise.all(asked).catch(storageFault(key))
    }
  } finally {
    db.close()
  }
}

/** Replaces the pages of an issue, without waiting: a transaction lives only while something is asked of it. */
function putPages(
  store: IDBPObjectStore<OwnSchema, StoreNames<OwnSchema>[], 'pages', 'readwrite'>,
  key: string,
  pages: readonly PublishedPage[],
): Promise<unknown>[] {
  return [
    store.delete(IDBKeyRange.bound([key], [key, []])),
    ...pages.map((page) => store.put({ issue: key, label: page.label, page })),
  ]
}

/** Judged by the schema again: what was kept by an older version is read by this one. */
function setForReading(
  value: unknown,
  key: string,
  lay: Setter['lay'],
): { outline: Outline; pages: readonly PublishedPage[] } {
  const parsed = parseIssue(value)
  if (!parsed.ok) throw new LibraryError('damaged', key)
  const lost = new Map([...lostItems(parsed.faults)].map(([label, faults]) => [label, faults.length]))
  const { outline, issue } = holdWhole(parsed.issue, lost)
  const index = indexOutline(outline)
  const sketches: Sketch[] = []
  const pages = issue.pages.map((page): PublishedPage => {
    const { setting, sketch } = lay(page, index)
    sketches.push(sketch)
    return { ...page, setting }
  })
  return {
    outline: { ...outline, pages: outline.pages.map((page, at) => ({ ...page, sketch: sketches[at] })) },
    pages,
  }
}
