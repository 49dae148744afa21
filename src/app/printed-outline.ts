import { isOutline } from '#issue/published-shapes.ts'
import { parseJson } from '#library/fetch-part.ts'
import type { KnownOutline } from '#library/library.ts'
import { withDrawnSketches } from '#reader/page/drawn-sketches.ts'

/** What the document says of the issue it shows, with the address it was printed for; nothing where it says none. */
export function printedOutline(): { address: string; known: KnownOutline } | undefined {
  const root = document.getElementById('_root')
  const text = document.getElementById('_outline')?.textContent
  const address = root?.dataset['rendered']
  if (!root || !text || address === undefined) return undefined
  const outline = parseJson(text)
  if (!isOutline(outline)) return undefined
  return { address, known: { outline: withDrawnSketches(outline, root), isWhole: false } }
}
