import type { ImportedIssue } from '#importers/importer.ts'
import type { Doubt, FileReport, Range } from '#importers/report.ts'
import {
  pageAt,
  pieceAt,
  type ProofDoubt,
  type ProofSheet,
  type SourcePlace,
  textAt,
} from '#issue/proof/proof-sheet.ts'
import type { Issue } from '#issue/schema.ts'

/** What an import is proofread by: its sources' text, where each stretch of it went, and what was doubtful. */
export async function proofSheetOf({ issue, report, texts = [] }: ImportedIssue): Promise<ProofSheet> {
  const sources = report.files.map(({ file, transcript }, at) => ({
    file,
    text: transcript ?? texts[at] ?? '',
  }))
  return {
    digest: await digestOf(sources.map(({ text }) => text)),
    original: issue,
    sources,
    places: report.files.flatMap(({ ranges }, source) => placesOf(ranges, source)),
    doubts: report.doubts.map((doubt) => readDoubt(doubt, report.files, issue)),
  }
}

/**
 * A name for these texts, whatever their files are called and in whatever order they are given: SHA-256, hexadecimal.
 * Where the browser has none (a page without a secure connection), their lengths; a correction that does not fit another
 * text is told to its reader.
 */
async function digestOf(texts: readonly string[]): Promise<string> {
  if (globalThis.crypto?.subtle === undefined)
    return `length ${texts
      .map(({ length }) => length)
      .toSorted((a, b) => a - b)
      .join(' ')}`
  const bytes = new TextEncoder().encode(texts.toSorted().join('\0'))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Stretches that became one text follow each other, whatever the breaks between them. */
function placesOf(ranges: readonly Range[], source: number): SourcePlace[] {
  const places: SourcePlace[] = []
  for (const range of ranges) {
    if (!('kept' in range)) continue
    const last = places.at(-1)
    if (last?.path === range.kept.path) last.end = range.end
    else places.push({ path: range.kept.path, source, start: range.start, end: range.end })
  }
  return places
}

function readDoubt(doubt: Doubt, files: readonly FileReport[], issue: Issue): ProofDoubt {
  const { file, start, end, confidence, reason } = doubt
  const source = Math.max(
    0,
    files.findIndex((each) => each.file === file && each.length >= end),
  )
  const report = files[source]
  const path = pathOf(report?.ranges ?? [], start, end)
  const piece = doubt.article ?? (path === undefined ? undefined : pieceAt(issue, path))
  const text = path === undefined ? undefined : textAt(issue, path)
  const page = (path === undefined ? undefined : pageAt(issue, path)) ?? report?.pages[0]
  return {
    code: reason.code,
    detail:
      reason.code === 'mark-against-structure'
        ? [reason.printed, reason.structure]
        : reason.code === 'article-unplaced'
          ? [reason.title]
          : [],
    confidence,
    page: page ?? issue.pages[0]?.label ?? '',
    ...(piece !== undefined && { piece }),
    ...(text !== undefined && text !== '' && { text }),
    source,
    start,
    end,
  }
}

/** Where the issue holds this stretch, or the one that it repeats. */
function pathOf(ranges: readonly Range[], start: number, end: number): string | undefined {
  const touched: Range[] = []
  for (let at = firstAfter(ranges, start); at < ranges.length; at += 1) {
    const range = ranges[at]
    if (range === undefined || range.start >= Math.max(end, start + 1)) break
    touched.push(range)
  }
  for (const range of touched) if ('kept' in range) return range.kept.path
  for (const range of touched) {
    if (!('dropped' in range) || range.dropped.code !== 'duplicate') continue
    const { of } = range.dropped
    const kept = of.file === undefined ? ranges[firstAfter(ranges, of.start)] : undefined
    if (kept && 'kept' in kept) return kept.kept.path
  }
  // A hyphen or a break is within what stands before it.
  const before = ranges[firstAfter(ranges, start) - 1]
  const isInside = touched.every(
    (range) => 'dropped' in range && (range.dropped.code === 'hyphen' || range.dropped.code === 'line-break'),
  )
  return isInside && touched.length > 0 && before && 'kept' in before ? before.kept.path : undefined
}

/** Index of the first range that ends behind an offset; they are in order and without gaps. */
function firstAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
