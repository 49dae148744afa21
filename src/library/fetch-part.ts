import { LibraryError, type LibraryErrorReason } from '#library/library.ts'

/** The newest version of any part that this reader knows. */
const NEWEST_VERSION = 1

/**
 * A part of a published site, as it is wanted.
 *
 * @param absent what is wrong where the host has no such file
 * @throws LibraryError
 */
export async function fetchPart<T>(
  address: string,
  isSound: (value: unknown) => value is T,
  absent: LibraryErrorReason,
): Promise<T> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new LibraryError('unreachable', address, { cause })
  })
  if (response.status === 404) throw new LibraryError(absent, address)
  if (!response.ok) throw new LibraryError('unreachable', `${address}: ${response.status}`)
  const text = await response.text().catch((cause: unknown) => {
    throw new LibraryError('unreachable', address, { cause })
  })
  const value = parseJson(text)
  if (isSound(value)) return value
  // A host that answers every address with its own page says 200 and sends HTML.
  if (value === undefined && /^\s*</u.test(text)) throw new LibraryError(absent, address)
  throw new LibraryError(isNewer(value) ? 'newer' : 'damaged', address)
}

/** What a text says as JSON; undefined of one that is none, or was cut off. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isNewer(value: unknown): boolean {
  const version: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : 0
  return typeof version === 'number' && version > NEWEST_VERSION
}
