import type { StoryParagraph } from '#issue/story-text.ts'
import { inkOf, offsetAtInk, offsetBehindInk } from '#issue/ink.ts'
import type { TextPlace, TextSpan } from '#reader/share/find-text.ts'
import { pointAt } from '#reader/share/point-at-text.ts'
import type { SelectedPlace, SelectedPlaces } from '#reader/share/selected-blocks.ts'
import { writeDirective } from '#reader/share/text-directive.ts'

/**
 * What an address of a story adds for a selection: `p:3` and the text in it; undefined where the
 * selection is not in this story.
 */
export function fragmentOfSelection(
  paragraphs: readonly StoryParagraph[],
  { from, to }: SelectedPlaces,
): { n: number; directive: string } | undefined {
  const texts = paragraphs.map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim())
  const start = placeIn(paragraphs, texts, from, 'start')
  const end = placeIn(paragraphs, texts, to, 'end')
  if (start === undefined || end === undefined) return undefined
  const span = withoutEmptyEnds(texts, { from: start, to: end })
  const n = paragraphs[span.from.paragraph]?.n
  if (n === undefined) return undefined
  const directive = pointAt(texts, span)
  return { n, directive: directive === undefined ? '' : writeDirective(directive) }
}

/** Three clicks select a paragraph and the very beginning of the next one, of which no sign is meant. */
function withoutEmptyEnds(texts: readonly string[], { from, to }: TextSpan): TextSpan {
  let start = from
  while (start.paragraph < to.paragraph && start.at >= (texts[start.paragraph] ?? '').length)
    start = { paragraph: start.paragraph + 1, at: 0 }
  let end = to
  while (end.paragraph > start.paragraph && end.at === 0)
    end = { paragraph: end.paragraph - 1, at: (texts[end.paragraph - 1] ?? '').length }
  return { from: start, to: end }
}

function placeIn(
  paragraphs: readonly StoryParagraph[],
  texts: readonly string[],
  { block, ink }: SelectedPlace,
  edge: 'start' | 'end',
): TextPlace | undefined {
  for (const [paragraph, { n, text, parts }] of paragraphs.entries()) {
    const own = texts[paragraph] ?? ''
    if ('n' in block) {
      if (n !== block.n) continue
      return { paragraph, at: offset(own, ink, edge) }
    }
    const at = parts.findIndex((part) => part.piece === block.piece && part.at === block.at)
    if (at < 0) continue
    // A selection to the end of a part ends there, and not at the end of the paragraph it is of.
    const before = inkOf(text.slice(0, parts[at]?.from))
    const whole = inkOf(text.slice(0, parts[at + 1]?.from))
    return { paragraph, at: offset(own, Math.min(before + ink, whole), edge) }
  }
  return undefined
}

/** An end stands right behind its last sign, a start right before its first. */
function offset(text: string, ink: number, edge: 'start' | 'end'): number {
  if (!Number.isFinite(ink)) return text.length
  if (edge === 'start') return offsetAtInk(text, ink)
  return offsetBehindInk(text, ink)
}
