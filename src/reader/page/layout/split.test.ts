import { expect, test } from 'vitest'
import type { Block } from '#issue/schema.ts'
import { measureBody } from '#reader/page/layout/body.ts'
import { measurePhoto } from '#reader/page/layout/photos.ts'
import { splitOf } from '#reader/page/layout/split.ts'

const paragraph: Block = { type: 'paragraph', text: '江'.repeat(110) }
const chart = [measurePhoto({ image: { src: 'chart.svg', width: 1000, height: 600 } })]

function split(body: Block[], photos = chart, rank: 'lead' | 'brief' = 'lead') {
  return splitOf(measureBody({ id: 'a', body }), photos, rank, true, { size: 1 })
}

test('A long text is parted at a paragraph, so that its second part stands beside the picture and the first', () => {
  const body = Array.from({ length: 16 }, () => paragraph)
  const at = split(body) ?? 0
  expect(at).toBeGreaterThan(1)
  expect(at).toBeLessThan(10)
})

test('It is never parted beside a subheading', () => {
  const body = Array.from({ length: 16 }, (_, at): Block =>
    at % 2 === 1 ? { type: 'subheading', text: '题' } : paragraph,
  )
  expect(split(body)).toBeUndefined()
})

test('A brief, a text without a picture and one too short for its picture stay whole', () => {
  expect(split([paragraph, paragraph], chart, 'brief')).toBeUndefined()
  expect(
    split(
      Array.from({ length: 16 }, () => paragraph),
      [measurePhoto({ caption: '图' })],
    ),
  ).toBeUndefined()
  expect(split([paragraph])).toBeUndefined()
})
