/** How hard an issue is to link. Shares are 0 to 1. */
export type Level = {
  name: string
  /** Tails that print a mark of their own. */
  backMarks: number
  /** Heads whose own mark is lost, while the tail prints one. */
  lostForwardMarks: number
  /** Headlines of tails; what is left of 1 has none. */
  wholeHeadline: number
  shortHeadline: number
  /** Forward marks that name a wrong page, or whose number cannot be read. */
  misprints: number
  smudges: number
  /** Chance that the next story goes from and to the same pages as the one before. */
  sameRoute: number
  /** Continued stories, and some others, are about one affair with the same people; all datelines are one agency's. */
  sameTopic: boolean
  /** Ordinary pieces that have no headline, and no dateline: columns, briefs, captions under a photo. */
  withoutHeadline: number
  withoutDateline: number
}

export const LEVELS: readonly Level[] = [
  {
    name: 'clean',
    backMarks: 0.95,
    lostForwardMarks: 0,
    wholeHeadline: 0.6,
    shortHeadline: 0.4,
    misprints: 0,
    smudges: 0,
    sameRoute: 0.15,
    sameTopic: false,
    withoutHeadline: 0.03,
    withoutDateline: 0.15,
  },
  {
    name: 'usual',
    backMarks: 0.7,
    lostForwardMarks: 0.05,
    wholeHeadline: 0.35,
    shortHeadline: 0.35,
    misprints: 0.03,
    smudges: 0.02,
    sameRoute: 0.4,
    sameTopic: false,
    withoutHeadline: 0.08,
    withoutDateline: 0.3,
  },
  {
    name: 'hardest',
    backMarks: 0,
    lostForwardMarks: 0,
    wholeHeadline: 0,
    shortHeadline: 0,
    misprints: 0.03,
    smudges: 0.01,
    sameRoute: 0.6,
    sameTopic: true,
    withoutHeadline: 0.12,
    withoutDateline: 0.4,
  },
]
