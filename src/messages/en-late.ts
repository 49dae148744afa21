import { format, lowerPageName } from '#messages/en.ts'
import { inRuns } from '#messages/in-runs.ts'
import type { LateWords } from '#messages/messages.ts'
import { readableSize } from '#messages/readable-size.ts'

/** English */
export const enLate: LateWords = {
  facsimile: {
    of: (page) => `Image of ${page.toLowerCase()}`,
    zoom: 'Zoom',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    whole: 'Whole page',
    reading: 'The article that is open',
    failed: 'The image of the page did not come. Under “Aa” you can choose the set page or the list.',
  },
  share: {
    copyLink: 'Copy link',
    address: 'Address',
    byHand:
      'The browser does not let this page copy. The address is selected: copy it with the keyboard or the menu.',
    system: 'More ways to share…',
    to: { weibo: 'Weibo', x: 'X', telegram: 'Telegram', mail: 'Mail' },
    code: 'QR code of the address',
    local:
      'This paper was opened from a file and lies on this device only: the link leads nowhere on another.',
    selection: 'Copy link to selection',
    selectionCopied: 'Link to the selection copied',
  },
  cite: {
    copy: 'Copy',
    copied: 'Citation copied',
    byHand:
      'The browser does not let this page copy. The citation is selected: copy it with the keyboard or the menu.',
    formats: {
      gbt7714: 'GB/T 7714—2015',
      chicago: 'Chicago',
      bibtex: 'BibTeX',
      ris: 'RIS (Zotero, EndNote)',
    },
  },
  listen: {
    title: 'Reading aloud',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous sentence',
    next: 'Next sentence',
    speed: 'Speed',
    stop: 'Stop reading aloud',
    done: 'Read to the end',
    silent:
      'The voice of this browser did not speak. Try play again, or another voice in the settings of the system.',
    nothing: 'There is nothing to read aloud here',
    turnTo: (label) => `Continued on ${lowerPageName(label)}.`,
    backTo: (label) => `Back to ${lowerPageName(label)}.`,
    from: (label) => `Continued from ${lowerPageName(label)}.`,
  },
  keys: {
    title: 'Shortcut keys',
    list: [
      ['←  →', 'Previous, next page'],
      ['j  k', 'Next, previous article'],
      ['Enter', 'Follow the jump'],
      ['u', 'Read on here'],
      ['s', 'Whole story, and back to its page'],
      ['l', 'Listen, pause'],
      ['b', 'Back from a jump'],
      ['c', 'Contents'],
      ['v', 'Another view: set page, list, page image'],
      ['+  −  0', 'Page image larger, smaller, whole'],
      ['/', 'Search'],
      ['?', 'Shortcut keys'],
    ],
  },
  downloads: {
    title: 'Download this issue',
    schema: 'The format',
    newspaper: 'Newspaper',
    date: 'Date',
    number: 'Number',
    pages: 'Pages',
  },
  open: {
    title: 'Open a newspaper',
    choose: 'Open newspaper files',
    explain:
      'An issue as JSON, the texts of its pages (.txt, one file a page; several at once), PDF pages, a library’s METS/ALTO or IIIF, or a zip of these.',
    privacy: 'Files stay on this device and are sent nowhere.',
    reading: 'Reading the files…',
    progress: (done, total) => `${done} of ${total} read`,
    cancel: 'Cancel',
    cancelled: 'Cancelled; nothing was kept.',
    leftOut: (files) => (files === 1 ? 'One file was left out:' : `${files} files were left out:`),
    drop: 'You can also drop files or a folder here',
    again: 'Choose another file',
  },
  archive: {
    issues: (n) => `${n.toLocaleString('en')} ${n === 1 ? 'issue' : 'issues'}`,
    years: 'Years',
    allYears: 'All years',
    year: (year) => year,
    months: 'Months',
    shortMonth: (month) => monthName(month).slice(0, 3),
    month: (year, month) => `${monthName(month)} ${year}`,
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    firstWeekday: 0,
    noIssues: (months) => `No issues in ${inRuns(months, monthName).join(', ')}`,
    noIssueOn: (date) => `No issue on ${format(date, { day: 'numeric', month: 'long', year: 'numeric' })}`,
    notADate: 'Write 59, 5-9 or 1987-5-9, then press Enter',
    goTo: 'Go to a date',
    goToHint: '59 and Enter is May 9',
    sameDay: 'The same day in other years',
    read: 'Read this issue',
    keys: 'Arrow keys choose a day, Page Up and Page Down a month, with Shift a year; just type digits for a date.',
    edition: (edition) => `${edition} edition`,
    searchIn: (name) => `Search all issues of ${name}`,
  },
  offline: {
    save: 'Save this issue',
    saveWhy: 'Keeps it on this device with its pictures, to read without a network.',
    saving: (bytes) => `Saving… ${readableSize(bytes)}`,
    saved: (bytes) => `Saved here with its pictures, ${readableSize(bytes)}`,
    textOnly: (bytes) => `Text only, ${readableSize(bytes)}; makes room when needed`,
    remove: 'Remove',
    removeNamed: (name) => `Remove ${name} from this device`,
    onDevice: 'To read without a network',
  },
  archiveSearch: {
    title: 'Search all papers',
    placeholder: 'A name, a place: two letters or more',
    tooShort: 'Please type two letters or more.',
    busy: 'Searching…',
    none: (query) => `Nothing in any paper holds “${query}”.`,
    found: (pieces) => `${pieces.toLocaleString('en')} ${pieces === 1 ? 'piece' : 'pieces'}`,
    foundAtMost: (pieces) =>
      `At most ${pieces.toLocaleString('en')} ${pieces === 1 ? 'piece' : 'pieces'}; each is checked before it is shown`,
    noSuchDay: (day) => `There is no day “${day}”; it was left out.`,
    paper: 'Paper',
    everyPaper: 'All',
    from: 'From',
    to: 'To',
    order: 'Order',
    newest: 'Newest first',
    oldest: 'Oldest first',
    pages: 'Pages of results',
    page: (number) => `Results, page ${number}`,
    previous: 'Previous ten',
    next: 'Next ten',
    goOn: 'Search further back',
    gap: (reason, paper) =>
      ({
        'no-index': `${paper ?? 'This site'} has no search index yet; publishing an issue makes one.`,
        'newer-index': `The index of ${paper ?? 'this site'} is of a newer version; reload the page and search again.`,
        damaged: `The index of ${paper ?? 'this site'} is not whole, so it was not searched; publishing again mends it.`,
        unreachable: `The index of ${paper ?? 'this site'} cannot be reached just now; try again later.`,
        'engine-silent': 'The search service does not answer; below is what this site’s own index holds.',
      })[reason],
  },
}

function monthName(month: number): string {
  return format(`2000-${String(month).padStart(2, '0')}-01`, { month: 'long' })
}
