import { describe, expect, it } from 'vitest'
import { bodyText, inlineText } from '#issue/plain-text.ts'
import type { Article, Block } from '#issue/schema.ts'
import { runsOn, seamBetween } from '#issue/seam-text.ts'
import { type FlowItem, flowAfter, flowOf, type PagePiece, paragraphOf } from '#issue/story-flow.ts'

function piece(page: string, id: string, ...texts: (string | Block)[]): PagePiece {
  const body = texts.map((text): Block => (typeof text === 'string' ? { type: 'paragraph', text } : text))
  return { page, article: { id, body } satisfies Article }
}

/** `1:桥面|合龙` is the first paragraph, in two parts; `[3]` a page turn; `#` a subheading; `(2)` two photos. */
function drawn(flow: readonly FlowItem[]): string[] {
  return flow.map((item) => {
    switch (item.kind) {
      case 'turn':
        return `[${item.page}]`
      case 'photos':
        return `(${item.photos.length})`
      case 'joined':
        return `${item.n}:${item.parts.map((part) => inlineText(part.block.text)).join('|')}`
      case 'block':
        return `${item.n ?? '#'}:${bodyText([item.block])}`
    }
  })
}

describe('a story read whole', () => {
  it('turns the page between paragraphs, and counts on', () => {
    const flow = flowOf([piece('1', 'a', '甲。', '乙。'), piece('3', 'b', '丙。')])
    expect(drawn(flow)).toEqual(['1:甲。', '2:乙。', '[3]', '3:丙。'])
  })

  it('makes a paragraph whole that the jump cut, even over three pages', () => {
    const flow = flowOf([
      piece('1', 'a', '甲。', '各部门协'),
      piece('2', 'b', '调一致，'),
      piece('4', 'c', '合力推进。', '丁。'),
    ])
    expect(drawn(flow)).toEqual(['1:甲。', '2:各部门协|调一致，|合力推进。', '3:丁。'])
  })

  it('counts no subheadings, and joins nothing to them', () => {
    const heading: Block = { type: 'subheading', text: '小标题' }
    const flow = flowOf([piece('1', 'a', '甲'), piece('2', 'b', heading, '乙。')])
    expect(drawn(flow)).toEqual(['1:甲', '[2]', '#:小标题', '2:乙。'])
  })

  it('joins nothing over a gap in the source', () => {
    const lost: Block = { type: 'paragraph', text: '丢了开头。', cut: 'head' }
    expect(drawn(flowOf([piece('1', 'a', '甲'), piece('2', 'b', lost)]))).toEqual([
      '1:甲',
      '[2]',
      '2:丢了开头。',
    ])
  })

  it('puts the pictures of a piece before its text, and after a paragraph that runs into it', () => {
    const photo = { caption: '图' }
    const tail = piece('2', 'b', '下半句。', '乙。')
    const whole = { ...tail, article: { ...tail.article, photos: [photo, photo] } }
    expect(drawn(flowOf([piece('1', 'a', '上半句，'), whole]))).toEqual([
      '1:上半句，|下半句。',
      '(2)',
      '2:乙。',
    ])
    expect(drawn(flowOf([piece('1', 'a', '整句。'), whole]))).toEqual([
      '1:整句。',
      '[2]',
      '(2)',
      '2:下半句。',
      '3:乙。',
    ])
  })

  it('does not turn a page for two pieces of the same one', () => {
    expect(drawn(flowOf([piece('1', 'a', '甲。'), piece('1', 'b', '乙。')]))).toEqual(['1:甲。', '2:乙。'])
  })

  it('loses and doubles no text', () => {
    const pieces = [piece('1', 'a', '一，', '二'), piece('2', 'b', '三'), piece('3', 'c', '四。', '五。')]
    const texts = flowOf(pieces).flatMap((item) =>
      item.kind === 'joined'
        ? item.parts.map((part) => inlineText(part.block.text))
        : item.kind === 'block'
          ? [bodyText([item.block])]
          : [],
    )
    expect(texts.join('')).toBe('一，二三四。五。')
  })
})

describe('reading on from a piece', () => {
  const story = [
    piece('1', 'a', '甲。', '各部门协'),
    piece('2', 'b', '调一致。', '乙。'),
    piece('4', 'c', '丙。'),
  ]
  it('begins with the page that comes, and with the rest of a cut paragraph', () => {
    expect(drawn(flowAfter(story, 'a'))).toEqual(['[2]', '2:调一致。', '3:乙。', '[4]', '4:丙。'])
    expect(flowAfter(story, 'a')[1]).toMatchObject({ kind: 'joined', continues: true })
  })
  it('begins in the middle of a chain', () => {
    expect(drawn(flowAfter(story, 'b'))).toEqual(['[4]', '3:丙。'])
    expect(flowAfter(story, 'c')).toEqual([])
    expect(flowAfter(story, 'nowhere')).toEqual([])
  })
  it('knows the paragraph of every block', () => {
    const flow = flowOf(story)
    expect(paragraphOf(flow, 'b', 0)).toBe(2)
    expect(paragraphOf(flow, 'b', 1)).toBe(3)
    expect(paragraphOf(flow, 'x', 0)).toBeUndefined()
  })
})

describe('a seam', () => {
  it.each([
    ['一次协', '调会', true],
    ['说完了。', '第二天', false],
    ['说完了。”', '第二天', false],
    ['说完了。（记者 林安）', '第二天', false],
    ['It ended. (See map.)', 'The next day', false],
    ['他和弟弟（林安）', '去了江边', true],
    ['他说：', '“好。”', true],
    ['the council of the U.S.', 'said so', true],
    ['according to Dr.', 'Voss', true],
    ['It ended.', 'The next day', false],
  ])('%s ‖ %s', (before, after, joined) => {
    expect(runsOn(before, after)).toBe(joined)
  })
  it.each([
    ['一次协', '调会', ''],
    ['harbor and the', 'breakwater', ' '],
    ['harbor-', 'master', ''],
    ['3', '月', ''],
    ['cost $18.4', 'million', ' '],
    ['he said,', '“Go.”', ' '],
    ['гавань', 'порт', ' '],
    ['the end ', 'of it', ''],
  ])('%s ‖ %s is read on with “%s”', (before, after, seam) => {
    expect(seamBetween(before, after)).toBe(seam)
  })
})
