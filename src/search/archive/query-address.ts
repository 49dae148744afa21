import { CALENDAR_DATE, isCalendarDay } from '#issue/patterns.ts'
import { type ArchiveQuery, type SearchedPaper, SHORTEST_QUERY } from '#search/archive/search-source.ts'
import { LONGEST_QUERY } from '#search/fold.ts'

/** What an address asks for, and what in it could not be understood. */
export type AskedQuery = {
  query: ArchiveQuery
  isTooShort: boolean
  /** Only its beginning is sought. */
  isTooLong: boolean
  badDate?: string
  /** A paper that is not here. */
  badPaper?: string
}

/** Reads the query of `/search/?q=…&paper=…&from=…&to=…&order=oldest&page=2`; whatever makes no sense is left out. */
export function readQuery(parameters: URLSearchParams): AskedQuery {
  const text = (parameters.get('q') ?? '').trim()
  const dates = { from: readDate(parameters.get('from')), to: readDate(parameters.get('to')) }
  // Days the wrong way round are meant the right way round.
  const [from, to] = [dates.from.date, dates.to.date]
  const isReversed = from !== undefined && to !== undefined && from > to
  const page = Number(parameters.get('page') ?? '1')
  return {
    query: {
      text,
      paper: parameters.get('paper') || undefined,
      from: isReversed ? to : from,
      to: isReversed ? from : to,
      order: parameters.get('order') === 'oldest' ? 'oldest' : 'newest',
      page: Number.isInteger(page) && page > 0 && page < 100_000 ? page - 1 : 0,
    },
    isTooLong: [...text].length > LONGEST_QUERY,
    isTooShort: text !== '' && [...text].length < SHORTEST_QUERY,
    badDate: dates.from.bad ?? dates.to.bad,
  }
}

/** The same question without a paper that is none of those here. */
export function askedOf(papers: readonly SearchedPaper[], asked: AskedQuery): AskedQuery {
  const { paper } = asked.query
  if (paper === undefined || papers.length === 0 || papers.some(({ id }) => id === paper)) return asked
  return { ...asked, query: { ...asked.query, paper: undefined }, badPaper: paper.slice(0, 40) }
}

/** What a query adds to the address of the search, `?q=…`; what is as usual is not said. */
export function askFor({ text, paper, from, to, order, page }: ArchiveQuery): string {
  const parameters = new URLSearchParams({ q: text })
  if (paper !== undefined) parameters.set('paper', paper)
  if (from !== undefined) parameters.set('from', from)
  if (to !== undefined) parameters.set('to', to)
  if (order === 'oldest') parameters.set('order', order)
  if (page > 0) parameters.set('page', String(page + 1))
  return `?${parameters}`
}

/** A day that there was; `bad` holds what is none: `2025-02-30`. */
function readDate(text: string | null): { date?: string; bad?: string } {
  if (text === null || text === '') return {}
  return CALENDAR_DATE.test(text) && isCalendarDay(text) ? { date: text } : { bad: text.slice(0, 20) }
}
