import { blockText, inlineText } from '#issue/plain-text.ts'
import { readPageLabel } from '#issue/page-label.ts'
import type { Article, Issue, Page, Photo } from '#issue/schema.ts'

/** One thing that an import has other than the issue it was printed from. */
export type Difference = { piece: string; what: string }

/**
 * What an imported issue has other than the true one: the nameplate, each piece's heads, text in its
 * order, names, photos and marks, and pieces that are no true one.
 *
 * White space and the block a text stands in do not count, nor whether a dateline was lifted out.
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
  for (const head of ['kicker', 'headline', 'deck'] as const) {
    if (bare(truth[head] ?? '') !== bare(read[head] ?? '')) wrong.push(head)
  }
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

/** Whether each block of the true piece stands in the one that was read, in the order of the truth. */
function holdsInOrder(truth: Article, read: Article): boolean {
  const text = bare(allText(read))
  let from = 0
  for (const block of truth.body) {
    for (const line of blockText(block).split(/[\n\t]/u)) {
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

/** Text without white space, list numbers and bullets, which a page text prints and the format derives. */
function bare(text: string): string {
  return text.replaceAll(/^(?:\d{1,2}\. |[●•] )/gmu, '').replaceAll(/\s+/gu, '')
}
