import type { Article, Jump, Photo } from '#issue/schema.ts'
import type { Block } from './block.ts'
import { isBareName } from './constructs/bare-name.ts'
import { readByline, readWhoWhere } from './constructs/byline.ts'
import { readDateline } from './constructs/dateline.ts'
import { isCommentatorLine, kindSaid } from './constructs/labels.ts'
import { pageNamed } from './page-label.ts'
import type { Name } from './constructs/names.ts'
import type { Ledger } from './ledger.ts'
import type { Desk } from './desk.ts'
import { writeBody } from './write-body.ts'
import { isSignedColumn } from './mark-author-note.ts'
import { nameHeadings } from './name-headings.ts'
import type { Passage } from './passage.ts'
import { breakAsSpace, concatPassages, extentOf, slicePassage } from './passage.ts'
import type { PhotoPart, PieceDraft } from './piece.ts'
import { lastText } from './piece.ts'
import { asSeen, beforeUnseen } from '../unseen.ts'

/** Writes a piece as an article of the issue, and its account. */
export function writeArticle(piece: PieceDraft, photos: readonly PhotoPart[], desk: Desk): Article {
  const headings = writeHeadings(piece, desk)
  const bylines = writeBylines(piece, desk)
  const opening = writeDateline(piece, bylines, desk)
  const byline = [...bylines, ...opening.names]
  const kind = kindOf(piece, seenIn(headings), desk.noticePage)
  return {
    id: desk.id,
    ...(kind && { kind }),
    ...headings,
    ...(byline.length > 0 && { byline }),
    ...(opening.dateline && { dateline: opening.dateline }),
    body: writeBody(piece, opening, desk),
    ...(photos.length > 0 && {
      photos: photos.map((photo, i) => writePhoto(photo, `${desk.path}.photos[${i}]`, desk.ledger, desk.id)),
    }),
    ...(piece.forward && { continuesOn: writeJump(piece.forward, 'continuesOn', desk) }),
    ...(piece.back && { continuedFrom: writeJump(piece.back, 'continuedFrom', desk) }),
    ...(piece.seeAlso.length > 0 && {
      seeAlso: piece.seeAlso.map((block, i) => writeJump(block, `seeAlso[${i}]`, desk)),
    }),
    ...(piece.serial.length > 0 && {
      serial: desk.ledger.keep(oneLine(piece.serial, desk.source), `${desk.path}.serial`, desk.id),
    }),
  }
}

type Headings = Pick<Article, 'kicker' | 'headline' | 'deck'>

/** Headings as they are seen. */
function seenIn({ kicker = '', headline = '', deck = '' }: Headings): Headings {
  return { kicker: asSeen(kicker), headline: asSeen(headline), deck: asSeen(deck) }
}

function kindOf(
  piece: PieceDraft,
  { kicker, headline, deck = '' }: Headings,
  noticePage: boolean,
): Article['kind'] {
  if (piece.kind) return piece.kind
  if (isCommentatorLine(lastText(piece)) || isSignedColumn(piece)) return 'editorial'
  // > | Opinión · Opinion / Editorial: the last line of a kicker is the column's.
  const column = nameHeadings(piece.headings).kicker.at(-1)?.passage.text ?? ''
  const said = kindSaid(kicker ?? '') ?? kindSaid(column) ?? kindSaid(headline ?? '')
  if (said === 'editorial') return said
  // A report of a job fair is news: it opens with a dateline, as no notice does.
  if (piece.led) return undefined
  return said ?? (isNotice(piece, deck, noticePage) ? 'notice' : undefined)
}

/** A regulation with its date of issue, or any text without a reporter on a page of notices; tables are the weather. */
function isNotice({ headings, bylines, back, body }: PieceDraft, deck: string, noticePage: boolean): boolean {
  if (/^[（(][^（()）]{2,30}(?:印发|发布|公布|施行|修订)[)）]$/u.test(deck)) return true
  return (
    noticePage &&
    headings.length > 0 &&
    bylines.length === 0 &&
    back === undefined &&
    body.every(({ kind }) => kind !== 'row')
  )
}

function writeHeadings(piece: PieceDraft, desk: Desk): Headings {
  const named = nameHeadings(piece.headings)
  const write = (blocks: readonly Block[], field: string) =>
    blocks.length > 0
      ? desk.ledger.keep(oneLine(blocks, desk.source), `${desk.path}.${field}`, desk.id)
      : undefined
  const kicker = write(named.kicker, 'kicker')
  const headline = write(named.headline, 'headline')
  const deck = write(named.deck, 'deck')
  return {
    ...(kicker !== undefined && { kicker }),
    ...(headline !== undefined && { headline }),
    ...(deck !== undefined && { deck }),
  }
}

/** Lines one after the other, a space where the line broke. */
function oneLine(blocks: readonly Block[], source: string): Passage {
  const parts: Passage[] = []
  for (const [i, { passage }] of blocks.entries()) {
    if (i > 0) {
      const at = beforeUnseen(source, extentOf(passage).start) - 1
      if (at >= 0 && /\s/u.test(source.charAt(at))) parts.push(breakAsSpace(at))
    }
    parts.push(passage)
  }
  return concatPassages(parts)
}

/** The names of byline lines; what the people are called is read, not copied. */
function writeBylines(piece: PieceDraft, { ledger, path, id }: Desk): string[] {
  const names: string[] = []
  for (const { passage, role } of piece.bylines) {
    const { start, end } = extentOf(passage)
    ledger.read(start, end, `${path}.byline`, id)
    // A line told to be a name by where it stands is one whole.
    const whole = { stretches: [{ start: 0, end: passage.text.length }] }
    for (const name of (readByline(passage.text) ?? readWhoWhere(passage.text))?.names ??
      (role === 'byline' && isBareName(passage.text) ? [whole] : []))
      names.push(writeName(passage, name, names.length, { ledger, path, id }))
  }
  return names
}

function writeName(
  passage: Passage,
  name: Name,
  at: number,
  { ledger, path, id }: Pick<Desk, 'ledger' | 'path' | 'id'>,
): string {
  const stretches = name.stretches.map(({ start, end }) => slicePassage(passage, start, end))
  return ledger.keep(concatPassages(stretches), `${path}.byline[${at}]`, id)
}

function nameText(passage: Passage, name: Name): string {
  return name.stretches.map(({ start, end }) => passage.text.slice(start, end)).join('')
}

type Opening = { dateline?: Article['dateline']; names: string[]; at: number; end: number }

/** Lifts the dateline out of the first paragraph, with the names that stand in it. */
function writeDateline(piece: PieceDraft, namesBefore: readonly string[], desk: Desk): Opening {
  const at = piece.body.findIndex((part) => part.kind !== 'note')
  const first = piece.body[at]?.block
  const dateline = first?.role === 'lead' ? readDateline(first.passage.text) : undefined
  if (!first || !dateline || dateline.end >= first.passage.text.length) return { names: [], at, end: 0 }
  const opening = extentOf(slicePassage(first.passage, 0, dateline.end))
  desk.ledger.read(
    opening.start,
    opening.end,
    `${desk.path}.${dateline.names.length > 0 ? 'byline' : 'dateline'}`,
    desk.id,
  )
  const text = desk.ledger.keep(
    slicePassage(first.passage, dateline.text.start, dateline.text.end),
    `${desk.path}.dateline.text`,
    desk.id,
  )
  // Who is named over the report and again in its dateline is named once.
  const known = new Set(namesBefore)
  const named = dateline.names.filter((name) => !known.has(nameText(first.passage, name)))
  const names = named.map((name, i) => writeName(first.passage, name, namesBefore.length + i, desk))
  const { agency, place, date } = dateline
  return {
    dateline: { text, ...(agency && { agency }), ...(place && { place }), ...(date && { date }) },
    names,
    at,
    end: dateline.end,
  }
}

function writeJump({ mark, passage }: Block, field: string, { ledger, path, id, label }: Desk): Jump {
  return {
    mark: ledger.keep(passage, `${path}.${field}.mark`, id),
    page: mark === undefined ? '' : pageNamed(mark, label),
    ...(mark?.confidence !== undefined && { confidence: mark.confidence }),
  }
}

/** Writes a picture's caption and credit; `article` where it belongs to one. */
export function writePhoto(
  { caption, credit }: PhotoPart,
  path: string,
  ledger: Ledger,
  article?: string,
): Photo {
  const names = (credit?.credit?.names ?? []).map(({ stretches }) =>
    stretches.map(({ start, end }) => credit?.passage.text.slice(start, end) ?? '').join(''),
  )
  return {
    ...(caption && { caption: ledger.keep(caption.passage, `${path}.caption`, article) }),
    ...(credit && {
      credit: {
        text: ledger.keep(credit.passage, `${path}.credit.text`, article),
        ...(credit.credit?.agency && { agency: credit.credit.agency }),
        ...(names.length > 0 && { names }),
      },
    }),
  }
}
