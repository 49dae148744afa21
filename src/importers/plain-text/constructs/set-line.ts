/** The longest line that is a row of a table. */
const LONGEST_ROW = 200

/**
 * Where the text of a list's line begins, after its bullet or number; 0 for any other line.
 *
 * > | ● 调度员2名：本科    1. 管制期间封闭    （二）材料    • 2 large onions
 *     ^^               ^^^                  ^^^^^        ^^
 */
export function itemStart(text: string): number {
  const head = text.slice(0, 12)
  const match =
    /^(?:[●•·▪◦○◆◇*]|[-–]\s|\d{1,2}(?:[.、)）]|\s*[．])(?!\d)|[（(]\d{1,2}[)）]|[①-⑳])[\s　]*/u.exec(head)
  const start = match?.[0].length ?? 0
  return start > 0 && start < text.length ? start : 0
}

/** True where the bullet counts: `1.`, `(2)`, `③`. */
export function isNumbered(text: string): boolean {
  return /^[（(]?\d|^[①-⑳]/u.test(text)
}

/**
 * The cells of a table's line, as stretches of its text; one for a line that is not parted.
 *
 * > | 1  茶港码头队  28:06  23:31
 *     ^  ^^^^^^^^^^  ^^^^^  ^^^^^
 */
export function cellsOf(text: string): { start: number; end: number }[] {
  if (text.length > LONGEST_ROW) return [{ start: 0, end: text.length }]
  const cells: { start: number; end: number }[] = []
  let start = 0
  for (const gap of text.matchAll(/ {2,}|\s*\t\s*/gu)) {
    if (gap.index > start) cells.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  if (start < text.length) cells.push({ start, end: text.length })
  return cells
}
