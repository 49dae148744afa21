import type { Block } from './block.ts'
import { isAllCaps, isMostlyHan } from './constructs/heading.ts'
import { isColumnName, kindSaid } from './constructs/labels.ts'
import type { PieceDraft } from './piece.ts'
import { lastText, textOf } from './piece.ts'
import { breaksOff } from './seam.ts'
import type { Frequencies } from './words.ts'
import { coverage, featuresOf } from './words.ts'

/** What a page does with its headlines, learnt from the whole page. */
export type Habits = {
  /** Headings followed by a dateline or byline. */
  led: number
  /** Headings followed by plain text. */
  bare: number
  /** Empty lines that part stories, where there is such a habit. */
  storyGap?: number
  /** Headings that ask. */
  questions: number
  /** In how many of the page's paragraphs each sequence stands. */
  frequencies: Frequencies
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．]\s?|第[一二三四五六七八九十]{1,2}[章节]|[①-⑩]|(?:0\d|PART)\b)/u
const SIGNED = /^[■◆●▲◎□★※▶—]/u
const SIGNATURE = /[（(](?:(?:本报|本報|新华社)?(?:记者|記者|通讯员)?[\s\p{Script=Han}·、]{2,20})[）)]$/u
const STORY_OPENING =
  /^(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|昨天|今日|今天|记者|記者|从[\p{Script=Han}]{2,12}(?:获悉|了解到))/u

/** So many headings that ask, and the page has an interview. */
const FEW_QUESTIONS = 3

export function isQuestion(heading: string): boolean {
  return /[?？]$/u.test(heading)
}

/** Where a heading stands amid an open piece: what is over it and under it, to the next heading. */
export type Amid = {
  piece: PieceDraft
  headings: readonly Block[]
  next: Block | undefined
  /** The text under it. */
  after: string
  /** A picture stands right under it. */
  overPicture: boolean
  /** The next heading, where nothing but text parts it from this one: subheadings seldom come alone. */
  following: Block | undefined
}

/** How much in favour of a subheading a heading within an open piece is; above 0 it is one. */
export function subheadingScore(amid: Amid, habits: Habits): number {
  const { piece, headings, next, after, overPicture, following } = amid
  const [heading] = headings
  if (!heading || !next) return -9
  const { text } = heading.passage
  let score = scoreOfLength(text)
  if (headings.length > 1) score -= isAllCaps(text) ? 4 : 2.5
  if (isColumnName(text) && !SIGNED.test(text)) score -= 4
  if (NUMBERED.test(text)) score += 3
  if (SIGNED.test(text)) score += 1
  // Interviews and advice ask between their parts; headlines seldom do.
  if (isQuestion(text)) score += habits.questions >= FEW_QUESTIONS ? 4 : 1
  if (kindSaid(text) !== undefined) score -= 3
  if (habits.led >= 2 && piece.led) score += 0.5
  if (habits.led === 0) score -= 2.5
  if (habits.storyGap !== undefined) score += heading.gap >= habits.storyGap ? -6 : 6
  if (breaksOff(lastText(piece))) score -= 2
  if (SIGNATURE.test(lastText(piece).slice(-30))) score -= 2
  if (STORY_OPENING.test(next.passage.text)) score -= 1.5
  if (overPicture) score -= 2
  if (piece.body.some((part) => part.kind === 'subheading')) score += 0.5
  if (following && piece.led && scoreOfLength(following.passage.text) >= 2) score += 0.75
  return score + scoreOfTopic(text, textOf(piece), after, habits.frequencies)
}

/** Subheadings are a few words, headlines say what happened. */
function scoreOfLength(text: string): number {
  const { length } = text
  // > | 趸: an essay may have one character for a title; a subheading of one is a number.
  if (length === 1) return /[一二三四五六七八九十\d]/u.test(text) ? 2 : -3
  return isMostlyHan(text)
    ? length <= 7
      ? 2
      : length <= 9
        ? 0.5
        : length <= 13
          ? -1
          : -2.5
    : length <= 24
      ? 2
      : length <= 34
        ? 0.5
        : length <= 42
          ? -1
          : -2.5
}

/**
 * Whether the text under a heading goes on with what the text over it was about (in favour), and whether it holds the
 * heading's own words, as a story holds its headline's (against): -2.4 to 1.6. What half the page says tells nothing.
 */
function scoreOfTopic(heading: string, before: string, after: string, frequencies: Frequencies): number {
  const there = featuresOf(after)
  const goesOn = Math.min(0.5, coverage(there, featuresOf(before), frequencies))
  const holds = Math.min(0.5, coverage(featuresOf(heading, 200), there, frequencies))
  return 4 * goesOn - 0.4 - 4 * holds
}
