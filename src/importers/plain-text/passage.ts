import { unseenAt } from '../unseen.ts'

/** A stretch of a file's text. `space`: a break between printed lines that reads as a space. */
export type Run = { start: number; end: number; space?: true }

/** Text together with the stretches of input it was copied from: `text` is the runs, one after the other. */
export type Passage = { text: string; runs: readonly Run[] }

/** Characters that no page prints: control codes, but not the white space among them. */
function isControl(code: number): boolean {
  return (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || (code >= 0x7f && code < 0xa0 && code !== 0x85)
}

/** The passage from `start` to `end` of a file's text, without control characters and signs that are not seen. */
export function passageOf(source: string, start: number, end: number): Passage {
  const runs: Run[] = []
  let from = start
  for (let i = start; i < end; i += 1) {
    const length = isControl(source.charCodeAt(i)) ? 1 : unseenAt(source, i)
    if (length === 0) continue
    if (i > from) runs.push({ start: from, end: i })
    from = i + length
    i = from - 1
  }
  if (end > from) runs.push({ start: from, end })
  const text = runs.map((run) => source.slice(run.start, run.end)).join('')
  return { text, runs }
}

/** The part of a passage from `from` to `to`, counted in its own text. */
export function slicePassage(passage: Passage, from: number, to = passage.text.length): Passage {
  const runs: Run[] = []
  let at = 0
  for (const run of passage.runs) {
    const length = run.end - run.start
    const start = Math.max(from, at)
    const end = Math.min(to, at + length)
    if (start < end) runs.push({ ...run, start: run.start + start - at, end: run.start + end - at })
    at += length
    if (at >= to) break
  }
  return { text: passage.text.slice(from, to), runs }
}

/** A slice without white space at its ends. */
export function trimmedSlice(passage: Passage, from: number, to = passage.text.length): Passage {
  const part = passage.text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  return slicePassage(passage, start, Math.max(start, from + part.trimEnd().length))
}

/** Passages one after the other, as one. */
export function concatPassages(parts: readonly Passage[]): Passage {
  const [only, ...others] = parts
  if (only && others.length === 0) return only
  return { text: parts.map((part) => part.text).join(''), runs: parts.flatMap((part) => part.runs) }
}

/** The break of printed lines at `at` (one character of white space), read as a space. */
export function breakAsSpace(at: number): Passage {
  return { text: ' ', runs: [{ start: at, end: at + 1, space: true }] }
}

/** First and last offset in the file that a passage was copied from. */
export function extentOf(passage: Passage): { start: number; end: number } {
  const start = passage.runs[0]?.start ?? 0
  const end = passage.runs.at(-1)?.end ?? 0
  // What was joined from two columns may end before it begins: then its beginning is what is shown.
  return { start, end: end > start ? end : (passage.runs[0]?.end ?? start) }
}
