import { labelKey } from '../plain-text/page-label.ts'

/** A label fit for the issue format and its addresses, and how sure it is. */
export type SurePageLabel = { label: string; sure: number }

/**
 * Labels for pages as their source names them (`3`, `[4]`, `Seite 2.`, `p. 1`); where one is missing or already taken,
 * the page's place.
 */
export function pageLabels(said: readonly (string | undefined)[]): SurePageLabel[] {
  const clean = said.map((label) => (label === undefined ? undefined : cleanLabel(label)))
  const used = new Set<string>()
  const first = clean.map((label) => {
    if (label === undefined || used.has(labelKey(label))) return undefined
    used.add(labelKey(label))
    return label
  })
  return first.map((label, at) => {
    if (label !== undefined) return { label, sure: 1 }
    let n = at + 1
    while (used.has(String(n))) n += 1
    used.add(String(n))
    return { label: String(n), sure: 0.5 }
  })
}

function cleanLabel(said: string): string | undefined {
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
