import type { PageSource } from './page-draft.ts'

const FORM_FEED = '\f'

/**
 * The pages of one file: form feeds part them, as extraction from a PDF writes them. Stretches with nothing but white
 * space are no pages, and a file without form feeds is one page.
 */
export function splitPages(source: PageSource): PageSource[] {
  const { text } = source
  if (!text.includes(FORM_FEED)) return [source]
  const pages: { at: number; page: string }[] = []
  for (let at = 0; at <= text.length;) {
    const feed = text.indexOf(FORM_FEED, at)
    const end = feed < 0 ? text.length : feed
    const page = text.slice(at, end)
    if (page.trim() !== '') pages.push({ at, page })
    at = end + 1
  }
  if (pages.length < 2) return [source]
  const about = { whole: text, pages: pages.length }
  return pages.map(({ at, page }) => ({ ...source, text: page, within: { at, ...about } }))
}
