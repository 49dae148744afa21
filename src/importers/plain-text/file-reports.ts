import type { Doubt, FileReport, Range } from '../report.ts'
import type { PageSource } from './read-page.ts'

/** The account of one page's text, in offsets of that text. */
export type PageAccount = { source: PageSource; label: string; ranges: Range[]; doubts: Doubt[] }

/** The accounts of pages as accounts of their files: what parts the pages of one file is blank. */
export function fileReports(accounts: readonly PageAccount[]): {
  report: { files: FileReport[]; doubts: Doubt[] }
  /** The text of each file, in the same order. */
  texts: string[]
} {
  const files = new Map<string | PageSource, { report: FileReport; parts: Range[]; pages: string }>()
  for (const { source, label, ranges } of accounts) {
    const { file, encoding, text, within } = source
    // Two files may have one name; the pages of one file share its text.
    const key = within ? `${file}\n${within.length}` : source
    const known = files.get(key) ?? {
      report: { file, encoding, length: within?.length ?? text.length, pages: [], ranges: [] },
      parts: [],
      pages: '',
    }
    files.set(key, known)
    if (!known.report.pages.includes(label)) known.report.pages.push(label)
    // Between the pages of a file stand form feeds and blanks.
    known.pages = known.pages.padEnd(within?.at ?? 0, '\f') + text
    for (const range of ranges) known.parts.push(shifted(range, within?.at ?? 0))
  }
  const reports = [...files.values()].map(({ report, parts }) => ({
    ...report,
    ranges: filled(
      parts.toSorted((a, b) => a.start - b.start),
      report.length,
    ),
  }))
  const doubts = accounts.flatMap(({ source, doubts: own }) =>
    own.map((doubt) => shifted(doubt, source.within?.at ?? 0)),
  )
  return { report: { files: reports, doubts }, texts: [...files.values()].map(({ pages }) => pages) }
}

/** The same in offsets of the whole file; what a duplicate repeats is counted there as well. */
function shifted<Part extends { start: number; end: number }>(part: Part, by: number): Part {
  if (by === 0) return part
  const moved = { ...part, start: part.start + by, end: part.end + by }
  if (!isDuplicate(moved) || moved.dropped.of.file !== undefined) return moved
  const { of } = moved.dropped
  return { ...moved, dropped: { ...moved.dropped, of: { start: of.start + by, end: of.end + by } } }
}

function isDuplicate<Part extends object>(
  part: Part,
): part is Part & { dropped: { code: 'duplicate'; of: { start: number; end: number; file?: string } } } {
  if (!('dropped' in part)) return false
  const { dropped } = part
  return typeof dropped === 'object' && dropped !== null && 'code' in dropped && dropped.code === 'duplicate'
}

function filled(ranges: readonly Range[], length: number): Range[] {
  const whole: Range[] = []
  let at = 0
  for (const range of ranges) {
    if (range.start > at) whole.push({ start: at, end: range.start, dropped: { code: 'blank' } })
    whole.push(range)
    at = range.end
  }
  if (at < length) whole.push({ start: at, end: length, dropped: { code: 'blank' } })
  return whole
}
