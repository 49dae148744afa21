import { count, fields, text } from '#issue/shape.ts'

/** Where a reader was in an issue when it was last open. */
export type LastRead = {
  /** Its parts of the address. */
  paper: string
  issue: string
  page: string
  /** The piece that was read, and what it is called. */
  piece?: string | undefined
  name?: string | undefined
  /** The paragraph within it, by the id it has on its page; in a story read whole, by its number. */
  block?: string | undefined
  paragraph?: number | undefined
  /** The newspaper and the language of its text. */
  publication: string
  language: string
  date: string
}

const lastRead = fields(
  { paper: text, issue: text, page: text, publication: text, language: text, date: text },
  { piece: text, name: text, block: text, paragraph: count },
)

function isLastRead(value: unknown): value is LastRead {
  return lastRead(value)
}

/** Where this device's reader was, issue by issue; it never leaves the device. */
export type LastReads = {
  /** The one read last comes first; the same list until something is kept. */
  list: () => readonly LastRead[]
  subscribe: (changed: () => void) => () => void
  keep: (read: LastRead) => void
  forget: (paper: string, issue: string) => void
}

const STORAGE_KEY = 'jumpline.read'
/** Issues remembered; who has read more does not look for the oldest. */
const MOST = 24

/** Kept in this browser; where storage is denied it lasts as long as the document. */
export function browserLastReads(): LastReads {
  let reads = read()
  const listeners = new Set<() => void>()
  const put = (next: readonly LastRead[]) => {
    reads = next.slice(0, MOST)
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(reads))
    } catch {
      // Full or denied.
    }
    for (const listener of listeners) listener()
  }
  const others = (paper: string, issue: string) =>
    reads.filter((one) => one.paper !== paper || one.issue !== issue)
  return {
    list: () => reads,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    keep: (one) => {
      // Another tab may have read meanwhile.
      reads = read(reads)
      put([one, ...others(one.paper, one.issue)])
    },
    forget: (paper, issue) => put(others(paper, issue)),
  }
}

const NOTHING: readonly LastRead[] = []

/** Where there is no browser. */
export function noLastReads(): LastReads {
  return {
    list: () => NOTHING,
    subscribe: () => () => undefined,
    keep: () => undefined,
    forget: () => undefined,
  }
}

function read(otherwise: readonly LastRead[] = NOTHING): readonly LastRead[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]')
    if (!Array.isArray(kept)) return otherwise
    // One entry that cannot be read costs only itself.
    return kept.filter(isLastRead)
  } catch {
    return otherwise
  }
}
