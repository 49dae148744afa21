/** One place a reader left by a push: the history entry behind, and its address without the base. */
export type Departure = { key: string; path: string }

/** One entry of the session's history, as the way back needs to know it. */
export type Entry = Departure & {
  /** The departures that led here, oldest first: each is exactly one entry further behind. */
  trail: readonly Departure[]
}

/** A location the router shows, and how it came to be shown. */
export type Arrival = Departure & { action: 'PUSH' | 'REPLACE' | 'POP' }

/** Deeper than anyone follows; it bounds what is kept. */
const DEEPEST = 24

/**
 * The entry of a location: a push adds where the reader was to the trail, a replacement (a page turn)
 * keeps the trail as it is, and going back or reloading finds the entry that was.
 *
 * @param last the entry shown before
 * @param known what was kept for this entry's key
 */
export function entryOf(arrival: Arrival, last: Entry | undefined, known: Entry | undefined): Entry {
  const { key, path, action } = arrival
  if (known !== undefined && known.path === path) return known
  const near = last !== undefined && issueOf(last.path) === issueOf(path) ? last : undefined
  switch (action) {
    case 'PUSH':
      return {
        key,
        path,
        trail: near === undefined ? [] : [...near.trail, { key: near.key, path: near.path }].slice(-DEEPEST),
      }
    case 'REPLACE':
      return { key, path, trail: near?.trail ?? [] }
    case 'POP':
      return { key, path, trail: [] }
    default:
      return action satisfies never
  }
}

/** An address without its query and fragment. */
export function pathnameOf(path: string): string {
  return path.split(/[?#]/u, 1)[0] ?? path
}

/** The issue an address lies in: a way back never leads into another one. */
function issueOf(path: string): string | undefined {
  const [, paper, issue] = pathnameOf(path).split('/')
  return paper && issue ? `${paper}/${issue}` : undefined
}
