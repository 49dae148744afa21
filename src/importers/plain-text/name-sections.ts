import { sameName } from './group-issues.ts'
import type { PageDraft } from './page-draft.ts'

/** > | Стр. 2 НОВОСТИ: beside a page's number a name that is not the paper's is its section's. */
export function nameSections(drafts: readonly PageDraft[], paper: string): void {
  for (const { masthead } of drafts) {
    const { parts } = masthead
    if (parts.some(({ name }) => name === 'section') || !parts.some(({ name }) => name === 'page')) continue
    const other = parts.find(({ name, text }) => name === 'name' && !sameName(text, paper))
    if (other) other.name = 'section'
  }
}
