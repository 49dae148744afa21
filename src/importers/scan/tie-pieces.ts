import { matchPageLabel, readPageLabel } from '#issue/page-label.ts'
import type { Jump } from '#issue/schema.ts'
import type { Doubt } from '../report.ts'
import type { ScanPage } from './scan-page.ts'
import type { FoundMark, WrittenPiece } from './write-piece.ts'

/** A piece of a chain and its page; one that was lost with its page is not written. */
export type Placed = { page: ScanPage; written?: WrittenPiece }

/** How sure it is that a reader who cannot have the page between wants the next piece that is there. */
const OVER_A_GAP = 0.5

/**
 * Ties the pieces of a story by jumps, with the marks that are printed; where none is, the jump has no words. A mark
 * that names another page than the structure is kept as printed, and the jump is only probable. Where the story goes
 * on on a page that was lost, the jump names that page and leads nowhere, with the next piece that is there beside it.
 */
export function tiePieces(chain: readonly Placed[], pages: readonly ScanPage[]): Doubt[] {
  const doubts: Doubt[] = []
  const present = pages.filter(({ absent }) => !absent)
  for (const [i, { page, written }] of chain.entries()) {
    if (!written) continue
    const { article, forward, back, guessed } = written
    const doubt = (found: { start: number; end: number }, confidence: number, reason: Doubt['reason']) =>
      doubts.push({
        file: page.file,
        start: found.start,
        end: found.end,
        confidence,
        reason,
        article: article.id,
      })
    // One tells of all in the piece: an account of each stands in the ranges, and in a page of Fraktur they are dozens.
    if (guessed) doubt(guessed, 0.85, { code: 'joined', evidence: 'hyphen' })
    const jump = (found: FoundMark | undefined, other: Placed | undefined): Jump | undefined => {
      if (!other) return found && asPrinted(found)
      const { label } = other.page
      const agrees = !found || names(found.page, label, other.page.absent ? pages : present)
      if (found && !agrees)
        doubt(found, 0.6, { code: 'mark-against-structure', printed: found.page, structure: label })
      return {
        ...(found && !isOfSection(found.page, label)
          ? { mark: found.text, page: found.page }
          : { mark: found?.text ?? '', page: label }),
        ...(other.written && { to: other.written.article.id }),
        ...(!agrees && { confidence: 0.6 }),
      }
    }
    const over = (open: Jump, others: readonly Placed[]): Jump => {
      const reachable = others[0]?.page.absent ? others.find((other) => other.written) : undefined
      const to = reachable?.written?.article.id
      return { ...open, candidates: to === undefined ? [] : [{ to, confidence: OVER_A_GAP }] }
    }
    const next = chain[i + 1]
    const on = jump(forward, next)
    if (on) article.continuesOn = next && !next.written ? over(on, chain.slice(i + 1)) : on
    const before = chain[i - 1]
    const isLost = before !== undefined && !before.written
    // The other end says it already where nothing is printed here.
    const from = back || isLost ? jump(back, before) : undefined
    if (from) article.continuedFrom = isLost ? over(from, chain.slice(0, i).reverse()) : from
  }
  return doubts
}

/** Whether a printed number means this page: as it is, or as the one of its section. */
function names(printed: string, label: string, pages: readonly ScanPage[]): boolean {
  return matchPageLabel(printed, pages)?.label === label || isOfSection(printed, label)
}

/** > | Continued on page 2, on page A1: A2 */
function isOfSection(printed: string, label: string): boolean {
  const [number, page] = [readPageLabel(printed), readPageLabel(label)]
  return number?.section === '' && page?.section !== '' && number.number === page?.number
}

function asPrinted({ text, page, confidence }: FoundMark): Jump {
  return { mark: text, page, ...(confidence !== undefined && { confidence }) }
}
