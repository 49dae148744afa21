import { fields, list, text } from '#issue/shape.ts'

/** An issue that the reader saved, noted where the browser does not clear it together with what was saved. */
export type SavedNote = {
  paper: string
  issue: string
  /** The newspaper's, and the language of its text. */
  name: string
  language: string
  date: string
  /** When it was saved, as `toISOString` writes it. */
  kept: string
}

const isNotes = list(
  fields({ paper: text, issue: text, name: text, language: text, date: text, kept: text }, {}),
)

/**
 * What the reader has saved on this site, so that the truth can be told when the browser has thrown it away.
 * Where storage is denied nothing is noted, and nothing can be told.
 */
export type SavedNotes = {
  list: () => SavedNote[]
  add: (note: SavedNote) => void
  remove: (paper: string, issue: string) => void
}

/** @param base the path the site is hosted under; each site of a host has its own notes */
export function savedNotes(base: string): SavedNotes {
  const key = `jumpline.saved ${base}`
  const read = (): SavedNote[] => {
    try {
      const noted: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
      return isSavedNotes(noted) ? noted : []
    } catch {
      return []
    }
  }
  const put = (notes: readonly SavedNote[]) => {
    try {
      localStorage.setItem(key, JSON.stringify(notes))
    } catch {
      // Full or denied.
    }
  }
  const others = (paper: string, issue: string) =>
    read().filter((note) => note.paper !== paper || note.issue !== issue)
  return {
    list: read,
    add: (note) => put([...others(note.paper, note.issue), note]),
    remove: (paper, issue) => put(others(paper, issue)),
  }
}

function isSavedNotes(value: unknown): value is SavedNote[] {
  return isNotes(value)
}
