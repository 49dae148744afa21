import { type Library, LibraryError } from '#library/library.ts'
import type { ReadPages } from '#reader/issue-context.ts'

/** The pages of an issue that a view asks for while it is on the screen: all of them, or why not. */
export function pageReader(library: Library, paper: string, issue: string): ReadPages {
  return async (labels) => {
    try {
      const pages = await Promise.all(labels.map((label) => library.page(paper, issue, label)))
      return { ok: true, pages }
    } catch (error) {
      return { ok: false, reason: error instanceof LibraryError ? error.reason : 'unknown' }
    }
  }
}
