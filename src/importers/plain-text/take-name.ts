import { closeUp, nameLikeness } from './constructs/paper-name.ts'
import type { PageEvidence } from '../geometry/line-evidence.ts'
import { betweenNameAndDay, headBlock } from './head-block.ts'
import { type Edges, type MastheadPart, neighbours, partAt, REACH } from './masthead-part.ts'
import type { Line } from './read-lines.ts'

/** A nameplate is at least so large against the body. */
const NAMEPLATE = 2.5
/** Type larger than this against the body's makes a nameplate no surer. */
const LARGE = 4

/** The nameplate itself: the best name near the block, or a sure name that opens the page. */
export function takeName(
  lines: readonly Line[],
  taken: Map<number, MastheadPart[]>,
  { top }: Edges,
  evidence?: PageEvidence,
): void {
  const publisher = [...taken.values()].flat().find((part) => part.name === 'publisher')?.text ?? ''
  let best: { at: number; score: number } | undefined
  const candidates = new Set([...neighbours(taken, lines.length, REACH + 2), ...(top ? [0, 1, 2] : [])])
  for (const at of [...candidates].sort((a, b) => a - b)) {
    const line = lines[at]
    if (!line || taken.has(at) || line.text.length > 48) continue
    const likeness = nameLikeness(line.text)
    const published = publisher !== '' && publisher.startsWith(closeUp(line.text)) && line.text.length > 1
    if (taken.size === 0 && !(likeness === 2 && at === 0 && top)) continue
    if (likeness === 0 && !published) continue
    const size = Math.min(evidence?.get(line.start)?.size ?? 1, LARGE)
    const score = likeness + (published ? 3 : 0) + (at === 0 && top ? 1.5 : 0) + size
    if (!best || score > best.score) best = { at, score }
  }
  if (best === undefined && evidence) best = namedBySize(lines, taken, evidence)
  const block = top && !evidence ? headBlock(lines, taken) : undefined
  // > | ВЕЧЕРНЯЯ ЗАРЯ / Городская газета: what opens the block is the name, unless a name is sure.
  if (block && (best === undefined || nameLikeness(lines[best.at]?.text ?? '') < 2)) best = block.name
  if (best) {
    const line = lines[best.at]
    const length = line?.text.replace(/[.,\s]+$/u, '').length ?? 0
    if (line) taken.set(best.at, [partAt(line, 'name', { start: 0, end: length }, { start: 0, end: length })])
    takeRomanised(lines, taken, best.at)
    if (evidence) takeEars(lines, taken, best.at, evidence)
  }
  const between = top && !evidence && best ? betweenNameAndDay(lines, taken, best.at) : []
  // > | Tageszeitung für Stadt und Land: what else stands in the block is the paper's own.
  for (const at of [...(block?.isParted === true ? block.others : []), ...between]) {
    const line = lines[at]
    if (!line || taken.has(at)) continue
    const whole = { start: 0, end: line.text.length }
    taken.set(at, [partAt(line, 'other', whole, whole)])
  }
}

/** The largest line of the page, over the line with its day: a nameplate of a script whose names are not known. */
function namedBySize(
  lines: readonly Line[],
  taken: ReadonlyMap<number, MastheadPart[]>,
  evidence: PageEvidence,
): { at: number; score: number } | undefined {
  const sizes = lines.map(({ start }) => evidence.get(start)?.size ?? 1)
  const day = Math.min(
    ...[...taken].filter(([, parts]) => parts.some(({ name }) => name === 'date')).map(([at]) => at),
  )
  const at = sizes.indexOf(Math.max(...sizes))
  const text = lines[at]?.text ?? ''
  const isName = at <= 2 && at < day && day - at <= 3 && text.length <= 48 && !/[.!?。！？]$/u.test(text)
  return isName && (sizes[at] ?? 0) >= NAMEPLATE ? { at, score: 1 } : undefined
}

/** > | Pellow County Press: small beside the nameplate, what looks like a name is who prints the paper. */
function takeEars(
  lines: readonly Line[],
  taken: Map<number, MastheadPart[]>,
  name: number,
  evidence: PageEvidence,
): void {
  const sizeAt = (at: number) => evidence.get(lines[at]?.start ?? -1)?.size ?? 1
  for (const at of [name - 2, name - 1, name + 1, name + 2]) {
    const line = lines[at]
    if (!line || taken.has(at) || nameLikeness(line.text) < 2 || sizeAt(at) * 2 > sizeAt(name)) continue
    const whole = { start: 0, end: line.text.length }
    taken.set(at, [partAt(line, 'publisher', whole, whole)])
  }
}

/** > | QINGHE RIBAO: the name in letters, under or over a Chinese nameplate. */
function takeRomanised(lines: readonly Line[], taken: Map<number, MastheadPart[]>, name: number): void {
  if (!/\p{Script=Han}/u.test(lines[name]?.text ?? '')) return
  for (const at of [name - 1, name + 1]) {
    const line = lines[at]
    if (!line || taken.has(at) || !/^[A-Za-z][A-Za-z' ]{3,30}$/u.test(line.text)) continue
    taken.set(at, [
      partAt(line, 'other', { start: 0, end: line.text.length }, { start: 0, end: line.text.length }),
    ])
  }
}
