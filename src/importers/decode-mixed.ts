import { decodeStrictly } from './decode-strictly.ts'
import { guessEncoding, type OlderEncoding } from './guess-encoding.ts'
import { scanUtf8 } from './scan-utf8.ts'

const LINE_FEED = 0x0a

/** Less than this proves nothing: some words of a damaged line. */
const FEWEST_BYTES = 40

/** Lines that follow each other in one encoding. */
type Run = { start: number; end: number; isUtf8: boolean }

/**
 * A text whose lines are some in UTF-8 and some in one encoding of before Unicode, as pages of two sources that were put
 * into one file are; undefined where the lines that are no UTF-8 make no sense in any.
 */
export function decodeMixed(bytes: Uint8Array): { text: string; older: OlderEncoding } | undefined {
  const runs = runsOf(bytes)
  const others = runs.filter(({ isUtf8 }) => !isUtf8)
  // What is no UTF-8 must be running text by itself: a damaged character within a line is not.
  const sample = joined(bytes, others)
  const encoding = sample.length < FEWEST_BYTES ? undefined : guessEncoding(sample, false)
  if (encoding === undefined) return undefined
  const texts: string[] = []
  for (const { start, end, isUtf8 } of runs) {
    const text = decodeStrictly(bytes.subarray(start, end), isUtf8 ? 'utf-8' : encoding)
    if (text === undefined) return undefined
    texts.push(text)
  }
  return { text: texts.join(''), older: encoding }
}

function runsOf(bytes: Uint8Array): Run[] {
  const runs: Run[] = []
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed + 1
    const { good, firstBad } = scanUtf8(bytes.subarray(start, end))
    const last = runs.at(-1)
    // A line of plain ASCII is of both.
    const isUtf8 = good === 0 && firstBad < 0 ? (last?.isUtf8 ?? true) : firstBad < 0
    if (last?.isUtf8 === isUtf8) last.end = end
    else runs.push({ start, end, isUtf8 })
    start = end
  }
  return runs
}

/** The first of these stretches, as many bytes as tell an encoding. */
function joined(bytes: Uint8Array, runs: readonly Run[], most = 64 * 1024): Uint8Array {
  const parts: number[] = []
  for (const { start, end } of runs) {
    if (parts.length + end - start > most && parts.length > 0) break
    for (const byte of bytes.subarray(start, Math.min(end, start + most))) parts.push(byte)
  }
  return Uint8Array.from(parts)
}
