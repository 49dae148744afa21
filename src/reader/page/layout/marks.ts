import type { Article } from '#issue/schema.ts'
import { saysSerial } from '#issue/serial-mark.ts'

/** One end of a continuation as the reader sets it: a link, or a mark with its reason and perhaps choices. */
export type MarkShape = { joined: boolean; choices: number }

/** The ends of continuations that a piece carries, printed or not. */
export type PieceMarks = { forward?: MarkShape; back?: MarkShape }

const JOINED_FORWARD = 8
const OPEN_FORWARD = 4.6
const BACK = 2.7
const OPEN_BACK = 4.6
const CHOICE = 4.4
const REFERENCE = 1.7
/** A serial's label and the line under it (`.serial` in `text.css`); that line alone. */
const LABELLED = 4.1
const UNLABELLED = 1.9

/** What an issue says of a piece where nothing is known of its links. */
export function printedMarks(article: Article): PieceMarks {
  const forward = article.continuesOn === undefined ? undefined : { joined: true, choices: 0 }
  const back = article.continuedFrom === undefined ? undefined : { joined: true, choices: 0 }
  return { forward, back }
}

/** The height of what stands over the text: where it comes from. */
export function headMarks({ back }: PieceMarks): number {
  if (back === undefined) return 0
  return back.joined ? BACK : OPEN_BACK + back.choices * CHOICE
}

/** The height of what stands at the foot of the last column: references, "to be continued", where it goes on. */
export function footMarks(article: Article, { forward }: PieceMarks): number {
  let height = (article.seeAlso?.length ?? 0) * REFERENCE
  if (saysSerial(article)) height += article.serial === undefined ? UNLABELLED : LABELLED
  if (forward !== undefined)
    height += forward.joined ? JOINED_FORWARD : OPEN_FORWARD + forward.choices * CHOICE
  return height
}
