/** A whole story before it is laid out: what a paper would cut into pieces. */
export type WholeStory = {
  language: 'zh-Hans' | 'zh-Hant' | 'en'
  headline: string
  /** The headline as an editor would shorten it for the rest. */
  shortHeadline: string
  /** The word an English paper would give the jump. */
  jumpWord: string
  dateline: string
  byline: string[]
  paragraphs: string[]
}

/** What stories on one affair have in common: the same people, place and office turn up in each. */
export type Affair = { topic: string; people: readonly string[]; place: string; office: string }
