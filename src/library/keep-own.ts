import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb'
import { lostItems } from '#issue/fault.ts'
import type { Outline } from '#issue/outline.ts'
import { indexOutline, type OutlineIndex } from '#issue/outline-view.ts'
import type { PageSetting, PublishedPage } from '#issue/page-setting.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import { replay } from '#issue/proof/apply-edit.ts'
import { openDoubts, type ProofDoubt } from '#issue/proof/proof-sheet.ts'
import { withReferences } from '#issue/resolve-reference.ts'
import type { Issue, Page } from '#issue/schema.ts'
import type { Sketch } from '#issue/sketch.ts'
import { type KeptBytes, withoutBlob } from '#library/kept-bytes.ts'
import { LibraryError, type OwnIssue } from '#library/library.ts'
import { mediaType } from '#library/kept-pictures.ts'
import { ALL_OF_AN_ISSUE, allOf, openOwnDatabase, type OwnSchema } from '#library/own-database.ts'
import { ownChanges } from '#library/own-changes.ts'
import { findCorrections, findProof, readCorrections } from '#library/own-proofs.ts'
import { allOrNothing } from '#library/storage-fault.ts'
import { holdWhole, shelve } from '#library/whole-issue.ts'

/** An issue to be kept: as it is read, and as it came or what it is proofread by. */
export type ToKeep = {
  key: string
  issue: Issue
  /** Of an issue file: the value as it came, so that a later version may read what this one cannot. */
  asWritten?: unknown
  /** Of anything else: what it is proofread by. */
  proof?: { digest: string; doubts: readonly ProofDoubt[]; sheet: Blob }
  /** Path to bytes. */
  pictures?: ReadonlyMap<string, Uint8Array>
}

/** How an issue is set for reading: the name of the code that does it, and how it sets and draws a page. */
export type Preparer = {
  made: string
  lay: (page: Page, index: OutlineIndex) => { setting: PageSetting; sketch: Sketch }
  /** Told when an issue is judged, and when it is linked, before its pages are set. */
  step?: () => void
}

/**
 * Keeps issues on this device, ready to be read: all of them, or none. The same paper and day replaces the older copy;
 * what was corrected in an earlier import of the same source is corrected again.
 *
 * Meant for a worker: linking and setting an issue of hundreds of pages takes seconds.
 */
export async function keepOwn(toKeep: readonly ToKeep[], preparer: Preparer): Promise<void> {
  const db = await openOwnDatabase(() => undefined)
  const changes = ownChanges()
  try {
    const ready: Ready[] = []
    for (const one of toKeep) ready.push(await makeReady(db, one, preparer))
    const put = (all: readonly Ready[]) => {
      const change = db.transaction([...ALL_OF_AN_ISSUE], 'readwrite')
      return allOrNothing(change, all.map(({ key }) => key).join(', '), putEach(change, all, preparer.made))
    }
    try {
      await put(ready)
    } catch (error) {
      if (!(error instanceof LibraryError) || error.reason !== 'storage-unavailable') throw error
      // It may be the Blobs alone that are not kept.
      await put(await Promise.all(ready.map(readyWithoutBlobs)))
    }
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
  pictures: ReadonlyMap<string, KeptBytes>
} & ({ value: unknown } | { digest: string; sheet: KeptBytes })

async function makeReady(
  db: IDBPDatabase<OwnSchema>,
  { key, issue, asWritten, proof, pictures = new Map() }: ToKeep,
  preparer: Preparer,
): Promise<Ready> {
  const corrections = proof && (await findCorrections(db, proof.digest))
  const corrected = corrections ? replay(issue, corrections.edits).issue : issue
  const entry = {
    ...shelve(corrected, key),
    name: issue.publication.name,
    language: issue.language,
    opened: new Date().toISOString(),
    ...(proof && { doubts: openDoubts(proof, corrections?.seen ?? []).length }),
  }
  return {
    key,
    entry,
    pictures: new Map([...pictures].map(([src, bytes]) => [src, pictureOf(src, bytes)])),
    ...prepared(asWritten ?? corrected, key, preparer),
    // What is proofread is made of its sheet and the corrections.
    ...(proof ? { digest: proof.digest, sheet: proof.sheet } : { value: asWritten ?? corrected }),
  }
}

function pictureOf(src: string, bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)], { type: mediaType(src) })
}

async function readyWithoutBlobs(one: Ready): Promise<Ready> {
  const pictures = new Map<string, KeptBytes>()
  for (const [src, picture] of one.pictures) pictures.set(src, await withoutBlob(picture))
  return 'sheet' in one ? { ...one, pictures, sheet: await withoutBlob(one.sheet) } : { ...one, pictures }
}

type Change<S extends StoreNames<OwnSchema>> = IDBPTransaction<OwnSchema, S[], 'readwrite'>

function* putEach(
  change: Change<StoreNames<OwnSchema>>,
  ready: readonly Ready[],
  made: string,
): Generator<Promise<unknown>> {
  for (const { key, entry, outline, pages, pictures, ...source } of ready) {
    yield change.objectStore('pictures').delete(allOf(key))
    yield* putPages(change.objectStore('pages'), key, pages)
    yield change.objectStore('issues').put({ key, entry })
    yield change.objectStore('outlines').put({ issue: key, made, outline })
    if ('sheet' in source) {
      yield change.objectStore('proofs').put({ issue: key, digest: source.digest, sheet: source.sheet })
      yield change.objectStore('values').delete(key)
    } else {
      yield change.objectStore('values').put({ issue: key, value: source.value })
      yield change.objectStore('proofs').delete(key)
    }
    for (const [src, picture] of pictures)
      yield change.objectStore('pictures').put({ issue: key, src, picture })
  }
}

/** Sets a kept issue for reading again: after a correction, or for another release of the reader. */
export async function prepareAgain(key: string, preparer: Preparer): Promise<void> {
  const db = await openOwnDatabase(() => undefined)
  try {
    // What is corrected meanwhile is set once more.
    for (let isDone = false; !isDone;) {
      const proof = await findProof(db, key)
      const value = proof
        ? replay(proof.sheet.original, proof.corrections.edits).issue
        : (await db.get('values', key))?.value
      if (value === undefined) throw new LibraryError('own-not-found', key)
      const { outline, pages } = prepared(value, key, preparer)
      const change = db.transaction(['issues', 'outlines', 'pages', 'corrections'], 'readwrite')
      const isListed = (await change.objectStore('issues').getKey(key)) !== undefined
      if (!isListed) throw new LibraryError('own-not-found', key)
      const now = proof && (await change.objectStore('corrections').get(proof.sheet.digest))
      const { edits } = readCorrections(now)
      isDone = JSON.stringify(edits) === JSON.stringify(proof?.corrections.edits ?? [])
      await allOrNothing(
        change,
        key,
        isDone ? putSet(change, key, { made: preparer.made, outline, pages }) : [],
      )
    }
  } finally {
    db.close()
  }
}

function* putSet(
  change: Change<'issues' | 'outlines' | 'pages' | 'corrections'>,
  key: string,
  { made, outline, pages }: { made: string; outline: Outline; pages: readonly PublishedPage[] },
): Generator<Promise<unknown>> {
  yield change.objectStore('outlines').put({ issue: key, made, outline })
  yield* putPages(change.objectStore('pages'), key, pages)
}

/** Replaces the pages of an issue. */
function* putPages(
  store: IDBPObjectStore<OwnSchema, StoreNames<OwnSchema>[], 'pages', 'readwrite'>,
  key: string,
  pages: readonly PublishedPage[],
): Generator<Promise<unknown>> {
  yield store.delete(allOf(key))
  for (const page of pages) yield store.put({ issue: key, label: page.label, page })
}

/** Judged by the schema again: what was kept by an older version is read by this one. */
function prepared(
  value: unknown,
  key: string,
  { lay, step }: Preparer,
): { outline: Outline; pages: readonly PublishedPage[] } {
  const parsed = parseIssue(value)
  if (!parsed.ok) throw new LibraryError('damaged', key)
  const lost = new Map([...lostItems(parsed.faults)].map(([label, faults]) => [label, faults.length]))
  step?.()
  const { outline, issue } = holdWhole(parsed.issue, lost)
  step?.()
  const index = indexOutline(outline)
  const sketches: Sketch[] = []
  const pages = withReferences(issue).map((page): PublishedPage => {
    const { setting, sketch } = lay(page, index)
    sketches.push(sketch)
    return { ...page, setting }
  })
  return {
    outline: { ...outline, pages: outline.pages.map((page, at) => ({ ...page, sketch: sketches[at] })) },
    pages,
  }
}
