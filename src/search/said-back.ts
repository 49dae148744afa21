/** Signs of a query that are said back. */
const SAID = 30

/** A query as it is said back to the reader: its beginning, where it is long. */
export function saidBack(query: string): string {
  const signs = Array.from(query)
  return signs.length > SAID ? `${signs.slice(0, SAID).join('')}…` : query
}
