import type { ErrorReason } from '#messages/reasons.ts'

/** The words of the first load: those of a page, of a story, and of what stands around them. */
export type FirstWords = {
  /** BCP 47 tag of the interface, for `html lang`. */
  tag: string
  app: { name: string; tagline: string; skipToText: string }
  date: {
    /** A calendar date written out, with the edition's name where it is of one. */
    long: (date: string, edition?: string) => string
    weekday: (date: string) => string
  }
  page: {
    /** 第3版 / Page 3 */
    name: (label: string) => string
    list: string
    previous: string
    next: string
    first: string
    last: string
    editors: (names: readonly string[]) => string
    count: (pages: number) => string
    leftOut: (items: number) => string
    leftOutWhy: string
    empty: string
    /** Said over the image of a page of which no word is known. */
    pictureOnly: string
    absent: (label: string) => string
    /** One story's way: 《…》第1版 → 第3版 */
    path: (title: string, labels: readonly string[]) => string
    paths: (said: readonly string[]) => string
    turned: (label: string, section?: string) => string
    /** Where a piece stands: 头条，第1版上方 / Lead story, top of page 1 */
    standing: (label: string, at: Standing) => string
  }
  issue: {
    number: (number: string) => string
    contents: string
    /** A serial's national number, as a nameplate prints it: `CN 15-0002`. */
    cn: (number: string) => string
    /** The number under which the post takes subscriptions. */
    postalCode: (code: string) => string
    calendar: string
  }
  photo: { missing: string }
  jump: {
    forward: (label: string) => string
    back: (label: string) => string
    readHere: string
    foldAway: string
    wholeStory: string
    backTo: (label: string) => string
    backToStory: (name: string) => string
    backToContents: string
    backToSearch: string
    wayBack: string
    noHeadline: string
    restOf: (title: string) => string
    toPage: (label: string) => string
    rest: (paragraphs: number, minutes: number) => string
    probable: string
    ambiguous: string
    pageAbsent: (label: string) => string
    noCandidate: (label: string) => string
    conflict: (label: string, otherMark: string, otherLabel: string) => string
    cutHead: string
    cutTail: string
    seeAlso: string
    serial: string
    arrived: (label: string, name: string) => string
  }
  story: {
    onPages: (labels: readonly string[]) => string
    minutes: (minutes: number) => string
    onPage: string
    runsOver: string
    untitled: string
    next: string
    previous: string
    moreOf: (name: string) => string
    moreBy: string
  }
  newsstand: {
    title: string
    archive: string
    empty: string
    invite: string
    own: string
    /** 校对（12 处存疑） / Proofread (12 doubts) */
    proof: (doubts: number) => string
    remove: (name: string) => string
  }
  /** Going on where one left off. */
  resume: { title: string }
  tools: {
    list: string
    page: string
    print: string
    /** Behind the paper's name: the day, the issue's number, the pages. */
    source: (date: string, number: string | undefined, pages: readonly string[]) => string
    cite: string
    share: string
    listenStory: string
    listenPage: string
    paragraph: (n: number) => string
    copied: string
    search: string
    settings: string
    views: { set: string; list: string; image: string }
  }
  error: {
    notFound: { heading: string; reason: string }
    reasons: Record<ErrorReason, { heading: string; reason: string }>
    toNewsstand: string
    toIssue: string
    again: string
    openFile: string
    neverWas: (typed: string) => string
    before: string
    after: string
    notKept: string
  }
}

/** A place on a sheet, to be said. */
type Standing = {
  isLead: boolean
  down: 'top' | 'middle' | 'bottom'
  across: 'left' | 'middle' | 'right' | 'whole'
}
