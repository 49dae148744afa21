import type { Block } from './block.ts'
import { isAllCaps, isMostlyHan } from './constructs/heading.ts'
import { isColumnName } from './constructs/labels.ts'
import type { PieceDraft } from './piece.ts'
import { lastText, textOf } from './piece.ts'
import { breaksOff } from './seam.ts'
import { featuresOf } from './words.ts'

/** What a page does with its headlines, learnt from the whole page. */
export type Habits = {
  /** Headings followed by a dateline or byline. */
  led: number
  /** Headings followed by plain text. */
  bare: number
  /** Empty lines that part stories, where there is such a habit. */
  storyGap?: number
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．]\s?|第[一二三四五六七八九十]{1,2}[章节]|[①-⑩]|(?:0\d|PART)\b)/u
const SIGNED = /^[■◆●▲◎□★※▶—]/u
const SIGNATURE = /[（(](?:(?:本报|本報|新华社)?(?:记者|記者|通讯员)?[\s\p{Script=Han}·、]{2,20})[）)]$/u
const STORY_OPENING =
  /^(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|昨天|今日|今天|记者|記者|从[\p{Script=Han}]{2,12}(?:获悉|了解到))/u

/** How much in favour of a subheading a heading within an open piece is; above 0 it is one. */
export function subheadingScore(
  piece: PieceDraft,
  headings: readonly Block[],
  next: Block | undefined,
  habits: Habits,
): number {
  const [heading] = headings
  if (!heading || !next) return -9
  const text = heading.passage.text
  const length = /\p{Script=Han}/u.test(text) ? text.length : text.length / 3
  let score = 0
  if (headings.length > 1) score -= isAllCaps(text) ? 4 : 2
  if (isColumnName(text) && !SIGNED.test(text)) score -= 4
  if (NUMBERED.test(text)) score += 3
  if (SIGNED.test(text)) score += 1
  score += length <= 9 ? 1.5 : length <= 13 ? 0.5 : length <= 16 ? -0.5 : length <= 20 ? -1 : -2
  if (habits.led >= 2 && piece.led) score += habits.led > habits.bare ? 1.5 : 1
  if (habits.led === 0) score -= 2.5
  if (habits.storyGap !== undefined) score += heading.gap >= habits.storyGap ? -6 : 6
  if (breaksOff(lastText(piece))) score -= 2
  if (SIGNATURE.test(lastText(piece).slice(-30))) score -= 2
  if (STORY_OPENING.test(next.passage.text)) score -= 1.5
  if (piece.body.some((part) => part.kind === 'subheading')) score += 1
  return score + sharedTopic(textOf(piece), next.passage.text)
}

/** Whether two texts speak of the same things: -1.5 (nothing shared) to 2. */
function sharedTopic(before: string, after: string): number {
  const here = [...featuresOf(after, 600)].filter((feature) => feature.length >= 3)
  if (here.length < 20) return 0
  const there = featuresOf(before)
  const held = here.filter((feature) => there.has(feature)).length / here.length
  // Whole words recur far more often than three Han characters in a row.
  const share = isMostlyHan(after) ? held : held / 6
  return share < 0.01 ? -1.5 : share < 0.02 ? -0.5 : share < 0.04 ? 0.5 : share < 0.08 ? 1.2 : 2
}
