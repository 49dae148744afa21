/** Editions of a day in the order in which they come out. */
const ORDER = ['early', 'morning', 'noon', 'afternoon', 'evening', 'late', 'night', 'final', 'extra']

const byName = new Intl.Collator('en', { numeric: true })

/**
 * Which of two editions of a day came out first, as a comparison for sorting: the day's issue without an edition, then
 * those whose names tell no hour, by name (`2` before `10`), then from the early one to the extra.
 */
export function compareEditions(a = '', b = ''): number {
  if (a === b) return 0
  return hour(a) - hour(b) || byName.compare(a, b) || (a < b ? -1 : 1)
}

function hour(edition: string): number {
  return ORDER.indexOf(edition.toLowerCase())
}

/** The edition that an issue's part of an address ends in; empty where there is none. */
export function editionIn(address: string): string {
  return address.slice('2025-05-09-'.length)
}
