// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { inkBefore, rangeOfInk, textOfBlock } from '#reader/text-in-document.ts'

afterEach(() => document.body.replaceChildren())

/** A paragraph with a dateline, a ruby, a page turn and a mark, of which only the text counts. */
function paragraph(): HTMLElement {
  const block = document.createElement('p')
  const part = (name: string, text: string, className = '') => {
    const element = document.createElement(name)
    element.className = className
    element.append(text)
    return element
  }
  const ruby = part('ruby', '㵲')
  ruby.append(part('rt', 'wǔ'))
  block.append(
    part('span', '本报讯', 'dateline'),
    '河水 上涨',
    part('span', '3', 'page-break'),
    '，',
    ruby,
    '水也涨。',
  )
  block.append(part('a', '¶', 'pilcrow'))
  document.body.append(block)
  return block
}

test('The text is what the paper printed, without dateline, marks and reading aids', () => {
  expect(textOfBlock(paragraph())).toBe('河水 上涨，㵲水也涨。')
})

test('A place in ink is the same place in the document', () => {
  const block = paragraph()
  expect(rangeOfInk(block, 2, 4)?.toString()).toBe('上涨')
  expect(rangeOfInk(block, 5, 7)?.toString()).toContain('水')
  expect(rangeOfInk(block, 40, 41)).toBeUndefined()
  const range = rangeOfInk(block, 2, 4)
  const { startContainer, startOffset, endContainer, endOffset } = range ?? new Range()
  expect(inkBefore(block, { node: startContainer, offset: startOffset })).toBe(2)
  expect(inkBefore(block, { node: endContainer, offset: endOffset })).toBe(4)
})
