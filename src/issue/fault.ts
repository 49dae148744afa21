/** A rule on text or numbers that the schema names in its message. */
export const RULES = {
  slug: 'is not a plain name (letters, digits, ".", "_", "-")',
  date: 'is not a date like 2025-05-09',
  'calendar-day': 'is not a day of the calendar',
  language: 'is not a BCP 47 language tag',
  label: 'is not a page label (no /, \\, ?, # or %, at most 32 characters)',
  address: 'is not an http, https or mailto address',
  picture: 'is not a path beside the issue file, or an https address',
  colour: 'is not a colour like #b3202a',
  'media-type': 'is not a picture type like image/webp',
  version: 'is not a 1.x version of the format',
  empty: 'is empty',
  range: 'is outside its range',
} as const

export type Rule = keyof typeof RULES

/** What a value should have been. */
const KINDS = {
  object: 'an object',
  list: 'a list',
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  other: 'of another type',
} as const

export type Kind = keyof typeof KINDS

/** What stands in a file instead of an issue. */
const FOUND = {
  list: 'a list',
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
} as const

export type Found = keyof typeof FOUND

/** Why something of a file was refused, left out or changed. */
export type FaultReason =
  | { code: 'empty-file' }
  | { code: 'not-json'; line: number; column: number; ends?: true }
  | { code: 'too-large' }
  | { code: 'no-issue'; found: Found }
  | { code: 'newer-version'; version: string }
  | { code: 'no-pages' }
  | { code: 'missing' }
  | { code: 'wrong-type'; expected: Kind }
  | { code: 'not-one-of'; choices: string[] }
  | { code: 'malformed'; rule: Rule }
  | { code: 'duplicate-id'; id: string; first: string }
  | { code: 'duplicate-label'; label: string; first: string; now: string }
  | { code: 'reserved-label'; label: string; now: string }
  | { code: 'unsafe-label'; label: string; now: string }
  | { code: 'reserved-paper'; id: string; now: string }

/** What a fault takes from the reader; `name`: nothing but the name by which a page or paper is reached. */
export type Cost = 'issue' | 'page' | 'article' | 'photo' | 'field' | 'name'

/** One fault of an issue file. */
export type Fault = {
  /** `pages[2].articles[0].id`; empty for the file itself. */
  place: string
  /** Index of the page in the file, where the fault is on a page. */
  page?: number
  /** Label of that page as it is kept; absent where the page itself is left out. */
  label?: string
  costs: Cost
  reason: FaultReason
}

/** The fault in plain English on one line, with its place: for the command line and for logs. */
export function describeFault(fault: Fault): string {
  const said = describeReason(fault.reason)
  const cost = describeCost(fault.costs)
  const sentence = cost === '' ? said : `${said}; ${cost}`
  if (fault.place !== '') return `${fault.place} ${sentence}`
  const { reason } = fault
  const at = reason.code === 'not-json' ? `line ${reason.line}, column ${reason.column}: ` : ''
  return `${at}the file ${sentence}`
}

function describeReason(reason: FaultReason): string {
  switch (reason.code) {
    case 'empty-file':
      return 'is empty'
    case 'not-json':
      return reason.ends ? 'is not JSON, since it ends too early' : 'is not JSON'
    case 'too-large':
      return 'is too large for an issue (128 MB at most)'
    case 'no-issue':
      return `holds no issue: its JSON is ${FOUND[reason.found]}`
    case 'newer-version':
      return `is ${reason.version}: a later version of the format than this reader knows (1.x)`
    case 'no-pages':
      return 'holds no page'
    case 'missing':
      return 'is missing'
    case 'wrong-type':
      return `is not ${KINDS[reason.expected]}`.replace('not of', 'of')
    case 'not-one-of':
      return `is none of ${reason.choices.join(', ')}`
    case 'malformed':
      return RULES[reason.rule]
    case 'duplicate-id':
      return `repeats the id "${reason.id}" of ${reason.first}`
    case 'duplicate-label':
      return `"${reason.label}" is the page at ${reason.first} already; reached as "${reason.now}"`
    case 'reserved-label':
      return `"${reason.label}" is an address of the reader's own; reached as "${reason.now}"`
    case 'unsafe-label':
      return `"${reason.label}" has signs that not every disk and host takes in a name; reached as "${reason.now}"`
    case 'reserved-paper':
      return `"${reason.id}" is an address of the reader's own; reached as "${reason.now}"`
    default:
      return reason satisfies never
  }
}

function describeCost(cost: Cost): string {
  switch (cost) {
    case 'issue':
    case 'name':
      return ''
    case 'page':
    case 'article':
    case 'photo':
    case 'field':
      return `this ${cost} is left out`
    default:
      return cost satisfies never
  }
}

/**
 * What each kept page has lost: its label, to the faults that cost it an article or a photo.
 * Their number is the reader's "3 items left out"; a page that lost nothing is not in the map.
 */
export function lostItems(faults: readonly Fault[]): Map<string, Fault[]> {
  const lost = new Map<string, Fault[]>()
  for (const fault of faults) {
    if (fault.label === undefined || (fault.costs !== 'article' && fault.costs !== 'photo')) continue
    const ofPage = lost.get(fault.label)
    if (ofPage) ofPage.push(fault)
    else lost.set(fault.label, [fault])
  }
  return lost
}
