import type { ReactNode } from 'react'
import type { TextRange } from '#issue/text-range.ts'
import { useLitRanges } from '#reader/lit/lit-context.ts'

/** A text with the words that are sought lit in it. */
export function LitText({ text }: { text: string }): ReactNode {
  return lightUp(text, useLitRanges(text), 0)
}

/**
 * Marks the lit stretches in a part of a text.
 *
 * @param from where the part begins in the text that the ranges speak of
 */
export function lightUp(part: string, ranges: readonly TextRange[], from: number): ReactNode {
  const to = from + part.length
  const inside = ranges.filter(([start, end]) => start < to && end > from)
  if (inside.length === 0) return part
  const shown: ReactNode[] = []
  let at = from
  for (const [start, end] of inside) {
    const first = Math.max(start, from)
    if (first > at) shown.push(part.slice(at - from, first - from))
    at = Math.min(end, to)
    // What began in a part before it is the same hit, and not counted again.
    shown.push(
      <mark key={first} data-goes-on={start < from || undefined}>
        {part.slice(first - from, at - from)}
      </mark>,
    )
  }
  if (at < to) shown.push(part.slice(at - from))
  return shown
}
