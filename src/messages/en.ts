import type { Messages } from '#messages/messages.ts'
import { inRuns } from '#messages/in-runs.ts'
import { readableLabel } from '#messages/page-name.ts'
import { readableSize } from '#messages/readable-size.ts'

/** English */
export const en: Messages = {
  tag: 'en',
  ownName: 'English',
  app: {
    name: 'Jumpline',
    tagline: 'Follow the story where it goes on',
    skipToText: 'Skip to the text',
    loading: 'Fetching the paper…',
    menu: 'Menu',
    offline: 'There is no network just now',
  },
  date: {
    long: (date) => format(date, { day: 'numeric', month: 'long', year: 'numeric' }),
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
    count: (pages) => `${pages} pages`,
    leftOut: (items) => `${items} ${items === 1 ? 'item' : 'items'} left out`,
    leftOutWhy: 'They are damaged in the file; everything else is shown.',
    empty: 'There is nothing to show on this page.',
    pictureOnly: 'This page is a picture without text.',
    absent: (label) => `${pageName(label)} is not in this file`,
    strip: 'Pages and continuations',
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
    of: (name) => name,
    cn: (number) => number,
    postalCode: (code) => `Post ${code}`,
  },
  photo: { missing: 'Photo not supplied', enlarge: 'Enlarge photo' },
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
    openJump: 'Not found',
    cutHead: 'The beginning is missing in the source',
    cutTail: 'The end is missing in the source',
    seeAlso: 'See also',
    serial: 'A serial: it goes on in another issue',
    serialParts: 'Other parts of this serial',
    previousPart: 'Previous part',
    nextPart: 'Next part',
    arrived: (label, name) => `${pageName(label)}${name ? `: ${name}` : ''}`,
    waiting: 'What comes next',
    close: 'Close',
  },
  story: {
    onPages: (labels) =>
      `This story is on ${labels.length > 1 ? 'pages' : 'page'} ${labels.map(readableLabel).join(', ')}`,
    minutes: (minutes) => `about ${minutes} min`,
    onPage: 'See it on the page',
    runsOver: 'Pages',
    backToPage: (label) => `Back to ${lowerPageName(label)}`,
    untitled: 'Untitled',
    next: 'Next story',
    previous: 'Previous story',
  },
  downloads: {
    title: 'Download this issue',
    schema: 'The format',
    newspaper: 'Newspaper',
    date: 'Date',
    number: 'Number',
    pages: 'Pages',
  },
  contents: {
    title: 'Contents of this issue',
    continued: 'Continued',
    openJumps: 'Continuations that were not found',
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
    remove: (name) => `Remove ${name} from this device`,
    own: 'Newspapers you opened',
    again: 'Choose another file',
  },
  newsstand: {
    title: 'Newsstand',
    latest: 'Latest issue',
    archive: 'Earlier issues',
    empty: 'There are no newspapers here yet.',
    invite: 'Open a newspaper',
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
    neverWas: (typed) => `The calendar has no “${typed}”`,
    notADate: 'Write 59, 5-9 or 1987-5-9, then press Enter',
    goTo: 'Go to a date',
    goToHint: '59 and Enter is May 9',
    before: 'The issue before',
    after: 'The issue after',
    sameDay: 'The same day in other years',
    read: 'Read this issue',
    keys: 'Arrow keys choose a day, Page Up and Page Down a month, with Shift a year; just type digits for a date.',
    edition: (edition) => `${edition} edition`,
    previousIssue: 'Previous issue',
    nextIssue: 'Next issue',
    calendar: 'Calendar of issues',
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
    notKept: 'This issue is not kept on this device. It will open again when there is a network.',
  },
  search: {
    label: 'Search',
    placeholder: 'Search this issue',
    none: (query) => `Nothing found for “${query}”`,
    count: (n) => `${n} ${n === 1 ? 'hit' : 'hits'}`,
    found: (hits, stories) =>
      `${hits} ${hits === 1 ? 'hit' : 'hits'} in ${stories} ${stories === 1 ? 'story' : 'stories'}`,
    here: (n) => `${n} ${n === 1 ? 'hit' : 'hits'}`,
    more: (n) => `Show ${n} more`,
    moreBy: 'More by',
    moreOf: (name) => `More by ${name}`,
    pageItself: 'The page itself',
    hits: 'Words found',
    position: (at, here, all) =>
      `${at === 0 ? '' : `no. ${at}, `}${here} here${all === undefined ? '' : `, ${all} in this issue`}`,
    previousHit: 'Previous hit',
    nextHit: 'Next hit',
    allHits: 'All results',
    leave: 'Stop marking',
    inArchive: (query) => `Search earlier issues for “${query}”`,
    archive: {
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
  },
  facsimile: {
    of: (page) => `Image of ${page.toLowerCase()}`,
    zoom: 'Zoom',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    whole: 'Whole page',
    reading: 'The article that is open',
    failed: 'The image of the page did not come. Under “Aa” you can choose the set page or the list.',
  },
  resume: { title: 'Read on' },
  share: {
    label: 'Share',
    copied: 'Link copied',
    copyLink: 'Copy link',
    address: 'Address',
    byHand:
      'The browser does not let this page copy. The address is selected: copy it with the keyboard or the menu.',
    system: 'More ways to share…',
    to: { weibo: 'Weibo', x: 'X', telegram: 'Telegram', mail: 'Mail' },
    code: 'QR code of the address',
    local:
      'This paper was opened from a file and lies on this device only: the link leads nowhere on another.',
    paragraph: (n) => `Copy link to paragraph ${n}`,
    paragraphCopied: (n) => `Link to paragraph ${n} copied`,
    selection: 'Copy link to selection',
    selectionCopied: 'Link to the selection copied',
  },
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
  },
  listen: {
    title: 'Reading aloud',
    story: 'Listen',
    page: 'Listen to this page',
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
  cite: {
    label: 'Cite',
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
  preferences: {
    title: 'Reading settings',
    language: 'Language',
    theme: 'Paper',
    themes: { system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    textSize: 'Text size',
    size: (step) => ['Smallest', 'Smaller', 'As set', 'Larger', 'Largest'][step - 1] ?? 'As set',
    sample: 'A',
    view: 'Show',
    views: { set: 'Set page', list: 'List', image: 'Page image' },
    paging: 'Pages',
    pagings: { turn: 'Turn', scroll: 'Scroll' },
    keys: 'Use shortcut keys',
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
  error: {
    heading: 'Something went wrong',
    notFound: {
      heading: 'There is no newspaper here',
      reason: 'No page or article has this address. It may be mistyped, or it may have moved.',
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
        reason: 'This site has no issue of that date, or it is not published yet.',
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
        reason: 'A newer version wrote this list. Reload the page and try again.',
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
  },
}

function format(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

function pageName(label: string): string {
  return `Page ${readableLabel(label)}`
}

function lowerPageName(label: string): string {
  return `page ${readableLabel(label)}`
}

function monthName(month: number): string {
  return format(`2000-${String(month).padStart(2, '0')}-01`, { month: 'long' })
}
