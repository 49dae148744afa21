import { sameName } from '../same-name.ts'
import type { MastheadPart } from './masthead-part.ts'
import type { PageDraft } from './page-draft.ts'
import { extentOf, passageOf, slicePassage } from './passage.ts'

/**
 * What a folio says beside the page's number: the paper's name, or the section's, or both.
 *
 * > | Стр. 2 НОВОСТИ    A4 副刊 海濱日報
 */
export function nameSections(drafts: readonly PageDraft[], paper: string): void {
  for (const { masthead, source } of drafts) {
    const { parts } = masthead
    const section = parts.find(({ name }) => name === 'section')
    if (section) takeOff(section, paper, source.text)
    else if (parts.some(({ name }) => name === 'page')) {
      const other = parts.find(({ name, text }) => name === 'name' && !sameName(text, paper))
      if (other) other.name = 'section'
    }
  }
}

/** The section alone, where the paper's name stands before or after it. */
function takeOff(section: MastheadPart, paper: string, page: string): void {
  const { text, value } = section
  const at = text.indexOf(paper)
  const before = text.slice(0, Math.max(0, at)).trimEnd()
  const after = at < 0 ? '' : text.slice(at + paper.length).trimStart()
  if (at < 0 || (before === '') === (after === '')) return
  const whole = passageOf(page, value.start, value.end)
  section.value = extentOf(
    before === '' ? slicePassage(whole, text.length - after.length) : slicePassage(whole, 0, before.length),
  )
  section.text = before + after
}
