import * as v from 'valibot'
import { OutlineSchema } from '#issue/outline.ts'
import { PublishedPageSchema } from '#issue/published-page.ts'
import { cacheNames } from '#library/cache-names.ts'
import { LibraryError } from '#library/library.ts'
import { picturesOf } from '#library/pictures-of.ts'
import { files } from '#library/site-files.ts'

const KeptSchema = v.object({
  paper: v.string(),
  issue: v.string(),
  name: v.string(),
  language: v.string(),
  date: v.string(),
  /** When it was last read or saved, as `toISOString` writes it. */
  kept: v.string(),
  /** Saved by the reader, with its pictures; else kept by itself, as long as there is room. */
  saved: v.boolean(),
  bytes: v.number(),
})

/** An issue that is on this device. */
export type KeptIssue = v.InferOutput<typeof KeptSchema>

/** How far the saving of an issue has come: files, and bytes so far. */
export type Progress = { done: number; total: number; bytes: number }

/** The issues kept on this device, in caches that the service worker reads where the network has gone. */
export type KeptIssues = {
  /** Newest first. */
  list: () => Promise<KeptIssue[]>
  /** Keeps the whole text of an issue; of those kept like this the oldest make room. */
  keep: (paper: string, issue: string) => Promise<void>
  /** Saves an issue with its pictures until it is removed. Throws `storage-full` and leaves what was there. */
  save: (paper: string, issue: string, tell: (progress: Progress) => void) => Promise<void>
  remove: (paper: string, issue: string) => Promise<void>
}

/** Issues kept by themselves at the same time. */
const MOST_KEPT = 8
/** Where in its cache an issue's own entry stands; no file of a site has this name. */
const ENTRY = 'kept-entry'

/** @param base the path the site is hosted under */
export function keptIssues(base: string): KeptIssues {
  const names = cacheNames(base)

  const entryOf = async (name: string): Promise<KeptIssue | undefined> => {
    const answer = await (await caches.open(name)).match(base + ENTRY)
    const parsed = v.safeParse(KeptSchema, await answer?.json().catch(() => undefined))
    return parsed.success ? parsed.output : undefined
  }
  const list = async () => {
    const kept = (await caches.keys()).filter((name) => name.startsWith(names.issues))
    const entries = (await Promise.all(kept.map(entryOf))).filter((entry) => entry !== undefined)
    return entries.toSorted((a, b) => b.kept.localeCompare(a.kept))
  }
  const remove = async (paper: string, issue: string) => {
    await caches.delete(names.issue(paper, issue))
  }
  const makeRoom = async () => {
    const kept = (await list()).filter(({ saved }) => !saved)
    for (const { paper, issue } of kept.slice(MOST_KEPT)) await remove(paper, issue)
  }

  /** Takes an issue in, file by file; what had not been there before goes again where it cannot be whole. */
  const takeIn = async (paper: string, issue: string, saved: boolean, tell: (progress: Progress) => void) => {
    const name = names.issue(paper, issue)
    const before = await entryOf(name)
    const cache = await caches.open(name)
    const added: string[] = []
    const progress: Progress = { done: 0, total: 0, bytes: 0 }
    const take = async (address: string): Promise<Uint8Array> => {
      const { bytes, type } = await fetchWhole(address)
      const isNew = (await cache.match(address)) === undefined
      await put(cache, address, new Response(new Blob([bytes]), { headers: { 'Content-Type': type } }))
      if (isNew) added.push(address)
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
      const entry: KeptIssue = {
        ...{ paper, issue, name: publication.name, language, date, kept: new Date().toISOString() },
        saved: saved || before?.saved === true,
        bytes: Math.max(progress.bytes, before?.saved === true ? before.bytes : 0),
      }
      await put(cache, base + ENTRY, Response.json(entry))
    } catch (error) {
      if (before === undefined) await remove(paper, issue)
      else for (const address of added) await cache.delete(address)
      throw error
    }
  }
  return {
    list,
    remove,
    keep: async (paper, issue) => {
      await takeIn(paper, issue, false, () => undefined)
      const lists = await caches.open(names.lists)
      await lists.add(base + files.shelf()).catch(() => undefined)
      await makeRoom()
    },
    save: (paper, issue, tell) => takeIn(paper, issue, true, tell),
  }
}

async function fetchWhole(address: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  const answer = await fetch(address).catch((cause: unknown) => {
    throw new LibraryError('unreachable', address, { cause })
  })
  if (!answer.ok) throw new LibraryError('unreachable', `${address}: ${answer.status}`)
  const bytes = new Uint8Array(
    await answer.arrayBuffer().catch((cause: unknown) => {
      throw new LibraryError('unreachable', address, { cause })
    }),
  )
  return { bytes, type: answer.headers.get('Content-Type') ?? '' }
}

async function put(cache: Cache, address: string, answer: Response): Promise<void> {
  await cache.put(address, answer).catch((cause: unknown) => {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new LibraryError(full ? 'storage-full' : 'storage-unavailable', address, { cause })
  })
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
