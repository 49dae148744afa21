import { createContext, useContext } from 'react'
import type { Block } from '#issue/schema.ts'
import type { TextRange } from '#issue/text-range.ts'

/** Where the words that are sought stand in what is shown. */
export type Lit = {
  /** In a text by itself. */
  in: (text: string) => readonly TextRange[]
  /** In a block whose words go on in another one, by offsets in the block's text. */
  across: (block: Block) => readonly TextRange[]
}

/** Set while a query is in the address. */
export const LitContext = createContext<Lit | undefined>(undefined)

/** The stretches of a text that are lit, in order and apart. */
export function useLitRanges(text: string, block?: Block): readonly TextRange[] {
  const lit = useContext(LitContext)
  if (lit === undefined) return NOTHING
  const across = block === undefined ? NOTHING : lit.across(block)
  return across.length === 0 ? lit.in(text) : merge([...lit.in(text), ...across])
}

const NOTHING: readonly TextRange[] = []

function merge(ranges: readonly TextRange[]): TextRange[] {
  const merged: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}
