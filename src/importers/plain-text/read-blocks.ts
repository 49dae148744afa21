import { afterUnseen } from '../unseen.ts'
import { isHan, isWide } from './characters.ts'
import type { Block } from './block.ts'
import { readCreditAtEnd } from './constructs/credit.ts'
import { readDateline } from './constructs/dateline.ts'
import { serialLabelAt } from './constructs/labels.ts'
import { readMarkAtEnd, readMarkAtStart } from './constructs/read-mark.ts'
import type { Passage } from './passage.ts'
import { breakAsSpace, concatPassages, passageOf, slicePassage, trimmedSlice } from './passage.ts'
import { inFile, type Line } from './read-lines.ts'

/** A paragraph longer than this is no caption. */
const CAPTION_LIMIT = 320

/** One passage from a paragraph's printed lines: a space between Latin words, nothing between Han, no broken hyphens. */
export function passageOfLines(source: string, lines: readonly Line[]): Passage {
  const parts: Passage[] = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const glue = next ? glueBetween(line.text, next.text) : 'none'
    const end = glue === 'hyphen' ? inFile(line, { start: 0, end: line.text.length - 1 }).end : line.end
    parts.push(passageOf(source, line.start, end))
    if (glue === 'space') parts.push(breakAsSpace(afterUnseen(source, line.end)))
  }
  return concatPassages(parts)
}

/** What stands between two stretches of one sentence: nothing, a space, or a hyphen that goes. */
export function glueBetween(before: string, after: string): 'none' | 'space' | 'hyphen' {
  const last = before.charCodeAt(before.length - 1)
  const first = after.charCodeAt(0)
  if (/\p{Ll}[-‐\u00AD]$/u.test(before.slice(-3)))
    return /^\p{Ll}/u.test(after) && !isCompound(before, after) ? 'hyphen' : 'none'
  // Korean parts its words by spaces, and its lines anywhere; behind a comma or a full stop a word has ended.
  if (/[,.!?]$/u.test(before) && /^\p{Script=Hangul}/u.test(after)) return 'space'
  if (isHan(last) || isHan(first) || isWide(last) || isWide(first)) return 'none'
  if ('“‘（(《—'.includes(before.charAt(before.length - 1)) && isWide(first)) return 'none'
  return 'space'
}

/** First words of compounds that are written with a hyphen, and last ones; what a line's end parts may be one. */
const FIRST_OF_TWO =
  /(?:^|[^\p{L}])(?:well|ill|self|half|ex|all|full|part|long|short|high|low|left|right|mid|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|state|city|so|then|would|must|double|single|north|south|east|west)[-‐]$/iu
const LAST_OF_TWO = /^(?:based|owned|backed|year|in-law)(?!\p{L})/u

/** > | twenty-year-/old, state-/appointed: the hyphen is the word's own, and stays. */
function isCompound(before: string, after: string): boolean {
  const word = before.slice(before.lastIndexOf(' ') + 1)
  return /[-‐]./u.test(word) || FIRST_OF_TWO.test(before.slice(-12)) || LAST_OF_TWO.test(after.slice(0, 12))
}

/**
 * A paragraph as blocks: marks, serial labels and credits that stand at its edges become blocks of their own.
 * Roles other than these are decided later; the text itself is `body` until then.
 */
export function splitEdges(passage: Passage, gap: number): Block[] {
  const before: Block[] = []
  const after: Block[] = []
  let rest = passage
  const back = readMarkAtStart(rest.text)
  if (back && back.end < rest.text.length) {
    before.push({ role: 'back', passage: trimmedSlice(rest, back.start, back.end), gap, mark: back })
    rest = trimmedSlice(rest, back.end)
  }
  for (let round = 0; round < 3; round += 1) {
    const cut = edgeAtEnd(rest)
    if (!cut) break
    after.unshift(cut.block)
    rest = trimmedSlice(rest, 0, cut.at)
  }
  if (rest.text === '') return [...before, ...after]
  return [...before, { role: 'body', passage: rest, gap: before.length > 0 ? 0 : gap }, ...after]
}

function edgeAtEnd(passage: Passage): { block: Block; at: number } | undefined {
  const { text } = passage
  const mark = readMarkAtEnd(text)
  if (mark && mark.start > 0) {
    return {
      block: {
        role: mark.kind,
        passage: slicePassage(passage, mark.start, mark.end),
        gap: 0,
        inline: true,
        mark,
      },
      at: mark.start,
    }
  }
  const serial = serialLabelAt(text)
  if (serial > 0)
    return {
      block: { role: 'serial', passage: slicePassage(passage, serial), gap: 0, inline: true },
      at: serial,
    }
  if (text.length > CAPTION_LIMIT || readDateline(text)) return undefined
  const credit = readCreditAtEnd(text)
  if (!credit || credit.start < 4) return undefined
  const moved = {
    ...credit,
    start: 0,
    end: credit.end - credit.start,
    names: shifted(credit.names, -credit.start),
  }
  return {
    block: {
      role: 'credit',
      passage: slicePassage(passage, credit.start, credit.end),
      gap: 0,
      inline: true,
      credit: moved,
    },
    at: credit.start,
  }
}

function shifted<N extends { stretches: { start: number; end: number }[] }>(
  names: readonly N[],
  by: number,
): N[] {
  return names.map((name) => ({
    ...name,
    stretches: name.stretches.map(({ start, end }) => ({ start: start + by, end: end + by })),
  }))
}
