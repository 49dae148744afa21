import { blockText } from '#issue/plain-text.ts'
import type { Article, Block, Photo } from '#issue/schema.ts'
import { readByline } from '../plain-text/constructs/byline.ts'
import { settledBareMark } from '../plain-text/constructs/bare-mark.ts'
import type { Mark } from '../plain-text/constructs/mark.ts'
import { pageNamed } from '../plain-text/page-label.ts'
import { readMarkAtEnd, readMarkAtStart, readWholeMark } from '../plain-text/constructs/read-mark.ts'
import type { Ledger } from '../plain-text/ledger.ts'
import { concatPassages, extentOf, type Passage, slicePassage, trimmedSlice } from '../plain-text/passage.ts'
import { runningText } from './lines-passage.ts'
import type { PartRole } from './scan-issue.ts'
import type { ScanLine } from './scan-page.ts'
import type { PiecePart, ScanPiece } from './split-stories.ts'
import { type TableRow, tableRows } from './table-rows.ts'

/** Where a piece is written: its page's transcript, account and label, its place in the issue and its id. */
export type PieceDesk = { transcript: string; ledger: Ledger; path: string; id: string; label: string }

/** A printed mark that was taken out of the text. */
export type FoundMark = { text: string; page: string; confidence?: number; start: number; end: number }

/** A piece as an article, without its jumps; the marks found in it; where the first hyphen was only guessed at. */
export type WrittenPiece = {
  article: Article
  forward?: FoundMark
  back?: FoundMark
  guessed?: { start: number; end: number }
}

/** Writes a piece as an article, and its account. */
export function writePiece(piece: ScanPiece, desk: PieceDesk): WrittenPiece {
  const { ledger, path, id } = desk
  const written: WrittenPiece = { article: { id, body: [] } }
  const { article } = written
  const { kind, language } = piece.story
  if (kind) article.kind = kind
  if (language) article.language = language
  for (const role of ['kicker', 'headline', 'deck'] as const) {
    const heading = headingOf(piece.parts, role, desk)
    if (heading) article[role] = ledger.keep(heading, `${path}.${role}`, id)
  }
  const byline = writeBylines(piece.parts, desk)
  if (byline.length > 0) article.byline = byline
  const body = piece.parts.filter(({ role }) => BODY.has(role))
  for (const [i, part] of body.entries())
    writeBlock(part, { first: i === 0, last: i === body.length - 1 }, written, desk)
  const photos = piece.parts
    .filter(({ role, lines }) => role === 'picture' && lines.length === 0)
    .map((part, i) => writePhoto(part, `${path}.photos[${i}]`, desk))
  if (photos.length > 0) article.photos = photos
  if (piece.box) article.box = piece.box
  return written
}

const BODY: ReadonlySet<PartRole> = new Set(['paragraph', 'subheading', 'footnote', 'table', 'picture'])

/** All headings of a role as one line. */
function headingOf(
  parts: readonly PiecePart[],
  role: PartRole,
  { transcript }: PieceDesk,
): Passage | undefined {
  const lines = parts.filter((part) => part.role === role).flatMap((part) => part.lines)
  return lines.length > 0 ? runningText(transcript, lines).passage : undefined
}

/** The names of byline lines; one that is put in no form that we know is a name as a whole. */
function writeBylines(parts: readonly PiecePart[], { transcript, ledger, path, id }: PieceDesk): string[] {
  const names: string[] = []
  for (const { role, lines } of parts) {
    if (role !== 'byline' || lines.length === 0) continue
    const { passage } = runningText(transcript, lines)
    const { start, end } = extentOf(passage)
    ledger.read(start, end, `${path}.byline`, id)
    const read = readByline(passage.text)?.names.map(({ stretches }) =>
      concatPassages(stretches.map((stretch) => slicePassage(passage, stretch.start, stretch.end))),
    )
    for (const name of read && read.length > 0 ? read : [passage])
      names.push(ledger.keep(name, `${path}.byline[${names.length}]`, id))
  }
  return names
}

function writeBlock(
  { role, lines, cut }: PiecePart,
  edge: { first: boolean; last: boolean },
  written: WrittenPiece,
  desk: PieceDesk,
): void {
  if (lines.length === 0) return
  const { body } = written.article
  const at = `${desk.path}.body[${body.length}]`
  // A picture with text in it, a chart or an advertisement's drawing, is read like a table.
  if (role === 'table' || role === 'picture') {
    const rows = tableRows(lines)
    // One column of lines is no table, it is text.
    if (rows.every((row) => row.length === 1)) body.push(paragraph(lines, at, desk))
    else body.push({ type: 'table', rows: rows.map((row, r) => writeRow(row, `${at}.rows[${r}]`, desk)) })
    return
  }
  const { passage, guessed } = runningText(desk.transcript, lines)
  const [first] = guessed
  if (first) written.guessed ??= first
  const rest = takeMarks(passage, edge, written, desk)
  if (rest.text === '') return
  const text = desk.ledger.keep(rest, `${at}.text`, desk.id)
  if (role === 'subheading') body.push({ type: 'subheading', text })
  else body.push({ type: 'paragraph', text, ...(cut && { cut }) })
}

function paragraph(lines: readonly ScanLine[], at: string, desk: PieceDesk): Block {
  const { passage } = runningText(desk.transcript, lines)
  return { type: 'paragraph', text: desk.ledger.keep(passage, `${at}.text`, desk.id) }
}

function writeRow(row: TableRow, at: string, { transcript, ledger, id }: PieceDesk): string[] {
  return row.map((lines, column) =>
    ledger.keep(runningText(transcript, lines).passage, `${at}[${column}]`, id),
  )
}

/** Takes printed marks off the edges of a text, a second one of a kind stays where it is; gives what is left. */
function takeMarks(
  passage: Passage,
  edge: { first: boolean; last: boolean },
  written: WrittenPiece,
  { ledger, path, id, label }: PieceDesk,
): Passage {
  const take = (mark: Mark | undefined): boolean => {
    if (!mark) return false
    const piece = trimmedSlice(passage, mark.start, mark.end)
    const { start, end } = extentOf(piece)
    const sureness = mark.confidence === undefined ? {} : { confidence: mark.confidence }
    if (mark.kind === 'see-also') {
      const seeAlso = (written.article.seeAlso ??= [])
      const text = ledger.keep(piece, `${path}.seeAlso[${seeAlso.length}].mark`, id)
      seeAlso.push({ mark: text, page: pageNamed(mark, label), ...sureness })
      return true
    }
    if (written[mark.kind]) return false
    const field = mark.kind === 'forward' ? 'continuesOn' : 'continuedFrom'
    const text = ledger.keep(piece, `${path}.${field}.mark`, id)
    written[mark.kind] = { text, page: pageNamed(mark, label), start, end, ...sureness }
    return true
  }
  const whole = readWholeMark(passage.text)
  if (take(whole?.bare ? settledBareMark(whole, textBefore(written)) : whole))
    return trimmedSlice(passage, 0, 0)
  const back = edge.first ? readMarkAtStart(passage.text) : undefined
  if (back && take(back)) return trimmedSlice(passage, back.end)
  const forward = edge.last ? readMarkAtEnd(passage.text) : undefined
  return forward && take(forward) ? trimmedSlice(passage, 0, forward.start) : passage
}

function textBefore({ article: { body } }: WrittenPiece): string {
  const last = body.at(-1)
  return last === undefined ? '' : blockText(last)
}

/** Writes a picture's place with its caption and credit. */
export function writePhoto(
  { caption, credit, box }: PiecePart,
  at: string,
  desk: Pick<PieceDesk, 'transcript' | 'ledger'> & { id?: string },
): Photo {
  const { transcript, ledger, id } = desk
  const keep = (lines: readonly ScanLine[], path: string) =>
    ledger.keep(runningText(transcript, lines).passage, path, id)
  return {
    ...(caption.length > 0 && { caption: keep(caption, `${at}.caption`) }),
    ...(credit.length > 0 && { credit: { text: keep(credit, `${at}.credit.text`) } }),
    ...(box && { box }),
  }
}
