import type { SearchGapReason } from '#messages/reasons.ts'

/** The words of views and parts whose code comes when they are asked for. */
export type LateWords = {
  search: {
    placeholder: string
    none: (query: string) => string
    /** 3 篇 12 处 / 12 hits in 3 stories */
    found: (hits: number, stories: number) => string
    here: (n: number) => string
    more: (n: number) => string
    pageItself: string
    hits: string
    /** 第 2 处，本页 5 处，本期 12 处 */
    position: (at: number, here: number, all: number | undefined) => string
    previousHit: string
    nextHit: string
    allHits: string
    leave: string
    inArchive: (query: string) => string
  }
  preferences: {
    language: string
    theme: string
    themes: { system: string; light: string; sepia: string; dark: string }
    textSize: string
    /** One of the five steps of the text's size. */
    size: (step: number) => string
    /** A sign that shows how large the text will be. */
    sample: string
    view: string
    paging: string
    pagings: { turn: string; scroll: string }
    /** Said where both are chosen. */
    imageTurns: string
    keys: string
  }
  /** Where a view can do nothing without a script. */
  needsScript: string
  /** Where the browser is too old for the script, or it did not come whole. */
  didNotStart: string
  /** Links to the parts of a serial before and after one. */
  serial: { parts: string; previous: string; next: string }
  contents: { title: string; continued: string; openJumps: string }
  /** The image of a printed page. */
  facsimile: {
    of: (pageName: string) => string
    zoom: string
    larger: string
    smaller: string
    whole: string
    reading: string
    failed: string
  }
  dialog: { close: string }
  share: {
    copyLink: string
    address: string
    /** The clipboard is closed to us: the address is selected. */
    byHand: string
    /** The address leads to the paragraph that is being read. */
    fromParagraph: (n: number) => string
    /** The system's own sheet. */
    system: string
    to: Record<'weibo' | 'x' | 'telegram' | 'mail', string>
    code: string
    /** A paper opened from a file: its addresses lead nowhere elsewhere. */
    local: string
    selection: string
    selectionCopied: string
  }
  cite: {
    copy: string
    copied: string
    byHand: string
    formats: Record<'gbt7714' | 'chicago' | 'chicagoNote' | 'bibtex' | 'ris', string>
  }
  listen: {
    title: string
    loading: string
    play: string
    pause: string
    previous: string
    next: string
    speed: string
    stop: string
    done: string
    /** The voice would not speak. */
    silent: string
    nothing: string
    /** Spoken where a story turns the page, returns from it, and was begun elsewhere. */
    turnTo: (label: string) => string
    backTo: (label: string) => string
    from: (label: string) => string
    /** Spoken in place of a piece in a language that no voice of the device speaks. */
    noVoice: string
  }
  keys: { title: string; list: readonly (readonly [key: string, does: string])[] }
  /** Said where there is no issue before or after, or where nobody knows. */
  issues: { oldest: string; newest: string; unknown: string }
  downloads: {
    /** What stands before the list of files. */
    title: string
    /** The format's own description. */
    schema: string
    newspaper: string
    date: string
    number: string
    pages: string
  }
  open: {
    title: string
    choose: string
    explain: string
    privacy: string
    reading: string
    progress: (done: number, total: number) => string
    cancel: string
    cancelled: string
    leftOut: (files: number) => string
    drop: string
    folder: string
    /** One reason of a refusal, of a file. */
    refusal: (file: string, text: string) => string
    others: (issues: number) => string
    seeOthers: string
  }
  archive: {
    issues: (n: number) => string
    years: string
    allYears: string
    /** 1987年 / 1987 */
    year: (year: string) => string
    months: string
    /** 5月 / May */
    shortMonth: (month: number) => string
    /** 1987年5月 / May 1987 */
    month: (year: string, month: number) => string
    /** From Sunday on, as they are set and as they are said: 日, 星期日 / Sun, Sunday. */
    weekdays: readonly (readonly [set: string, said: string])[]
    noIssues: (months: readonly number[]) => string
    /** @param when a year or a month with its year, as these messages name them */
    noIssueIn: (when: string) => string
    noIssueOn: (date: string) => string
    notADate: string
    goTo: string
    goToHint: string
    sameDay: string
    read: string
    keys: string
    edition: (edition: string) => string
    previous: string
    next: string
    searchIn: (name: string) => string
  }
  /** In the row of issues to read on with, for one that is no longer there. */
  readOn: { gone: string; forget: (name: string) => string }
  offline: {
    /** Saves the issue being read, with its pictures. */
    save: string
    saveWhy: string
    saving: (bytes: number) => string
    saved: (bytes: number) => string
    textOnly: (bytes: number) => string
    /** What was saved has been thrown away by the browser, some of it or all. */
    lost: string
    saveAgain: string
    saveAgainNamed: (name: string) => string
    /** What the browser says when it is asked not to throw it away. */
    promised: string
    notPromised: string
    forget: string
    forgetNamed: (name: string) => string
    remove: string
    removeNamed: (name: string) => string
    onDevice: string
  }
  archiveSearch: {
    title: string
    placeholder: string
    tooShort: string
    busy: string
    none: (query: string) => string
    /** Where only one paper or some days were asked for. */
    noneWithin: (query: string) => string
    found: (pieces: number) => string
    foundAtMost: (pieces: number) => string
    noSuchDay: (day: string) => string
    noSuchPaper: (paper: string) => string
    tooLong: (signs: number) => string
    paper: string
    everyPaper: string
    from: string
    to: string
    order: string
    newest: string
    oldest: string
    pages: string
    page: (number: number) => string
    previous: string
    next: string
    goOn: string
    /** What could not be searched, of one paper or of everything. */
    gap: (reason: SearchGapReason, paper?: string) => string
  }
}
