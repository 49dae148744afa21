import { expect, test } from 'vitest'
import type { StoryParagraph } from '#issue/story-text.ts'
import { fragmentOfSelection } from '#reader/share/link-to-selection.ts'
import { readDirective } from '#reader/share/text-directive.ts'

const STORY: StoryParagraph[] = [
  { n: 1, text: 'It rained.', parts: [{ page: '1', piece: 'a', at: 0, from: 0 }] },
  {
    n: 2,
    text: 'The river rose and fell again.',
    parts: [
      { page: '1', piece: 'a', at: 2, from: 0 },
      { page: '3', piece: 'a-3', at: 0, from: 19 },
    ],
  },
]

test('A selection in the story view names its paragraph and its words', () => {
  const fragment = fragmentOfSelection(STORY, {
    from: { block: { n: 2 }, ink: 3 },
    to: { block: { n: 2 }, ink: 12 },
  })
  expect(fragment).toEqual({ n: 2, directive: ':~:text=river%20rose' })
})

test('A selection on a page leads to the same words in the story, also behind the cut', () => {
  const fragment = fragmentOfSelection(STORY, {
    from: { block: { piece: 'a-3', at: 0 }, ink: 0 },
    to: { block: { piece: 'a-3', at: 0 }, ink: 4 },
  })
  expect(fragment).toEqual({ n: 2, directive: ':~:text=fell' })
})

test('One that goes on to the end of its part ends there', () => {
  const fragment = fragmentOfSelection(STORY, {
    from: { block: { piece: 'a', at: 0 }, ink: 2 },
    to: { block: { piece: 'a', at: 2 }, ink: Number.POSITIVE_INFINITY },
  })
  expect(fragment?.n).toBe(1)
  expect(readDirective(`#${fragment?.directive}`)).toMatchObject({ start: 'rained.' })
  expect(readDirective(`#${fragment?.directive}`)?.end).toMatch(/rose and$/u)
})

test('Of a paragraph of which no sign is selected nothing is named', () => {
  const whole = { from: { block: { n: 1 }, ink: 0 }, to: { block: { n: 2 }, ink: 0 } }
  expect(fragmentOfSelection(STORY, whole)).toEqual({ n: 1, directive: ':~:text=It%20rained.' })
  const next = { from: { block: { n: 1 }, ink: Number.POSITIVE_INFINITY }, to: { block: { n: 2 }, ink: 8 } }
  expect(fragmentOfSelection(STORY, next)).toEqual({ n: 2, directive: ':~:text=The%20river' })
})

test('A selection in another story has no link here', () => {
  const place = { block: { piece: 'other', at: 0 }, ink: 0 }
  expect(fragmentOfSelection(STORY, { from: place, to: place })).toBeUndefined()
})
