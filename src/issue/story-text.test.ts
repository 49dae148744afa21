import { expect, test } from 'vitest'
import type { Article } from '#issue/schema.ts'
import { flowOf } from '#issue/story-flow.ts'
import { paragraphsOf } from '#issue/story-text.ts'

function piece(id: string, ...texts: string[]): Article {
  return { id, body: texts.map((text) => ({ type: 'paragraph', text })) }
}

test('A paragraph that a jump cut is one text, and each part knows where it begins', () => {
  const flow = flowOf([
    { page: '1', article: piece('a', 'It rained.', 'The river rose and') },
    { page: '3', article: piece('a-3', 'fell again.', 'They slept.') },
  ])
  expect(paragraphsOf(flow)).toEqual([
    { n: 1, text: 'It rained.', parts: [{ page: '1', piece: 'a', at: 0, from: 0 }] },
    {
      n: 2,
      text: 'The river rose and fell again.',
      parts: [
        { page: '1', piece: 'a', at: 1, from: 0 },
        { page: '3', piece: 'a-3', at: 0, from: 19 },
      ],
    },
    { n: 3, text: 'They slept.', parts: [{ page: '3', piece: 'a-3', at: 1, from: 0 }] },
  ])
})
