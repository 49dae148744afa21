import { describe, expect, test } from 'vitest'
import { beginningOf, endingOf, seamBetween } from '#issue/linking/seam.ts'
import type { Article, Block } from '#issue/schema.ts'

const piece = (text: string, more: Partial<Article> & { cut?: 'head' | 'tail' } = {}): Article => {
  const paragraph: Block = { type: 'paragraph', text, cut: more.cut }
  return { id: 'x', body: [paragraph], ...more }
}

describe('how a piece ends', () => {
  test.each([
    ['俄中友谊牢不可破。', 'closed'],
    ['他说：“友谊牢不可破。”', 'closed'],
    ['各领域合作“芝麻开花节节高”', 'open'],
    ['中俄两国要牢牢把握双边关系前进', 'open'],
    ['坚持世代友好，', 'open'],
    ['The council will meet again.', 'closed'],
    ['“We will meet again,” he said.”', 'closed'],
    ['The council will meet', 'open'],
    ['the govern-', 'open'],
    ['Что будет дальше?', 'closed'],
    ['परिषद फिर मिलेगी।', 'closed'],
    ['（新华社记者 王晔）', 'unknown'],
  ])('%s', (text, state) => expect(endingOf(piece(text)).state).toBe(state))

  test('without the mark, where that still stands in the text', () => {
    const marked = piece('友谊牢不可破。■下转第5版', { continuesOn: { mark: '■下转第5版', page: '5' } })
    expect(endingOf(marked)).toMatchObject({ state: 'closed', text: '友谊牢不可破。' })
  })

  test('as the file says, where it says so', () => {
    expect(endingOf(piece('友谊牢不可破。', { cut: 'tail' })).state).toBe('open')
  })

  test('with the brackets it leaves open', () => {
    expect(endingOf(piece('他说：“过去这里（指')).brackets).toBe('“（')
    expect(endingOf(piece('他说：“好。”')).brackets).toBe('')
  })
})

describe('how a piece begins', () => {
  test.each([
    ['ernment of the day', 'middle'],
    ['The government of the day', 'fresh'],
    ['“The government,” he said', 'fresh'],
    ['，并且能够大量生产', 'middle'],
    ['握在自己手里。”', 'middle'],
    ['的发展。', 'unlikely'],
    ['会议要求', 'unknown'],
    ['1) first of a list', 'unknown'],
    ['…and then', 'middle'],
    ['і далі', 'middle'],
  ])('%s', (text, state) => expect(beginningOf(piece(text)).state).toBe(state))
})

describe('the seam between two pieces of a story', () => {
  const seam = (before: string, after: string) => seamBetween(piece(before), piece(after))

  test('is between paragraphs where a sentence ends', () => {
    expect(seam('The plan stands.', 'The mayor left.')).toEqual({ kind: 'paragraph' })
    expect(seam('会议结束。', '随后举行会谈。')).toEqual({ kind: 'paragraph' })
  })

  test('is inside a sentence, with a space where the script has them', () => {
    expect(seam('The plan', 'stands.')).toEqual({ kind: 'sentence', space: true })
    expect(seam('面对世', '界之变')).toEqual({ kind: 'sentence', space: false })
    expect(seam('The plan', ', he said, stands.')).toEqual({ kind: 'sentence', space: false })
  })

  test('is inside a word after a hyphen', () => {
    expect(seam('the govern-', 'ment of the day')).toEqual({ kind: 'word', hyphen: true })
  })
})
