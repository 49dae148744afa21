import { breakAsSpace, concatPassages, type Passage, passageOf } from '../plain-text/passage.ts'
import { asSeen } from '../unseen.ts'
import type { ScanLine } from './scan-page.ts'
import { needsSpace } from './spaces.ts'

/** Lines as one running text, and where hyphens were taken out on the evidence of the letters alone. */
export type RunningText = { passage: Passage; guessed: { start: number; end: number }[] }

/**
 * Printed lines as running text: a space where a line broke between words, nothing where it broke a word or where the
 * script puts no spaces. A hyphen goes where recognition says that it belongs to the line's end, or where the letters
 * make it plain.
 *
 * > | the har-
 * > | bour was      gives  the harbour was
 */
export function runningText(transcript: string, lines: readonly ScanLine[]): RunningText {
  const parts: Passage[] = []
  const guessed: RunningText['guessed'] = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const text = transcript.slice(line.start, line.end)
    if (!next) {
      parts.push(passageOf(transcript, line.start, line.end))
      continue
    }
    const after = transcript.slice(next.start, Math.min(next.end, next.start + 24))
    const hyphen = line.hyphen > 0 ? line.hyphen : bareHyphen(text, after)
    if (hyphen > 0 && line.hyphen === 0) guessed.push({ start: line.end - hyphen, end: line.end })
    parts.push(passageOf(transcript, line.start, line.end - hyphen))
    if (hyphen === 0 && needsSpace(asSeen(text), asSeen(after))) parts.push(breakAsSpace(line.end))
  }
  return { passage: concatPassages(parts), guessed }
}

/** A hyphen between two letters of which the second is small, unless a word follows that such hyphens wait for. */
function bareHyphen(text: string, after: string): number {
  if (!/\p{L}[-‐¬⸗=\u00AD]$/u.test(text) || !/^\p{Ll}/u.test(after)) return 0
  return /^(?:und|oder|bis|and|or|et|ou|en|of|y|e|o)\b/u.test(after) ? 0 : 1
}
