import * as v from 'valibot'
import { cacheNames } from '#library/cache-names.ts'
import { LibraryError } from '#library/library.ts'

/** What an issue's cache says of itself. */
const EntrySchema = v.object({
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
  /** The paths of all its files: a browser may throw some of them away. */
  files: v.optional(v.array(v.string()), []),
})

export type KeptEntry = v.InferOutput<typeof EntrySchema>

/** The entry of an issue's cache; undefined where it is missing or damaged. */
export async function readEntry(base: string, name: string): Promise<KeptEntry | undefined> {
  const answer = await (await caches.open(name)).match(cacheNames(base).entry)
  const parsed = v.safeParse(EntrySchema, await answer?.json().catch(() => undefined))
  return parsed.success ? parsed.output : undefined
}

/** Whether every file that an entry names is still in its cache. */
export async function isWhole(name: string, { files }: KeptEntry): Promise<boolean> {
  const there = new Set((await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname))
  return files.every((file) => there.has(new URL(file, location.href).pathname))
}

/** Writes an entry. Throws as `putInto` does. */
export function writeEntry(base: string, cache: Cache, entry: KeptEntry): Promise<void> {
  return putInto(cache, cacheNames(base).entry, Response.json(entry))
}

/**
 * Puts a file into a cache.
 *
 * @throws LibraryError `storage-full`, or `storage-unavailable` where the browser will not have it
 */
export async function putInto(cache: Cache, address: string, answer: Response): Promise<void> {
  await cache.put(address, answer).catch((cause: unknown) => {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new LibraryError(full ? 'storage-full' : 'storage-unavailable', address, { cause })
  })
}
