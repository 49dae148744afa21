import { LibraryError } from '#library/library.ts'
import { remember } from '#library/recent.ts'

/** Files kept in memory: as many as a few queries of a large archive ask for. */
const KEPT = 256

/**
 * Files of the published site as bytes, for what is no part of an issue.
 *
 * @param base the path the site is hosted under, `/` or `/papers/`
 * @param isLasting whether a file never changes: then it is kept, and every other is asked of the host each time
 * @returns reads a file by its place in the site; undefined where there is none, rejects with a
 *   `LibraryError` where the host does not answer
 */
export function siteBytes(
  base: string,
  isLasting: (place: string) => boolean,
): (place: string) => Promise<Uint8Array | undefined> {
  const read = async (place: string, cache: RequestCache) => {
    const response = await fetch(base + place, { cache }).catch((cause: unknown) => {
      throw new LibraryError('unreachable', place, { cause })
    })
    if (response.status === 404) return undefined
    if (!response.ok) throw new LibraryError('unreachable', `${place}: ${response.status}`)
    // A host that answers every address with its own page says 200 and sends HTML.
    if (response.headers.get('Content-Type')?.startsWith('text/html') === true) return undefined
    return new Uint8Array(await response.arrayBuffer())
  }
  const lasting = remember(KEPT, (place) => read(place, 'default'))
  return (place) => (isLasting(place) ? lasting(place) : read(place, 'no-cache'))
}
