import { isSpace } from './characters.ts'
import type { Dropped, Range } from '../report.ts'
import type { Passage, Run } from './passage.ts'
import { afterUnseen, beforeUnseen, unseenAt } from '../unseen.ts'

/** The account of one file while an issue is written: what was kept where, what was dropped and why. */
export class Ledger {
  readonly #text: string
  readonly #ranges: Range[] = []

  /** @param text of the file, or of the part of it that passages count in */
  constructor(text: string) {
    this.#text = text
  }

  /** Copies a passage to `path`, with the signs in it and beside it that are not seen; gives what then stands there. */
  keep(passage: Passage, path: string, article?: string): string {
    return this.#copy(
      passage.runs.map((run, i, runs) => this.#withUnseen(run, runs[i - 1])),
      path,
      article,
    )
  }

  /** The same without those signs: a name is told by its letters. */
  keepSeen({ runs }: Passage, path: string): string {
    return this.#copy(runs, path)
  }

  #copy(runs: readonly Run[], path: string, article?: string): string {
    let kept = ''
    for (const { start, end, space } of runs) {
      this.#ranges.push({
        start,
        end,
        kept: { path, offset: kept.length, ...(article !== undefined && { article }) },
      })
      kept += space ? ' ' : this.#text.slice(start, end)
    }
    return kept
  }

  /** A run with the signs behind it that are not seen, and at the beginning of a line those before it; blanks stay blank. */
  #withUnseen(run: Run, last: Run | undefined): Run {
    const { start, end } = run
    if (run.space) return run
    let from = beforeUnseen(this.#text, start)
    // What stands behind the run before it is that one's.
    const isAmid = from > 0 && !isSpace(this.#text.charCodeAt(from - 1))
    if (isAmid || (last?.end === from && !last.space)) from = start
    while (from < start && isSpace(this.#text.charCodeAt(from))) from += 1
    let to = afterUnseen(this.#text, end)
    if (to < this.#text.length && !isSpace(this.#text.charCodeAt(to))) return { start: from, end: to }
    while (to > end && isSpace(this.#text.charCodeAt(to - 1))) to -= 1
    return { start: from, end: to }
  }

  /** Notes that a stretch was read for the value at `path` without being copied as it is. */
  read(start: number, end: number, path: string, article?: string): void {
    if (end > start)
      this.#ranges.push({ start, end, kept: { path, ...(article !== undefined && { article }) } })
  }

  drop(passage: Passage, dropped: Dropped): void {
    for (const { start, end } of passage.runs) this.#ranges.push({ start, end, dropped })
  }

  /**
   * Every character of the text once, in order. A copy says more than a reading, a reading more than a drop; what nobody
   * spoke for is white space between units, a printed line's hyphen, or a control character.
   *
   * @param at where the text begins in its file, in whose offsets the answer is
   */
  account(at = 0): Range[] {
    const copies = this.#ranges.filter((range) => 'kept' in range && range.kept.offset !== undefined)
    const readings = this.#ranges.filter((range) => 'kept' in range && range.kept.offset === undefined)
    const drops = this.#ranges.filter((range) => 'dropped' in range)
    const account = withFillers(this.#text, overlay(overlay(overlay([], copies), readings), drops))
    return at === 0 ? account : account.map((range) => moved(range, at))
  }

  /** The account for the last time; what it was made of is let go. */
  close(at = 0): Range[] {
    const account = this.account(at)
    this.#ranges.length = 0
    return account
  }
}

/** A range by so much further on; what a duplicate of the same file repeats as well. */
function moved(range: Range, by: number): Range {
  const [start, end] = [range.start + by, range.end + by]
  if ('kept' in range) return { start, end, kept: range.kept }
  const { dropped } = range
  if (dropped.code !== 'duplicate' || dropped.of.file !== undefined) return { start, end, dropped }
  const { of } = dropped
  return { start, end, dropped: { code: 'duplicate', of: { start: of.start + by, end: of.end + by } } }
}

/** Puts ranges into the gaps of a sorted account; where two speak for a character the one there first counts. */
function overlay(account: readonly Range[], extra: readonly Range[]): Range[] {
  const sorted = [...extra].sort((a, b) => a.start - b.start)
  const result: Range[] = []
  let next = 0
  let at = 0
  for (const range of sorted) {
    let from = Math.max(range.start, at)
    while (from < range.end) {
      let before = account[next]
      while (before && before.end <= from) {
        result.push(before)
        next += 1
        before = account[next]
      }
      if (before && before.start <= from) {
        from = before.end
        continue
      }
      const to = Math.min(range.end, before?.start ?? range.end)
      result.push(part(range, from, to))
      from = to
    }
    at = Math.max(at, range.end)
  }
  return [...result, ...account.slice(next)]
}

function part(range: Range, start: number, end: number): Range {
  if ('dropped' in range || range.kept.offset === undefined) return { ...range, start, end }
  return { ...range, start, end, kept: { ...range.kept, offset: range.kept.offset + start - range.start } }
}

/** The account with every gap explained by what its characters are. */
function withFillers(text: string, account: readonly Range[]): Range[] {
  const result: Range[] = []
  let at = 0
  for (const range of account) {
    if (range.start > at) fill(text, at, range.start, result)
    push(result, range)
    at = range.end
  }
  if (at < text.length) fill(text, at, text.length, result)
  return result
}

/** Accounts for a stretch between units by what its characters are. */
function fill(text: string, start: number, end: number, account: Range[]): void {
  let from = start
  let kind = kindAt(text, start)
  for (let i = start + 1; i <= end; i += 1) {
    const next = i < end ? kindAt(text, i) : undefined
    if (next === kind) continue
    push(account, { start: from, end: i, dropped: { code: kind } })
    from = i
    kind = next ?? kind
  }
}

function kindAt(text: string, at: number): 'blank' | 'hyphen' | 'separator' | 'unreadable' {
  const code = text.charCodeAt(at)
  if (isSpace(code) || unseenAt(text, at) > 0 || unseenAt(text, at - 1) > 1) return 'blank'
  if ('-‐\u00AD'.includes(text.charAt(at))) return 'hyphen'
  return /[\p{P}\p{S}]/u.test(text.charAt(at)) ? 'separator' : 'unreadable'
}

/** Adds a range, growing the last one where both say the same. */
function push(account: Range[], range: Range): void {
  const last = account.at(-1)
  if (
    last &&
    'dropped' in last &&
    'dropped' in range &&
    last.dropped.code === range.dropped.code &&
    last.dropped.code !== 'duplicate' &&
    last.dropped.code !== 'furniture'
  ) {
    last.end = range.end
  } else if (last && goesOn(last, range)) last.end = range.end
  else account.push({ ...range })
}

/** Whether a copy stands right behind the last one, in the file as in the issue: the lines of a paragraph are one. */
function goesOn(last: Range, range: Range): boolean {
  if (!('kept' in last) || !('kept' in range) || last.end !== range.start) return false
  const { path, offset, article } = last.kept
  return (
    path === range.kept.path &&
    article === range.kept.article &&
    offset !== undefined &&
    offset + last.end - last.start === range.kept.offset
  )
}
