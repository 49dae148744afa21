import type { FieldName } from './constructs/masthead-field.ts'
import { inFile, type Line } from './read-lines.ts'

/** What one stretch of the nameplate block or a folio line says. */
export type MastheadPart = {
  name: FieldName | 'name' | 'section'
  /** Extent in the file with the field's label, and of its value alone. */
  start: number
  end: number
  value: { start: number; end: number }
  text: string
}

/** The nameplate block and folio lines of a page: their parts in order, and the lines they take up. */
export type Masthead = {
  parts: MastheadPart[]
  lines: Set<number>
  extents: { start: number; end: number }[]
}

/** Whether the lines begin at the top of a page, and end at its foot. */
export type Edges = { top: boolean; foot: boolean }

/** Lines this near to a field belong to its block. */
export const REACH = 4

/** A part of a line, by its extents in the line's text. */
export function partAt(
  line: Line,
  name: MastheadPart['name'],
  extent: { start: number; end: number },
  value: { start: number; end: number },
): MastheadPart {
  return {
    name,
    ...inFile(line, extent),
    value: inFile(line, value),
    text: line.text.slice(value.start, value.end),
  }
}

/** Lines not yet taken within `reach` of one that is, in order. */
export function neighbours(taken: Map<number, unknown>, count: number, reach: number): number[] {
  const near = new Set<number>()
  for (const at of taken.keys()) {
    for (let i = Math.max(0, at - reach); i <= Math.min(count - 1, at + reach); i += 1)
      if (!taken.has(i)) near.add(i)
  }
  return [...near].sort((a, b) => a - b)
}
