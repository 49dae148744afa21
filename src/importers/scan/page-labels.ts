import { readPageLabel } from '#issue/page-label.ts'
import { labelKey } from '../plain-text/page-label.ts'

/** A label fit for the issue format and its addresses, how sure it is, and the section named with it. */
export type SurePageLabel = { label: string; sure: number; section?: string }

/**
 * Labels for pages as their source names them (`3`, `[4]`, `Seite 2.`, `p. 1`); where one is missing or already taken,
 * the page's place.
 */
export function pageLabels(said: readonly (string | undefined)[]): SurePageLabel[] {
  const clean = said.map((label) => (label === undefined ? undefined : withSection(label)))
  const used = new Set<string>()
  const first = clean.map((page) => {
    if (page?.label === undefined || used.has(labelKey(page.label))) return undefined
    used.add(labelKey(page.label))
    return page
  })
  return first.map((page, at) => {
    const { label, section } = page ?? {}
    if (label !== undefined) return { label, sure: 1, ...(section && { section }) }
    let n = at + 1
    while (used.has(String(n))) n += 1
    used.add(String(n))
    return { label: String(n), sure: 0.5 }
  })
}

/** > | 第1版 要闻    Page A4 Opinion */
function withSection(said: string): { label?: string | undefined; section?: string } {
  const named =
    /^(第\s?[^\s第版]{1,6}\s?[版面頁页])[\s：:]{1,3}(\S[^\n]{0,40})$/u.exec(said.trim()) ??
    /^((?:page|seite|p\.)\s?[A-Z]?\d{1,3})[\s:,]{1,3}([^\d\s][^\n]{0,40})$/iu.exec(said.trim())
  const [, label, section] = named ?? []
  if (label === undefined || section === undefined) return { label: cleanLabel(said) }
  const key = readPageLabel(label)?.key
  return key === undefined ? { label: cleanLabel(said) } : { label: key, section }
}

function cleanLabel(said: string): string | undefined {
  const printed = readPageLabel(said)
  if (printed?.number !== undefined && /[版面頁页]\s{0,3}$/u.test(said)) return printed.key
  const number = /^(?:[^\d]{0,20}?[\s.])?\[?([A-Za-z]?\d{1,4}[A-Za-z]?)\]?\.?$/u.exec(
    said.trim().normalize('NFKC'),
  )
  if (number?.[1]) return number[1]
  const plain = said
    .trim()
    .replace(/[/\\?#%\p{Cc}]+/gu, '-')
    .slice(0, 32)
    .trim()
  return plain === '' || plain === '.' || plain === '..' ? undefined : plain
}
