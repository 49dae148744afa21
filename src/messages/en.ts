import type { FirstWords } from '#messages/first-words.ts'
import { readableLabel } from '#messages/page-name.ts'

/** English */
export const en: FirstWords = {
  tag: 'en',
  app: {
    name: 'Jumpline',
    tagline: 'Follow the story where it goes on',
    skipToText: 'Skip to the text',
  },
  date: {
    long: (date, edition) =>
      format(date, { day: 'numeric', month: 'long', year: 'numeric' }) +
      (edition ? `, ${editionName(edition)}` : ''),
    weekday: (date) => format(date, { weekday: 'long' }),
  },
  page: {
    name: pageName,
    list: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    first: 'This is the first page',
    last: 'This is the last page',
    editors: (names) => `Page editor${names.length > 1 ? 's' : ''}: ${names.join(', ')}`,
    count: (pages) => `${pages} ${pages === 1 ? 'page' : 'pages'}`,
    leftOut: (items) => `${items} ${items === 1 ? 'item' : 'items'} left out`,
    leftOutWhy: 'They are damaged in the file; everything else is shown.',
    empty: 'There is nothing to show on this page.',
    pictureOnly: 'This page is a picture without text.',
    absent: (label) => `${pageName(label)} is not in this file`,
    path: (title, labels) => `${title}, pages ${labels.map(readableLabel).join(' → ')}`,
    paths: (said) => `Continuations: ${said.join('; ')}`,
    turned: (label, section) => `${pageName(label)}${section ? `, ${section}` : ''}`,
    standing: (label, { isLead, down, across }) => {
      const side = { whole: '', left: ' left', middle: ' centre', right: ' right' }[across]
      // Lower case behind the comma.
      const place = `${down}${down === 'middle' && across === 'middle' ? '' : side} of ${lowerPageName(label)}`
      return isLead ? `Lead story, ${place}` : `${place[0]?.toUpperCase()}${place.slice(1)}`
    },
  },
  issue: {
    number: (number) => (/^\d+$/u.test(number) ? `No. ${number}` : number),
    contents: 'Contents',
    cn: (number) => number,
    postalCode: (code) => `Post ${code}`,
    calendar: 'Calendar of issues',
  },
  photo: { missing: 'Photo not supplied' },
  jump: {
    forward: (label) => `Continued on ${lowerPageName(label)}`,
    back: (label) => `Continued from ${lowerPageName(label)}`,
    readHere: 'Read on here',
    foldAway: 'Fold away',
    wholeStory: 'Whole story',
    backTo: (label) => `Back to ${lowerPageName(label)}`,
    backToStory: (name) => (name === '' ? 'Back to the story' : `Back to “${name}”`),
    backToContents: 'Back to the contents',
    backToSearch: 'Back to the search',
    wayBack: 'Way back',
    noHeadline: '(no headline)',
    restOf: (title) => `The rest of ${title}`,
    toPage: (label) => `Look on ${lowerPageName(label)}`,
    rest: (paragraphs, minutes) =>
      `${paragraphs} more ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, about ${minutes} min`,
    probable: 'Probably this one',
    ambiguous: 'It may go on in one of these:',
    pageAbsent: (label) => `${pageName(label)} is not in this file`,
    noCandidate: (label) => `Nothing on ${lowerPageName(label)} was found to continue it`,
    conflict: (label, otherMark, otherLabel) =>
      `Here it says ${lowerPageName(label)}, but ${lowerPageName(otherLabel)} prints “${otherMark}”`,
    cutHead: 'The beginning is missing in the source',
    cutTail: 'The end is missing in the source',
    seeAlso: 'See also',
    serial: 'A serial: other parts in other issues',
    arrived: (label, name) => `${pageName(label)}${name ? `: ${name}` : ''}`,
  },
  story: {
    onPages: (labels) =>
      `This story is on ${labels.length > 1 ? 'pages' : 'page'} ${labels.map(readableLabel).join(', ')}`,
    minutes: (minutes) => `about ${minutes} min`,
    onPage: 'See it on the page',
    runsOver: 'Pages',
    untitled: 'Untitled',
    next: 'Next story',
    previous: 'Previous story',
    moreOf: (name) => `More by ${name}`,
    moreBy: 'More by',
  },
  newsstand: {
    title: 'Newsstand',
    archive: 'Earlier issues',
    empty: 'There are no newspapers here yet.',
    invite: 'Open a newspaper',
    own: 'Newspapers you opened',
    proof: (doubts) =>
      doubts === 0 ? 'Proofread' : `Proofread (${doubts} ${doubts === 1 ? 'doubt' : 'doubts'})`,
    remove: (name) => `Remove ${name} from this device`,
  },
  resume: { title: 'Read on' },
  tools: {
    list: 'Story tools',
    page: 'Page tools',
    print: 'Print',
    source: (date, number, pages) =>
      [
        date,
        ...(number && /^\d+$/u.test(number) ? [`No. ${number}`] : []),
        `${pages.length > 1 ? 'pages' : 'page'} ${pages.map(readableLabel).join(', ')}`,
      ].join(', '),
    cite: 'Cite',
    share: 'Share',
    listenStory: 'Listen',
    listenPage: 'Listen to this page',
    paragraph: (n) => `Copy link to paragraph ${n}`,
    copied: 'Link copied',
    search: 'Search',
    settings: 'Reading settings',
    views: { set: 'Set page', list: 'List', image: 'Page image' },
  },
  error: {
    notFound: {
      heading: 'There is no newspaper here',
      reason: 'No page or article has this address. It may be mistyped, or withdrawn.',
    },
    reasons: {
      'publication-not-found': {
        heading: 'No such newspaper',
        reason: 'This site has no newspaper at this address.',
      },
      'year-not-found': {
        heading: 'No issues in that year',
        reason: 'There is no issue of this newspaper to read from that year.',
      },
      'issue-not-found': {
        heading: 'No such issue',
        reason: 'This site has no issue of that date: not published yet, or withdrawn.',
      },
      'own-not-found': {
        heading: 'That newspaper is not on this device',
        reason: 'An opened file stays on the device it was opened on. It may also have been removed.',
      },
      'page-not-found': { heading: 'No such page', reason: 'That page is not in the file of this issue.' },
      'piece-not-found': {
        heading: 'No such article',
        reason: 'That article is not in the file of this issue.',
      },
      unreachable: {
        heading: 'The newspaper cannot be fetched',
        reason: 'The site did not answer. Check the network and try again.',
      },
      damaged: {
        heading: 'The file is damaged',
        reason: 'What came cannot be read; it may have been cut short.',
      },
      newer: {
        heading: 'This page is out of date',
        reason: 'The site has been renewed since it was opened. Try again to load it as it is now.',
      },
      'storage-full': {
        heading: 'There is no room left',
        reason:
          'The space this device gives to the site is used up. Remove an opened newspaper and try again.',
      },
      'storage-unavailable': {
        heading: 'Nothing can be kept on this device',
        reason: 'The browser does not allow it; it may be a private window.',
      },
      unknown: { heading: 'Something went wrong', reason: 'This view could not be shown.' },
    },
    toNewsstand: 'To the newsstand',
    toIssue: 'To the front page of this issue',
    again: 'Try again',
    openFile: 'Open a newspaper',
    neverWas: (typed) => `The calendar has no “${typed}”`,
    before: 'The issue before',
    after: 'The issue after',
    notKept: 'This issue is not kept on this device. It will open again when there is a network.',
  },
}

export function format(date: string, options: Intl.DateTimeFormatOptions): string {
  const key = Object.entries(options).join()
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' })
  formats.set(key, known)
  return known.format(new Date(`${date}T00:00:00Z`))
}

/** Formats made once: a calendar prints hundreds of dates. */
const formats = new Map<string, Intl.DateTimeFormat>()

export function editionName(edition: string): string {
  return `${edition} edition`
}

function pageName(label: string): string {
  return `Page ${readableLabel(label)}`
}

export function lowerPageName(label: string): string {
  return `page ${readableLabel(label)}`
}
