import * as v from 'valibot'
import { OutlineSchema } from '#issue/outline.ts'
import { PublishedPageSchema } from '#issue/published-page.ts'
import { cacheNames } from '#library/cache-names.ts'
import { isWhole, type KeptEntry, putInto, readEntry, writeEntry } from '#library/kept-entry.ts'
import { LibraryError } from '#library/library.ts'
import { oneAtATime } from '#library/one-at-a-time.ts'
import { picturesOf } from '#library/pictures-of.ts'
import { type SavedNote, savedNotes } from '#library/saved-notes.ts'
import { files } from '#library/site-files.ts'

/** An issue that is on this device, or was. */
export type KeptIssue = SavedNote & {
  bytes: number
  /**
   * `saved` by the reader with its pictures; only its `text`, kept by itself; or `lost`: saved, but the browser has
   * thrown away some of it, or all.
   */
  state: 'saved' | 'text' | 'lost'
}

/** How far the saving of an issue has come: files, and bytes so far. */
export type Progress = { done: number; total: number; bytes: number }

/** The issues kept on this device, in caches that the service worker reads where the network has gone. */
export type KeptIssues = {
  /**
   * Newest first.
   *
   * @param letGo asks the host first, and lets go what was kept by itself of issues that it has no longer; what is saved
   * stays, and everything where the host does not answer
   */
  list: (letGo?: boolean) => Promise<KeptIssue[]>
  /** Keeps the whole text of an issue; of those kept like this the oldest make room. */
  keep: (paper: string, issue: string) => Promise<void>
  /**
   * Saves an issue with its pictures until it is removed.
   * Throws `storage-full` and leaves what was there.
   */
  save: (paper: string, issue: string, tell: (progress: Progress) => void) => Promise<void>
  remove: (paper: string, issue: string) => Promise<void>
  /** Asks the browser for its promise not to clear away what is saved; one that asks the reader may never answer. */
  askPromise: () => Promise<void>
  /** Whether the browser has promised not to clear away what is saved. */
  isPromised: () => Promise<boolean>
}

/** Issues kept by themselves at the same time. */
const MOST_KEPT = 8

/** @param base the path the site is hosted under */
export function keptIssues(base: string): KeptIssues {
  const names = cacheNames(base)
  const notes = savedNotes(base)

  const keptIn = async (name: string, noted: readonly SavedNote[]): Promise<KeptIssue | undefined> => {
    const entry = await readEntry(base, name)
    if (entry === undefined) return undefined
    const { saved, files: _, ...rest } = entry
    const whole = await isWhole(name, entry)
    if (saved && whole) return { ...rest, state: 'saved' }
    if (saved || noted.some((note) => isOf(note, entry))) return { ...rest, state: 'lost' }
    return whole ? { ...rest, state: 'text' } : undefined
  }
  const list = async () => {
    const noted = notes.list()
    const kept = (await caches.keys()).filter((name) => name.startsWith(names.issues))
    const found = (await Promise.all(kept.map((name) => keptIn(name, noted)))).filter(
      (each) => each !== undefined,
    )
    const gone = noted
      .filter((note) => !found.some((each) => isOf(note, each)))
      .map((note): KeptIssue => ({ ...note, bytes: 0, state: 'lost' }))
    return [...found, ...gone].toSorted((a, b) => b.kept.localeCompare(a.kept))
  }
  const keptByThemselves = async () => (await list()).filter(({ state }) => state === 'text')
  const letGo = async ({ paper, issue }: KeptIssue) => {
    const name = names.issue(paper, issue)
    await oneAtATime(name, async () => {
      // It may have been saved since.
      if ((await readEntry(base, name))?.saved !== true) await caches.delete(name)
    })
  }
  const makeRoom = async () => {
    for (const each of (await keptByThemselves()).slice(MOST_KEPT)) await letGo(each)
  }

  /**
   * Takes an issue in, file by file; what had not been there before goes again where it cannot be whole. Never twice
   * at once: it goes by what was there at its beginning.
   */
  const takeIn = async (paper: string, issue: string, saved: boolean, tell: (progress: Progress) => void) => {
    const name = names.issue(paper, issue)
    const before = await readEntry(base, name)
    const cache = await caches.open(name)
    const added: string[] = []
    const taken: string[] = []
    const progress: Progress = { done: 0, total: 0, bytes: 0 }
    const take = async (address: string): Promise<Uint8Array> => {
      const { bytes, headers } = await fetchWhole(address)
      const isNew = (await cache.match(address)) === undefined
      await putInto(cache, address, new Response(new Blob([bytes]), { headers }))
      if (isNew) added.push(address)
      taken.push(address)
      progress.done += 1
      progress.bytes += bytes.length
      tell({ ...progress })
      return bytes
    }
    try {
      const outline = parse(OutlineSchema, await take(base + files.outline(paper, issue)))
      const labels = outline.pages.map(({ label }) => label)
      progress.total = labels.length + 1
      const pictures = new Set<string>()
      for (const label of labels) {
        const page = parse(PublishedPageSchema, await take(base + files.page(paper, issue, label)))
        for (const src of picturesOf(page)) pictures.add(`${base}${issuePath(paper, issue)}${src}`)
      }
      progress.total += saved ? pictures.size : 0
      if (saved) for (const address of pictures) await take(address)
      const { publication, language, date } = outline
      const note = { paper, issue, name: publication.name, language, date, kept: new Date().toISOString() }
      const savedBefore = before?.saved === true ? before : undefined
      const entry: KeptEntry = {
        ...note,
        saved: saved || savedBefore !== undefined,
        bytes: saved ? progress.bytes : Math.max(progress.bytes, savedBefore?.bytes ?? 0),
        files: [...new Set([...taken, ...((saved ? undefined : savedBefore)?.files ?? [])])],
      }
      await writeEntry(base, cache, entry)
      if (saved) notes.add(note)
    } catch (error) {
      if (before === undefined) await caches.delete(name)
      else for (const address of added) await cache.delete(address)
      throw error
    }
  }
  const letGoWithdrawn = async () => {
    const asked = (await keptByThemselves()).map(async (each) => {
      if (await isWithdrawn(base + files.outline(each.paper, each.issue))) await letGo(each)
    })
    await Promise.all(asked)
  }
  return {
    list: async (withoutWithdrawn = false) => {
      if (withoutWithdrawn) await letGoWithdrawn()
      return list()
    },
    remove: async (paper, issue) => {
      const name = names.issue(paper, issue)
      await oneAtATime(name, async () => {
        notes.remove(paper, issue)
        await caches.delete(name)
      })
    },
    keep: async (paper, issue) => {
      await oneAtATime(names.issue(paper, issue), () => takeIn(paper, issue, false, () => undefined))
      const lists = await caches.open(names.lists)
      await lists.add(base + files.shelf()).catch(() => undefined)
      await makeRoom()
    },
    save: async (paper, issue, tell) => {
      await oneAtATime(names.issue(paper, issue), () => takeIn(paper, issue, true, tell))
    },
    askPromise: async () => {
      // Refused or not, what is saved is saved; the reader is told which.
      await navigator.storage?.persist?.().catch(() => false)
    },
    isPromised: async () => (await navigator.storage?.persisted?.().catch(() => false)) ?? false,
  }
}

/** Whether the host says that it has a file no longer. */
async function isWithdrawn(address: string): Promise<boolean> {
  const answer = await fetch(address, { method: 'HEAD', cache: 'no-cache' }).catch(() => undefined)
  return answer?.status === 404 || answer?.status === 410
}

function isOf(a: { paper: string; issue: string }, b: { paper: string; issue: string }): boolean {
  return a.paper === b.paper && a.issue === b.issue
}

/** What a view had of the host within this time is kept as it came, in milliseconds: the host is not asked once more. */
const JUST_NOW = 15_000

/** Whether this document has just fetched a file, so that the browser's own cache has it as it is on the host. */
function cameJustNow(address: string): boolean {
  return performance
    .getEntriesByName(new URL(address, location.href).href, 'resource')
    .some(({ startTime }) => performance.now() - startTime < JUST_NOW)
}

/** What a file is kept with: its type, and by what to ask whether it has changed. */
const KEPT_HEADERS = ['Content-Type', 'ETag']

async function fetchWhole(
  address: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; headers: [string, string][] }> {
  const cache = cameJustNow(address) ? 'force-cache' : 'default'
  const answer = await fetch(address, { cache }).catch((cause: unknown) => {
    throw new LibraryError('unreachable', address, { cause })
  })
  if (!answer.ok) throw new LibraryError('unreachable', `${address}: ${answer.status}`)
  const bytes = new Uint8Array(
    await answer.arrayBuffer().catch((cause: unknown) => {
      throw new LibraryError('unreachable', address, { cause })
    }),
  )
  const headers = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return { bytes, headers }
}

function parse<const S extends v.GenericSchema>(schema: S, bytes: Uint8Array): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)))
  } catch (cause) {
    throw new LibraryError('damaged', '', { cause })
  }
}

function issuePath(paper: string, issue: string): string {
  return `${encodeURIComponent(paper)}/${encodeURIComponent(issue)}/`
}
