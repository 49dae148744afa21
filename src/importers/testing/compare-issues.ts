import { blockText, inlineText } from '#issue/plain-text.ts'
import { readPageLabel } from '#issue/page-label.ts'
import type { Article, Block, Issue, Page, Photo } from '#issue/schema.ts'
import { readDateline } from '../plain-text/constructs/dateline.ts'
import { isAdvertisingLabel, isTeaserTitle } from '../plain-text/constructs/labels.ts'

/** One thing that an import has other than the issue it was printed from. */
export type Difference = { piece: string; what: string }

/**
 * What an imported issue has other than the true one: the nameplate, each piece's heads, kind, text in its
 * order, blocks that are no paragraphs, dateline, names, photos and marks, and pieces that are no true one.
 *
 * What a page's text can never say does not count: white space; whether a dateline was lifted out; whether a short
 * report is called a brief, for which nothing is printed; alternative texts, picture files and their sizes; which of a
 * paragraph's words were set in another style. Nor does a label that the format keeps as the piece's kind (广告 over an
 * advertisement, 导读 over teasers) and a producer may repeat as its kicker.
 */
export function compareIssues(truth: Issue, imported: Issue): Difference[] {
  const pages = new Map(imported.pages.map((page) => [keyOf(page), page]))
  return [
    ...compareHeads(truth, imported),
    ...truth.pages.flatMap((page) => comparePages(page, pages.get(keyOf(page)))),
  ]
}

function compareHeads(truth: Issue, imported: Issue): Difference[] {
  const fields = (issue: Issue) => ({
    name: issue.publication.name,
    organ: issue.publication.organ,
    publisher: issue.publication.publisher?.replace(/^Published by |出版$/gu, ''),
    cn: issue.publication.cn,
    postalCode: issue.publication.postalCode,
    website: issue.publication.website?.name,
    date: issue.date,
    number: issue.number,
    lunarDate: issue.lunarDate,
    pageCount: issue.pageCount,
  })
  const right: Record<string, unknown> = fields(truth)
  const read: Record<string, unknown> = fields(imported)
  return Object.keys(right).flatMap((field) =>
    right[field] === read[field] ? [] : [{ piece: 'nameplate', what: field }],
  )
}

function comparePages(truth: Page, imported: Page | undefined): Difference[] {
  if (imported === undefined) return [{ piece: `page ${truth.label}`, what: 'the page' }]
  const found = new Set<Article>()
  const pieces = truth.articles.flatMap((piece) => {
    const match = bestMatch(piece, imported.articles)
    if (match === undefined) return [{ piece: piece.id, what: 'the piece' }]
    found.add(match)
    return comparePieces(piece, match)
  })
  const extra = imported.articles
    .filter((piece) => !found.has(piece))
    .map((piece) => ({
      piece: `page ${truth.label}`,
      what: `an extra piece: ${allText(piece).slice(0, 12)}`,
    }))
  const editors = (truth.editors ?? []).join() === (imported.editors ?? []).join()
  return [
    ...(truth.section === imported.section ? [] : [{ piece: `page ${truth.label}`, what: 'section' }]),
    ...(editors ? [] : [{ piece: `page ${truth.label}`, what: 'editors' }]),
    ...pieces,
    ...extra,
  ]
}

function comparePieces(truth: Article, read: Article): Difference[] {
  const wrong: string[] = []
  for (const head of ['kicker', 'headline', 'deck', 'serial'] as const) {
    if (head === 'kicker' && saysTheKind(truth) && read.kicker === undefined) continue
    if (bracketless(truth[head] ?? '') !== bracketless(read[head] ?? '')) wrong.push(head)
  }
  if (printedKind(truth) !== printedKind(read)) wrong.push(`kind ${truth.kind}, read as ${read.kind}`)
  for (const type of SET_BLOCKS) if (textOfBlocks(truth, type) !== textOfBlocks(read, type)) wrong.push(type)
  if (datelineOf(truth) !== datelineOf(read)) wrong.push('dateline')
  if (!holdsInOrder(truth, read)) wrong.push('text')
  if (bare(allText(read)).length > bare(allText(truth)).length * 1.15 + 30) wrong.push('foreign text')
  // Papers print names in capitals that the format keeps as names.
  const names = (piece: Article) => (piece.byline ?? []).join().toLowerCase()
  if (names(truth) !== names(read)) wrong.push('byline')
  for (const mark of ['continuesOn', 'continuedFrom'] as const) {
    if (bare(truth[mark]?.mark ?? '') !== bare(read[mark]?.mark ?? '')) wrong.push(mark)
  }
  const references = (piece: Article) => (piece.seeAlso ?? []).map((jump) => bare(jump.mark)).join()
  if (references(truth) !== references(read)) wrong.push('seeAlso')
  if (photosOf(truth) !== photosOf(read)) wrong.push('photos')
  return wrong.map((what) => ({ piece: truth.id, what }))
}

const SET_BLOCKS = ['subheading', 'quote', 'note', 'verse', 'list', 'table'] as const

/** All text of one type of block, without the quotation marks and labels that print but that the type says. */
function textOfBlocks(piece: Article, type: Block['type']): string {
  const texts = piece.body.filter((block) => block.type === type).map(blockText)
  return bare(texts.join('\n')).replaceAll(/[“”"]|^编者按：/gu, '')
}

/** The label of an advertisement or a teaser box as its kicker. */
function saysTheKind({ kind, kicker = '' }: Article): boolean {
  return (
    (kind === 'advertisement' && isAdvertisingLabel(kicker)) || (kind === 'teaser' && isTeaserTitle(kicker))
  )
}

function printedKind({ kind }: Article): Article['kind'] {
  return kind === 'brief' || kind === 'article' ? undefined : kind
}

/** The dateline, lifted out or at the head of the first paragraph, without the dash or brackets around it. */
function datelineOf(piece: Article): string {
  const text = piece.dateline?.text ?? openingOf(piece)?.text
  return bare(text ?? '').replaceAll(/[—–【】]+$|^[【]/gu, '')
}

/** A dateline that stands in the first paragraph, and the paragraph without it and the names behind it. */
function openingOf({ dateline, body }: Article): { text: string; rest: string } | undefined {
  const first = body.find((block) => block.type === 'paragraph')
  if (dateline !== undefined || first === undefined) return undefined
  const text = blockText(first)
  const found = readDateline(text)
  return found && { text: text.slice(found.text.start, found.text.end), rest: text.slice(found.end) }
}

/** Whether each block of the true piece stands in the one that was read, in the order of the truth. */
function holdsInOrder(truth: Article, read: Article): boolean {
  const text = bare(allText(read))
  let from = 0
  const opening = openingOf(truth)
  const first = truth.body.find((block) => block.type === 'paragraph')
  for (const block of truth.body) {
    const whole = block === first && opening ? opening.rest : blockText(block)
    for (const line of whole.split(/[\n\t]/u)) {
      const at = text.indexOf(bare(line), from)
      if (at < 0) return false
      from = at
    }
  }
  return true
}

function bestMatch(truth: Article, candidates: readonly Article[]): Article | undefined {
  const probes = probesOf(truth)
  let best: Article | undefined
  let most = 0
  for (const candidate of candidates) {
    const text = bare(`${candidate.headline ?? ''}${allText(candidate)}`)
    const share = probes.filter((probe) => text.includes(probe)).length / Math.max(1, probes.length)
    if (share > most) [best, most] = [candidate, share]
  }
  return most >= 0.5 ? best : undefined
}

/** Short runs of a piece's text by which it is known again. */
function probesOf(piece: Article): string[] {
  const text = bare(piece.body.map(blockText).join(''))
  const probes: string[] = []
  for (let at = 0; at + 8 <= text.length; at += 24) probes.push(text.slice(at, at + 8))
  return probes.length > 0 ? probes : [text]
}

function allText(piece: Article): string {
  const { dateline, body } = piece
  return [dateline?.text ?? '', ...body.map(blockText)].join('\n')
}

function photosOf(piece: Article): string {
  const photo = ({ caption, credit }: Photo) =>
    bare(`${caption === undefined ? '' : inlineText(caption)}|${credit?.text ?? ''}`)
  return (piece.photos ?? []).map(photo).toSorted().join('\n')
}

function keyOf(page: Page): string {
  return readPageLabel(page.label)?.key ?? page.label
}

/** A label as printed or as its words alone: （未完待续）, 未完待续. */
function bracketless(text: string): string {
  return bare(text).replaceAll(/^[（(【](.*)[）)】]$/gu, '$1')
}

/** Text without white space, list numbers and bullets, which a page text prints and the format derives. */
function bare(text: string): string {
  return text.replaceAll(/^(?:\d{1,2}\. |[●•] )/gmu, '').replaceAll(/\s+/gu, '')
}
