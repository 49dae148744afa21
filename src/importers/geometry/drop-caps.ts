import type { PrintedLine } from './page-geometry.ts'

/** A cap is at least so many times as high as the text that it opens, and stands so near to it, in the text's ems. */
const HIGHER = 1.8
const NEAR = 1.4
/** The lines beside a cap: at least two, at most so many. */
const MOST = 8

/**
 * Puts the large letter that opens a story back to the word that it begins; the lines beside it begin where the column
 * does.
 *
 * > | T he sea was calm when      The sea was calm when
 * > |   the boats went out.    →  the boats went out.
 */
export function joinDropCaps(lines: readonly PrintedLine[]): PrintedLine[] {
  const changed = new Map<PrintedLine, PrintedLine>()
  const gone = new Set<PrintedLine>()
  for (const cap of lines) {
    if (cap.way !== 'across' || cap.fromRight || !/^["“‘«„「]?\p{L}{1,2}$/u.test(cap.text)) continue
    const beside = lines
      .filter((line) => standsBeside(cap, line) && !gone.has(line))
      .toSorted((a, b) => a.rect.top - b.rect.top)
    const [first] = beside
    if (!first || beside.length < 2 || beside.length > MOST) continue
    gone.add(cap)
    for (const line of beside)
      changed.set(line, {
        ...line,
        text: line === first ? `${cap.text}${line.text}` : line.text,
        ...(line === first && {
          readings: line.readings?.map(({ start, end, text }) => ({
            start: start + cap.text.length,
            end: end + cap.text.length,
            text,
          })),
        }),
        rect: { ...line.rect, left: cap.rect.left },
      })
  }
  return lines.filter((line) => !gone.has(line)).map((line) => changed.get(line) ?? line)
}

function standsBeside({ rect, size, text }: PrintedLine, line: PrintedLine): boolean {
  const middle = (line.rect.top + line.rect.bottom) / 2
  const gap = line.rect.left - rect.right
  return (
    line.way === 'across' &&
    size >= line.size * HIGHER &&
    line.text.length > text.length &&
    gap > -line.size * 0.5 &&
    gap < line.size * NEAR &&
    middle > rect.top &&
    middle < rect.bottom
  )
}
