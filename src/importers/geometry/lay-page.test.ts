import { describe, expect, it } from 'vitest'
import { layPage } from './lay-page.ts'
import { BRIDGE, BRIDGE_ON, CHESS, read } from './testing/read-set-page.ts'
import { SetPage } from './testing/set-page.ts'

describe('A page in columns', () => {
  it('reads a story down its first column and on in the second', () => {
    const page = new SetPage()
      .line('新桥今日通车', 40, 40, 24)
      .column(BRIDGE, 40, 90)
      .column(BRIDGE_ON, 180, 90)
    expect(read(page)).toEqual([`新桥今日通车/${[...BRIDGE, ...BRIDGE_ON].join('/').replaceAll('　', '')}`])
  })

  it('parts stories that stand beside each other under headlines of one height', () => {
    const page = new SetPage()
      .line('新桥今日通车', 40, 40, 20)
      .line('少年棋手夺冠', 330, 40, 20)
      .column(BRIDGE, 40, 90)
      .column(BRIDGE_ON, 180, 90)
      .rule(315, 36, 316, 160)
      .column(CHESS, 330, 90)
    expect(read(page).map((story) => story.slice(0, 6))).toEqual(['新桥今日通车', '少年棋手夺冠'])
    expect(read(page)[0]).toContain('年，今天终于走上了桥。')
  })

  it('leaves each its text where the line of the nameplate stands between their headlines', () => {
    const day = '2025年5月9日 星期五 第27702号'
    const stories = (page: SetPage) =>
      page
        .line(day, 270, 28, 8)
        .line('新桥通车', 40, 44, 20)
        .line('少年棋手夺冠', 400, 44, 20)
        .column(BRIDGE, 40, 90)
        .column(CHESS, 330, 90)
    const words = {
      standsAlone: () => false,
      isDay: (text: string) => text === day,
      isLabel: () => false,
      isByline: () => false,
      opensPiece: () => false,
      closesPiece: () => false,
    }
    for (const { text } of [
      layPage(stories(new SetPage().rule(40, 38, 560, 39)).page()),
      layPage(stories(new SetPage()).page(), words),
    ]) {
      expect(text).toContain('新桥通车\n新桥昨日上午')
      expect(text).toContain('少年棋手夺冠\n少年棋手昨晚')
    }
  })

  it('keeps small advertisements beside a story apart from it, and from each other', () => {
    const page = new SetPage()
      .line('新桥今日通车', 40, 40, 20)
      .column(BRIDGE, 40, 90)
      .column(BRIDGE_ON, 180, 90)
      .column(['出售旧桌一张，价钱面议，', '电话五五五。'], 330, 84, 8)
      .rule(330, 108, 440, 109)
      .column(['昨日在渡口失落怀表一只，', '请送回邮局。'], 330, 112, 8)
    expect(read(page)).toEqual([
      `新桥今日通车/${[...BRIDGE, ...BRIDGE_ON].join('/').replaceAll('　', '')}`,
      '出售旧桌一张，价钱面议，/电话五五五。',
      '昨日在渡口失落怀表一只，/请送回邮局。',
    ])
  })

  it('parts words that recognition put over a scan, however their distances waver', () => {
    const page = new SetPage()
    const words = 'The tide came in over the quay at noon'.split(' ')
    let x = 40
    for (const [i, word] of words.entries()) {
      page.line(word, x, 40)
      x += word.length * 5 + [3, 1.3, 2.6, 2.2][i % 4]!
    }
    expect(read(page)).toEqual([words.join(' ')])
  })

  it('gives a headline in the middle of four columns all of them', () => {
    const page = new SetPage().line('新桥今日通车', 240, 40, 24)
    for (const [i, column] of [BRIDGE, BRIDGE_ON, BRIDGE, CHESS].entries())
      page.column(column, 20 + i * 140, 90)
    expect(read(page)).toHaveLength(1)
  })

  it('goes on from the foot of a column to the head of the next, where stories follow each other down', () => {
    const page = new SetPage()
      .line('新桥今日通车两岸只要十分钟', 40, 40, 24)
      .column(BRIDGE, 40, 90)
      .column(BRIDGE_ON, 40, 150)
      .rule(40, 214, 160, 215)
      .line('少年棋手夺冠', 40, 222, 16)
      .column(CHESS.slice(0, 2), 40, 246)
      .column(CHESS.slice(2), 200, 90)
      .rule(200, 126, 320, 127)
      .line('老渡口改公园', 200, 134, 16)
      .column(BRIDGE, 200, 158)
      .column(BRIDGE_ON, 200, 218)
    expect(read(page).map((story) => story.replaceAll('　', ''))).toEqual([
      `新桥今日通车两岸只要十分钟/${[...BRIDGE, ...BRIDGE_ON].join('/').replaceAll('　', '')}`,
      `少年棋手夺冠/${CHESS.join('/').replaceAll('　', '')}`,
      expect.stringContaining('老渡口改公园'),
    ])
  })

  it('leaves two headlines apart that fill the columns they stand over', () => {
    const page = new SetPage()
      .line('新桥今日通车', 40, 40, 20)
      .line('少年棋手夺冠', 176, 40, 20)
      .column(BRIDGE.slice(1), 40, 80)
      .column(CHESS.slice(1), 176, 80)
    expect(read(page).map((story) => story.slice(0, 7))).toEqual(['新桥今日通车/', '少年棋手夺冠/'])
  })

  it('gives columns between two headlines to the one they begin beside', () => {
    const page = new SetPage()
      .line('新桥通车', 40, 40, 20)
      .line('少年夺冠', 330, 41, 20)
      .column(BRIDGE, 40, 90)
      .column(BRIDGE_ON, 180, 90)
      .column(CHESS.slice(1), 330, 90)
    expect(read(page)[0]).toContain('年，今天终于走上了桥。')
  })

  it('reads what stands in a frame within it, and the column around it on', () => {
    const page = new SetPage().line('新桥今日通车', 40, 40, 24).column(BRIDGE, 40, 90)
    for (const [left, top, right, bottom] of [
      [36, 160, 166, 161],
      [36, 240, 166, 241],
      [36, 160, 37, 241],
      [165, 160, 166, 241],
    ] as const)
      page.rule(left, top, right, bottom)
    page.line('棋手夺冠', 42, 168, 14).column(CHESS.slice(1), 42, 190).column(BRIDGE_ON, 40, 250)
    expect(read(page).map((story) => story.replaceAll('　', ''))).toEqual([
      `新桥今日通车/${[...BRIDGE, ...BRIDGE_ON].join('/').replaceAll('　', '')}`,
      `棋手夺冠/${CHESS.slice(1).join('/')}`,
    ])
  })

  it('ends a headline’s reign at a ruled line', () => {
    const page = new SetPage()
      .line('新桥今日通车', 40, 40, 20)
      .column(BRIDGE, 40, 90)
      .rule(40, 165, 160, 166)
      .column(CHESS, 40, 180)
    expect(read(page)).toHaveLength(2)
  })

  it('keeps kicker and deck with their headline, each as its own line', () => {
    const page = new SetPage()
      .line('主跨688米', 40, 20, 12)
      .line('新桥今日通车', 40, 38, 24)
      .line('两岸只要十分钟', 40, 70, 12)
      .column(BRIDGE, 40, 100)
    const { evidence, lines, text } = layPage(page.page())
    const heads = lines.filter(({ start }) => evidence.get(start)?.role === 'heading')
    expect(heads.map(({ start, end }) => text.slice(start, end))).toEqual([
      '主跨688米',
      '新桥今日通车',
      '两岸只要十分钟',
    ])
  })
})

describe('A kicker at the edge of its column', () => {
  it('belongs to the headline in the middle under it', () => {
    const page = new SetPage().line('主跨688米', 40, 20, 14).line('新桥今日通车', 240, 38, 24)
    for (const [i, column] of [BRIDGE, BRIDGE_ON, BRIDGE, CHESS].entries())
      page.column(column, 40 + i * 140, 90)
    expect(read(page)).toHaveLength(1)
  })
})

describe('A headline that runs down beside columns', () => {
  it('is theirs', () => {
    const page = new SetPage()
      .down(['少年夺冠'], 40, 200, 24)
      .column(CHESS, 80, 200)
      .column(BRIDGE_ON, 220, 200)
      .line('老渡口改公园', 40, 40, 24)
      .column(BRIDGE, 40, 80)
      .column(BRIDGE.slice(1), 220, 80)
    expect(read(page).map((story) => story.replaceAll('　', ''))).toContainEqual(
      `少年夺冠/${[...CHESS, ...BRIDGE_ON].join('/').replaceAll('　', '')}`,
    )
  })
})

describe('A caption in small type', () => {
  const captionsOf = (page: SetPage) => {
    const { text, evidence, lines } = layPage(page.page())
    return lines
      .filter(({ start }) => evidence.get(start)?.role === 'caption')
      .map(({ start, end }) => text.slice(start, end))
  }
  const story = () =>
    new SetPage()
      .line('新桥今日通车', 40, 40, 24)
      .picture(40, 90, 180, 190)
      .column([...BRIDGE, ...BRIDGE_ON], 40, 200)

  it('may stand over its picture', () => {
    expect(captionsOf(story().line('晨雾里的桥。', 40, 80, 8))).toEqual(['晨雾里的桥。'])
  })

  it('may stand beside its picture', () => {
    expect(captionsOf(story().column(['晨雾里的桥，', '还没有通车。'], 188, 100, 8))).toEqual([
      '晨雾里的桥，',
      '还没有通车。',
    ])
  })
})

describe('Paragraphs', () => {
  it('begin at an indent, and run on over the end of a column', () => {
    const page = new SetPage()
      .line('新桥今日通车', 40, 40, 24)
      .column(BRIDGE, 40, 90)
      .column(BRIDGE_ON, 180, 90)
    const { evidence, lines } = layPage(page.page())
    const paragraphs = lines.map(({ start }) => evidence.get(start)?.paragraph)
    expect(paragraphs).toEqual([1, 2, 2, 2, 2, 2, 2, 3, 3])
  })
})
