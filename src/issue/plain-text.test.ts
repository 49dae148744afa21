import { expect, test } from 'vitest'
import { blockText, bodyText, inlineText, lengthOf } from '#issue/plain-text.ts'
import type { Block } from '#issue/schema.ts'

test('text loses its styles and keeps every sign', () => {
  expect(inlineText('一')).toBe('一')
  expect(inlineText(['H', { text: '2', style: 'subscript' }, 'O ', { text: '漢', ruby: 'かん' }])).toBe(
    'H2O 漢',
  )
})

test('every kind of block has text', () => {
  const blocks: Block[] = [
    { type: 'paragraph', text: 'p' },
    { type: 'subheading', text: 's' },
    { type: 'quote', text: 'q' },
    { type: 'note', text: 'n' },
    { type: 'verse', lines: ['v1', 'v2'] },
    { type: 'list', items: ['l1', ['l', '2']] },
    { type: 'table', rows: [['a', 'b'], ['c']] },
  ]
  expect(blocks.map(blockText)).toEqual(['p', 's', 'q', 'n', 'v1\nv2', 'l1\nl2', 'a\tb\nc'])
  expect(bodyText(blocks.slice(0, 2))).toBe('p\ns')
  expect(lengthOf(blocks).paragraphs).toBe(6)
})

test('how much is left to read', () => {
  expect(lengthOf([])).toEqual({ paragraphs: 0, characters: 0, minutes: 0 })
  expect(lengthOf([{ type: 'paragraph', text: '草'.repeat(800) }])).toEqual({
    paragraphs: 1,
    characters: 800,
    minutes: 2,
  })
  expect(lengthOf([{ type: 'paragraph', text: "it's ".repeat(460) }]).minutes).toBeCloseTo(2)
  expect(lengthOf([{ type: 'paragraph', text: '8 GB 内存' }])).toMatchObject({
    characters: 5,
    minutes: 2 / 400 + 2 / 230,
  })
})
