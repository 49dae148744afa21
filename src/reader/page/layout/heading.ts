import type { Rank } from '#issue/page-setting.ts'
import { clausesOf } from '#reader/page/layout/clauses.ts'
import type { Item } from '#reader/page/layout/item.ts'
import { linesOf, textWidth } from '#reader/page/layout/text-measure.ts'

/** Sizes of headlines, in ems of the body text: `--headline-1` to `--headline-9` in the style sheet. */
export const HEADLINE_SIZES = [1.06, 1.24, 1.47, 1.76, 2.12, 2.59, 3.18, 3.88, 4.7] as const

/** The largest step of a rank at a width of 1 to 6 columns, and the step it never goes below. */
const LARGEST: Record<Rank, readonly number[]> = {
  lead: [4, 5, 7, 8, 9, 9],
  major: [3, 4, 5, 6, 6, 6],
  'photo-story': [3, 4, 5, 5, 5, 5],
  story: [3, 4, 4, 5, 5, 5],
  brief: [1, 1, 2, 2, 2, 2],
  notice: [1, 2, 2, 3, 3, 3],
  teaser: [1, 1, 1, 1, 1, 1],
}
const SMALLEST: Record<Rank, number> = {
  lead: 4,
  major: 3,
  'photo-story': 2,
  story: 2,
  brief: 1,
  notice: 1,
  teaser: 1,
}

const LEADING = 1.28
const BOLD = 1.06

/** A clause is this much narrower than its line, so that it keeps to it in other faces, and when signs are spaced. */
const CLAUSE_ROOM = 1.1

/** A headline at a width: its step, its lines, and whether it breaks between its clauses alone. */
type Fitted = { step: number; lines: number; byClause: boolean }
export type Heading = { step: number; byClause: boolean; height: number }

/** The heading of a piece at a width: how its headline is set, and the height of all its lines. */
export function headingAt(item: Item, span: number, width: number): Heading {
  if (item.kind === 'photo') return { step: 1, byClause: false, height: 0 }
  const { kicker, headline, deck } = item.article
  const { step, lines, byClause }: Fitted =
    headline === undefined ? { step: 1, lines: 0, byClause: false } : fit(headline, item.rank, span, width)
  let height = lines * sizeOf(step) * LEADING
  if (kicker !== undefined) height += linesOf(textWidth(kicker) * 0.9375, width) * 1.5
  if (deck !== undefined) height += linesOf(textWidth(deck), width) * 1.55 + 0.2
  if (!item.chinese && item.article.byline?.length) height += 1.9
  return { step, byClause, height: height === 0 ? 0 : height + under(item.rank) }
}

/** The space under a heading: `.heading` in the style sheet. */
function under(rank: Rank): number {
  if (rank === 'lead') return 0.9
  return rank === 'brief' || rank === 'notice' ? 0.35 : 0.7
}

/**
 * The size and lines of a headline, as a copy editor fits it: in one line over three columns and more, in two below.
 * A lead too long for that would be no larger than what it leads: it has two lines over any width.
 */
function fit(headline: string, rank: Rank, span: number, width: number): Fitted {
  const largest = Math.max(LARGEST[rank][span - 1] ?? 1, SMALLEST[rank])
  if (span < 3) return fitLines(headline, rank, 2, largest, width)
  const one = fitLines(headline, rank, 1, largest, width)
  if (rank !== 'lead' || one.step >= largest - 2) return one
  const two = fitLines(headline, rank, 2, largest - 1, width)
  return two.step > one.step ? two : one
}

/**
 * The largest size at which a headline keeps to so many lines. Words stay whole, so that a line is seldom quite full;
 * and a step less is taken gladly for lines that end where a clause does.
 */
function fitLines(headline: string, rank: Rank, most: number, largest: number, width: number): Fitted {
  const clauses = clausesOf(headline).map(({ clause }) => textWidth(clause) * BOLD)
  const wide = textWidth(headline) * BOLD
  const smallest = SMALLEST[rank]
  const at = (step: number): Fitted => {
    const lines = headlineLines(wide, step, width)
    const own = clauseLines(clauses, width / sizeOf(step))
    return own !== undefined && own <= Math.max(lines, most)
      ? { step, lines: own, byClause: true }
      : { step, lines, byClause: false }
  }
  let step = largest
  while (step > smallest && at(step).lines > most) step -= 1
  const found = at(step)
  if (found.byClause || step === smallest) return found
  const smaller = at(step - 1)
  return smaller.byClause ? smaller : found
}

/** The lines of a headline that breaks between its clauses; undefined where one of them needs more than a line. */
function clauseLines(clauses: readonly number[], measure: number): number | undefined {
  let lines = 1
  let left = measure
  for (const wide of clauses) {
    if (wide * CLAUSE_ROOM > measure) return undefined
    if (wide > left) {
      lines += 1
      left = measure
    }
    left -= wide
  }
  return clauses.length > 1 ? lines : undefined
}

function headlineLines(wide: number, step: number, width: number): number {
  const measure = width / sizeOf(step)
  return wide <= measure ? 1 : linesOf(wide + 1.5, measure)
}

function sizeOf(step: number): number {
  return HEADLINE_SIZES[step - 1] ?? 1
}
