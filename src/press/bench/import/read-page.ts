import type { Range } from '#importers/report.ts'
import { importPlainText } from '#importers/plain-text/import-plain-text.ts'
import { accountOf } from '#importers/plain-text/testing/account-of.ts'
import { printPage, type LineRole, type TruePage } from '#press/bench/import/true-page.ts'

/** What a reader of page texts made of one line. */
export type ReadLine = {
  role: LineRole | 'nothing'
  /** The article it gave the line to. */
  article?: string
  /** The string of the issue that holds the line, and where in it. */
  path?: string
  offset?: number
}

/** A page as it was read: each of its lines, the jumps, and everything wrong with the account of its characters. */
export type ReadPage = {
  lines: ReadLine[]
  jumps: { article: string; mark: string; page: string }[]
  faults: string[]
  /** All text of the issue, without white space. */
  text: string
}

/** The page by the importer. */
export function readByImporter(page: TruePage): ReadPage {
  const { text, starts } = printPage(page)
  const source = { name: page.file, bytes: new TextEncoder().encode(text) }
  const result = importPlainText([source])
  if (!result.ok)
    return { lines: page.lines.map(() => ({ role: 'nothing' })), jumps: [], faults: ['refused'], text: '' }
  const ranges = result.report.files[0]?.ranges ?? []
  const lines = page.lines.map((line, at) => readLine(ranges, starts[at] ?? 0, line.text.length))
  for (const line of lines) if (line.article === undefined && line.offset !== undefined) delete line.offset
  return {
    lines: lines.map((line, at) => withOwner(line, at, lines, starts)),
    jumps: result.issue.pages.flatMap(({ articles }) =>
      articles.flatMap(({ id, continuesOn }) =>
        continuesOn ? [{ article: id, mark: continuesOn.mark, page: continuesOn.page }] : [],
      ),
    ),
    faults: accountOf(result, [source]),
    text: JSON.stringify(result.issue).replaceAll(/\\[nt]|\s+/gu, ''),
  }
}

type Found = ReadLine & { duplicateOf?: number }

/** By the range that speaks for most of a line. */
function readLine(ranges: readonly Range[], start: number, length: number): Found {
  let best: Range | undefined
  let most = 0
  for (const range of ranges) {
    const shared = Math.min(range.end, start + length) - Math.max(range.start, start)
    if (shared > most) [best, most] = [range, shared]
  }
  if (!best) return { role: 'nothing' }
  if ('dropped' in best) {
    const { dropped } = best
    if (dropped.code === 'duplicate') return { role: 'duplicate', duplicateOf: dropped.of.start }
    return { role: dropped.code === 'furniture' ? 'masthead' : 'nothing' }
  }
  const { path, article, offset } = best.kept
  return {
    role: roleAt(path),
    path,
    ...(article !== undefined && { article }),
    ...(offset !== undefined && { offset: offset + Math.max(0, start - best.start) }),
  }
}

/** A repeated fragment goes with the text that was kept in its stead. */
function withOwner(
  { duplicateOf, ...line }: Found,
  _at: number,
  lines: readonly Found[],
  starts: readonly number[],
): ReadLine {
  if (duplicateOf === undefined) return line
  const kept = starts.findLastIndex((start) => start <= duplicateOf)
  const article = lines[kept]?.article
  return { ...line, ...(article !== undefined && { article }) }
}

function roleAt(path: string): ReadLine['role'] {
  if (/\.(?:headline|kicker|deck)$/u.test(path)) return 'head'
  if (/\.byline/u.test(path)) return 'byline'
  if (path.endsWith('.caption')) return 'caption'
  if (path.endsWith('.credit.text')) return 'credit'
  if (path.endsWith('.mark')) return 'jump'
  if (/\.articles\[\d+\]\./u.test(path)) return 'body'
  return 'masthead'
}
