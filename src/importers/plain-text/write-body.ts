import type { Block as IssueBlock } from '#issue/schema.ts'
import { cellsOf, isNumbered, itemStart } from './constructs/set-line.ts'
import type { Desk } from './desk.ts'
import type { Passage } from './passage.ts'
import { extentOf, slicePassage } from './passage.ts'
import type { BodyPart, PieceDraft } from './piece.ts'

/**
 * Writes a piece's text as blocks of the issue: the lines of a poem, a list or a table become one block.
 *
 * @param opening which part's head was lifted out as the dateline, and how much of it
 */
export function writeBody(piece: PieceDraft, opening: { at: number; end: number }, desk: Desk): IssueBlock[] {
  const blocks: IssueBlock[] = []
  for (const [i, part] of piece.body.entries()) {
    const { passage } = part.block
    const rest = i === opening.at && opening.end > 0 ? slicePassage(passage, opening.end) : passage
    if (opensStanza(piece.body, i) || !goesOn(blocks, part, rest, desk))
      blocks.push(begin(part, rest, `${desk.path}.body[${blocks.length}]`, desk))
  }
  for (const block of blocks) if (block.type === 'table' && hasHeader(block.rows)) block.header = true
  return blocks
}

/** True for a verse's line with room over it that the line before, in its stanza, had not. */
function opensStanza(body: readonly BodyPart[], at: number): boolean {
  const [before, line] = [body[at - 1], body[at]]
  return line?.kind === 'verse' && before?.kind === 'verse' && line.block.gap > 0 && before.block.gap === 0
}

/** Adds a line to the poem, list or table that it continues, and its speaker to a quotation. */
function goesOn(blocks: IssueBlock[], { kind, block }: BodyPart, passage: Passage, desk: Desk): boolean {
  const columns = block.evidence?.columns
  const last = blocks.at(-1)
  if (last === undefined) return false
  const at = `${desk.path}.body[${blocks.length - 1}]`
  if (kind === 'verse' && last.type === 'verse') {
    last.lines.push(desk.ledger.keep(passage, `${at}.lines[${last.lines.length}]`, desk.id))
    return true
  }
  if (kind === 'item' && last.type === 'list' && (last.ordered === true) === isNumbered(passage.text)) {
    last.items.push(writeItem(passage, `${at}.items[${last.items.length}]`, desk))
    return true
  }
  if (kind === 'row' && last.type === 'table') {
    last.rows.push(writeRow(passage, columns, `${at}.rows[${last.rows.length}]`, desk))
    return true
  }
  if (
    kind === 'source' &&
    last.type === 'paragraph' &&
    typeof last.text === 'string' &&
    last.cut === undefined
  ) {
    const start = /^[—–―\s]*/u.exec(passage.text)?.[0].length ?? 0
    const { start: from } = extentOf(passage)
    desk.ledger.read(from, from + start, `${at}.source`, desk.id)
    const source = desk.ledger.keep(slicePassage(passage, start), `${at}.source`, desk.id)
    blocks[blocks.length - 1] = { type: 'quote', text: last.text, source }
    return true
  }
  return false
}

function begin(
  { kind, cut, block }: BodyPart,
  passage: Passage,
  at: string,
  { ledger, id, ...desk }: Desk,
): IssueBlock {
  switch (kind) {
    case 'verse':
      return { type: 'verse', lines: [ledger.keep(passage, `${at}.lines[0]`, id)] }
    case 'item': {
      const ordered = isNumbered(passage.text)
      const items = [writeItem(passage, `${at}.items[0]`, { ledger, id, ...desk })]
      return { type: 'list', items, ...(ordered && { ordered }) }
    }
    case 'row':
      return {
        type: 'table',
        rows: [writeRow(passage, block.evidence?.columns, `${at}.rows[0]`, { ledger, id, ...desk })],
      }
    case 'source':
    case 'paragraph':
      return { type: 'paragraph', text: ledger.keep(passage, `${at}.text`, id), ...(cut && { cut }) }
    case 'subheading':
    case 'note':
      return { type: kind, text: ledger.keep(passage, `${at}.text`, id) }
    default:
      return kind satisfies never
  }
}

/** A list's line without its bullet, which the list draws again. */
function writeItem(passage: Passage, path: string, { ledger, id }: Desk): string {
  const start = itemStart(passage.text)
  const bullet = extentOf(slicePassage(passage, 0, start))
  ledger.read(bullet.start, bullet.end, path, id)
  return ledger.keep(slicePassage(passage, start), path, id)
}

/** @param columns of each cell, where the source knows them: those between are empty */
function writeRow(
  passage: Passage,
  columns: readonly number[] | undefined,
  path: string,
  { ledger, id }: Desk,
): string[] {
  const row: string[] = []
  const cells = cellsOf(passage.text)
  const known = columns?.length === cells.length ? columns : undefined
  for (const [i, { start, end }] of cells.entries()) {
    const column = known?.[i] ?? i
    while (row.length < column) row.push('')
    row[column] = ledger.keep(slicePassage(passage, start, end), `${path}[${column}]`, id)
  }
  return row
}

/** The first row names the columns where it has no figures and those below it have. */
function hasHeader([head, ...rest]: readonly unknown[][]): boolean {
  const figures = (row: readonly unknown[] | undefined) =>
    (row ?? []).some((cell) => typeof cell === 'string' && /^[-+−$￥]?\d/u.test(cell))
  return rest.length > 0 && !figures(head) && rest.every(figures)
}
