import type { Doubt, FileReport, Range } from '../report.ts'
import type { PageSource } from './page-draft.ts'

/** The account of one page's text; ranges in offsets of its file, doubts in offsets of the page. */
export type PageAccount = { source: PageSource; label: string; ranges: Range[]; doubts: Doubt[] }

type Known = { report: FileReport; labels: Set<string>; text: string }

/** The accounts of pages as accounts of their files: what parts the pages of one file is blank. */
export function fileReports(accounts: readonly PageAccount[]): {
  report: { files: FileReport[]; doubts: Doubt[] }
  /** The text of each file, in the same order. */
  texts: string[]
} {
  const files = new Map<string | PageSource, Known>()
  for (const { source, label, ranges } of accounts) {
    const { file, encoding, text, within } = source
    const whole = within?.whole ?? text
    // Two files may have one name; the pages of one file share its text.
    const key = within ? `${file}\n${whole.length}` : source
    const known = files.get(key) ?? {
      report: { file, encoding, length: whole.length, pages: [], ranges: [] },
      labels: new Set(),
      text: whole,
    }
    files.set(key, known)
    known.labels.add(label)
    for (const range of ranges) known.report.ranges.push(range)
  }
  const reports = [...files.values()].map(({ report, labels }) => ({
    ...report,
    pages: [...labels],
    ranges: filled(report.ranges, report.length),
  }))
  const doubts = accounts.flatMap(({ source: { within }, doubts: own }) =>
    within ? own.map((doubt) => shifted(doubt, within.at)) : own,
  )
  return { report: { files: reports, doubts }, texts: [...files.values()].map(({ text }) => text) }
}

function shifted(doubt: Doubt, by: number): Doubt {
  return { ...doubt, start: doubt.start + by, end: doubt.end + by }
}

/** Ranges in order, with what is between the pages of a file. */
function filled(ranges: Range[], length: number): Range[] {
  ranges.sort((a, b) => a.start - b.start)
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
