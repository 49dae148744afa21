import { pieceAt, type ProofSheet, type SourcePlace, textAt } from '#issue/proof/proof-sheet.ts'
import { linesOf } from '#issue/proof/lines.ts'
import type { Issue } from '#issue/schema.ts'

/** Lines of a source: whole lines, with their numbers from 1, and what of them is meant. */
export type SourceLines = {
  file: string
  from: number
  to: number
  /** Before, in and behind the stretch that is meant. */
  before: string
  meant: string
  after: string
}

/** Units of a text to which a line without an end is cut at either side. */
const LONGEST = 160

type Known = { piece: string | undefined; text: string; places: SourcePlace[] }

/** Finds where in the sources a text of the issue stands, also after it has another role or another article. */
export function sourceFinder(sheet: ProofSheet): (piece: string, text: string) => SourceLines[] {
  const known = new Map<string, Known>()
  for (const place of sheet.places) {
    const text = textAt(sheet.original, place.path)
    if (text === undefined || text === '') continue
    const at = known.get(place.path)
    if (at) at.places.push(place)
    else known.set(place.path, { piece: pieceAt(sheet.original, place.path), text, places: [place] })
  }
  const byText = new Map<string, Known[]>()
  for (const each of known.values()) byText.set(each.text, [...(byText.get(each.text) ?? []), each])
  return (piece, text) => {
    const same = byText.get(text) ?? []
    const found = same.find((each) => each.piece === piece) ?? same[0]
    const parts = found ? [found] : text.length < 2 ? [] : kin([...known.values()], piece, text)
    return parts.flatMap(({ places }) => places).map((place) => sourceLines(sheet, place))
  }
}

/** What a text is made of: the one that it is half of, else the texts that stand in it. */
function kin(all: readonly Known[], piece: string, text: string): Known[] {
  const holders = text.length < 4 ? [] : all.filter((each) => each.text.includes(text))
  const holder = holders.find((each) => each.piece === piece) ?? holders[0]
  return holder ? [holder] : all.filter((each) => isPart(each, text))
}

/** A list or poem is of several texts. */
function isPart({ text }: Known, whole: string): boolean {
  return text.length > 3 && whole.includes(text)
}

/** The whole lines about a stretch of a source. */
export function sourceLines(
  sheet: ProofSheet,
  { source, start, end }: { source: number; start: number; end: number },
): SourceLines {
  const { file = '', text = '' } = sheet.sources[source] ?? {}
  const first = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1))
  const last = lineEnd < 0 ? text.length : lineEnd
  const from = breaksIn(text, 0, start) + 1
  return {
    file,
    from,
    to: from + breaksIn(text, start, Math.max(start, end - 1)),
    before: text.slice(Math.max(first, start - LONGEST), start),
    meant: text.slice(start, end).replace(/\n+$/u, ''),
    after: text.slice(end, Math.min(last, end + LONGEST)),
  }
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) breaks += 1
  return breaks
}

/** The article in which a text of the imported issue stands now; its own first, if it is still there. */
export function findPieceOf(
  issue: Issue,
  piece: string | undefined,
  text: string | undefined,
): string | undefined {
  const articles = issue.pages.flatMap((page) => page.articles)
  if (text !== undefined) {
    const isIt = (line: string) =>
      line === text || (line.length >= 8 && (text.startsWith(line) || line.includes(text)))
    const holds = articles.filter((article) => linesOf(article).some((line) => isIt(line.text)))
    const held = holds.find(({ id }) => id === piece) ?? holds[0]
    if (held) return held.id
  }
  return articles.find(({ id }) => id === piece)?.id
}
