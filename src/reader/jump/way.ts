import { count, fields, list, text } from '#issue/shape.ts'
import { type Arrival, type Departure, type Entry, entryOf } from '#reader/jump/trail.ts'

/**
 * An element that had focus: the n-th focusable one with its `href` (none: of what is no link) within an element
 * that has an id; -1 is that element.
 */
export type Spot = { within: string; nth: number; href?: string | undefined }

/** Where on a view the reader was. */
export type Place = {
  /** Id of the element that holds the place, and how far its top stood below the window's, in CSS pixels. */
  anchor?: string | undefined
  offset: number
  /** How far the view was scrolled, for a view whose anchor is gone. */
  y: number
  focus?: Spot | undefined
  /** Ids of the pieces whose rest was poured in place. */
  unfolded?: string[] | undefined
}

type Kept = Entry & { place?: Place }

const left = { key: text, path: text }
const placed = fields(
  { offset: count, y: count },
  { anchor: text, focus: fields({ within: text, nth: count }, { href: text }), unfolded: list(text) },
)
const keptEntries = list(fields({ ...left, trail: list(fields(left)) }, { place: placed }))

/** Whether a value that was kept is a place. */
export function isPlace(value: unknown): value is Place {
  return placed(value)
}

function isKept(value: unknown): value is Kept[] {
  return keptEntries(value)
}

const STORAGE_KEY = 'jumpline.way'

/** Entries kept; a tab's history rarely holds more, and what falls out only loses its exact line. */
const MOST = 60

/**
 * The reader's way through the session's history: by entry, the trail of jumps that led there and the
 * place that was left. A reload finds it again. No DOM and no React.
 */
export type Way = {
  /** Says which location is shown; saying it twice changes nothing. */
  arrive: (arrival: Arrival) => void
  /** The departures behind an entry, oldest first. */
  trail: (key: string) => readonly Departure[]
  place: (departure: Departure) => Place | undefined
  /** Says which entry is on the screen now: places are kept for that one. */
  show: (key: string) => void
  keep: (place: Place) => void
  /** Says that the next step back is meant to lead to this departure. */
  expect: (departure: Departure | undefined) => void
  expected: () => Departure | undefined
  /** Takes a departure's place along to the next location shown. */
  lend: (departure: Departure) => void
  lent: () => Place | undefined
}

/** Storage as the way needs it: `sessionStorage`, or nothing where it is denied. */
export type Keeping = Pick<Storage, 'getItem' | 'setItem'>

export function makeWay(storage?: Keeping): Way {
  const entries = new Map<string, Kept>(read(storage).map((kept) => [kept.key, kept]))
  let last: Entry | undefined
  let shown: string | undefined
  let awaited: Departure | undefined
  let lent: Place | undefined
  const put = (kept: Kept) => {
    entries.delete(kept.key)
    entries.set(kept.key, kept)
    for (const key of entries.keys()) {
      if (entries.size <= MOST) break
      entries.delete(key)
    }
    write(storage, [...entries.values()])
  }
  return {
    arrive: (arrival) => {
      if (last?.key === arrival.key && last.path === arrival.path) return
      const known = entries.get(arrival.key)
      const entry = entryOf(arrival, last, known)
      if (entry !== known) put({ ...entry })
      last = entry
    },
    trail: (key) => entries.get(key)?.trail ?? NOWHERE,
    place: ({ key, path }) => {
      const kept = entries.get(key)
      return kept?.path === path ? kept.place : undefined
    },
    show: (key) => {
      shown = key
    },
    keep: (place) => {
      const kept = shown === undefined ? undefined : entries.get(shown)
      if (kept !== undefined) put({ ...kept, place })
    },
    expect: (departure) => {
      awaited = departure
    },
    expected: () => awaited,
    lend: ({ key, path }) => {
      const kept = entries.get(key)
      lent = kept?.path === path ? kept.place : undefined
    },
    lent: () => {
      const place = lent
      lent = undefined
      return place
    },
  }
}

const NOWHERE: readonly Departure[] = []

function read(storage: Keeping | undefined): Kept[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? '[]')
    return isKept(kept) ? kept : []
  } catch {
    return []
  }
}

function write(storage: Keeping | undefined, entries: readonly Kept[]): void {
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify(entries))
  } catch {
    // Full or denied: the way back lasts as long as the page.
  }
}
