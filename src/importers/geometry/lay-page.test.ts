import { describe, expect, it } from 'vitest'
import { layPage } from './lay-page.ts'
import { SetPage } from './testing/set-page.ts'

const BRIDGE = [
  '　　新桥昨日上午正式通车，',
  '两岸居民往来只要十分钟，',
  '比坐渡轮快了半个小时。桥',
  '面双向六车道，两侧都留有',
]
const BRIDGE_ON = [
  '慢行道，行人和自行车可以',
  '直接过江。',
  '　　附近的住户说，盼了三',
  '年，今天终于走上了桥。',
]
const CHESS = [
  '　　少年棋手昨晚夺得冠军，',
  '这是本市第一次有人进入决',
  '赛。教练说他平时每天要摆',
  '两个小时的棋，从不间断。',
]

function read(page: SetPage): string[] {
  return layPage(page.page())
    .text.split('\n\n')
    .map((story) => story.trim().replaceAll('\n', '/'))
}

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
      standsAlone: (text: string) => text === day,
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

describe('Lines that run down the page', () => {
  it('are read from the right, after the headline on their right', () => {
    const page = new SetPage()
      .down(['新堤今日竣工'], 540, 40, 24)
      .down(
        ['　海港新堤昨日竣工全長一千二', '百米工程歷時三年耗資二億元。', '　附近居民都說終於可以安心了。'],
        500,
        40,
      )
    const { text, lines } = layPage(page.page())
    expect(text.split('\n').filter(Boolean)).toEqual([
      '新堤今日竣工',
      '海港新堤昨日竣工全長一千二',
      '百米工程歷時三年耗資二億元。',
      '附近居民都說終於可以安心了。',
    ])
    expect(lines.every((line) => line.down)).toBe(true)
  })
})

describe('Lines that run down the page, sign by sign', () => {
  it('hold long vowels, and the one sign of a last line', () => {
    const page = new SetPage()
      .down(['新堤今日竣工', '式'], 540, 40, 24)
      .down(['　海港の新堤は千メートルあり、', '三年の工事で昨日竣工した。'], 460, 40)
    const { text } = layPage(page.page())
    expect(text.split('\n').filter(Boolean)).toEqual([
      '新堤今日竣工',
      '式',
      '海港の新堤は千メートルあり、',
      '三年の工事で昨日竣工した。',
    ])
  })
})

describe('What fonts and producers do to text', () => {
  it('puts marks without width to the sign they follow', () => {
    const page = new SetPage().line('caf', 40, 40).line('e', 55, 40)
    page.runs.push({
      text: '\u0301',
      size: 10,
      way: 'across',
      rect: { left: 60, top: 40, right: 60, bottom: 50 },
    })
    expect(read(page)).toEqual(['cafe\u0301'])
  })

  it('takes the white of a filled line for none', () => {
    const page = new SetPage()
    const text = '， 其 中 主 桥'
    page.runs.push({ text, size: 10, way: 'across', rect: { left: 40, top: 40, right: 96, bottom: 50 } })
    expect(read(page)).toEqual(['，其中主桥'])
  })

  it('takes radicals and vertical forms for the signs they show', () => {
    const page = new SetPage().line('⻋站⽇报︵记者︶说', 40, 40)
    expect(read(page)).toEqual(['车站日报（记者）说'])
  })

  it('reads type that was set twice once', () => {
    const page = new SetPage().line('新桥通车', 40, 40, 24).line('新桥通车', 40.6, 40, 24)
    expect(read(page)).toEqual(['新桥通车'])
  })

  it('closes signs that were set apart to fill their line', () => {
    const page = new SetPage().line('合龙选 在 清 晨 ， 是 钢 梁自己定 的 时', 40, 40)
    expect(read(page)).toEqual(['合龙选在清晨，是钢梁自己定的时'])
  })

  it('takes readings over ideographs out of the text, and says what they are of', () => {
    const page = new SetPage().column(BRIDGE, 40, 90).line('しんきょう', 60, 86, 4)
    const { text, readings } = layPage(page.page())
    expect(text).not.toContain('しんきょう')
    expect(readings.map(({ start, end, text: said }) => [text.slice(start, end), said])).toEqual([
      ['新桥', 'しんきょう'],
    ])
  })
})

describe('Short words over each other at the end of two lines', () => {
  it('stay in their lines', () => {
    const page = new SetPage()
      .line('we will be building', 40, 40)
      .line('it', 160, 40)
      .line('ourselves one stone', 40, 51)
      .line('at', 160, 51)
    expect(layPage(page.page()).lines.some(({ down }) => down)).toBe(false)
  })
})

describe('Spaces beside figures', () => {
  it('stay, however narrow the figures are', () => {
    const page = new SetPage()
    const text = '清溪日报 2026年3月5日 星期四'
    page.runs.push({ text, size: 10, way: 'across', rect: { left: 40, top: 40, right: 171.9, bottom: 50 } })
    expect(read(page)).toEqual([text])
  })
})

describe('Columns of Latin type', () => {
  // Seven and a half ems: the spaces of a justified line are wider than the gutter.
  const PUMP = [
    'The mill has',
    'a new pump since',
    'Monday, and it',
    'runs by night',
    'as well as day',
    'while the old',
    'one is mended',
    'in the yard by',
    'the river.',
  ]
  const BOAT = [
    'No boat put out',
    'until the full',
    'tide had turned',
    'on Thursday,',
    'for the wind had',
    'been against it',
    'all night long',
    'and the crews',
    'stayed ashore.',
  ]
  const FAIR = [
    'Stalls for the',
    'fair may be put',
    'up from Friday',
    'noon, the town',
    'clerk has said,',
    'if the square is',
    'dry by then and',
    'swept by those',
    'who rent them.',
  ]

  it('are read one by one, however far a line’s words are set apart', () => {
    const page = new SetPage().line('Town news of the week', 40, 30, 24)
    for (const [i, column] of [PUMP, BOAT, FAIR].entries()) page.justified(column, 40 + i * 98, 70, 84)
    expect(read(page)).toEqual([`Town news of the week/${[...PUMP, ...BOAT, ...FAIR].join('/')}`])
  })

  it('begin with the letter that is set large over several lines', () => {
    const page = new SetPage()
      .line('A day at sea', 40, 30, 24)
      .line('T', 40, 70, 30)
      .line('he sea was calm when all', 58, 72)
      .line('the boats went out to fish', 58, 86)
      .column(['and nobody thought the wind', 'would turn before evening.'], 40, 101)
    expect(read(page)[0]).toContain('The sea was calm when all/the boats went out to fish/and nobody')
  })

  it('leave a credit along a picture’s side to its caption', () => {
    const page = new SetPage()
      .line('Breakwater done', 40, 30, 24)
      .picture(40, 70, 300, 220)
      .line('The breakwater at low tide.', 40, 226, 8)
      .column(
        ['The breakwater is done at last,', 'the harbour master said today.', 'Work on it took three years.'],
        40,
        250,
      )
    page.runs.push({
      text: 'Photo: Ida Moss',
      size: 6,
      way: 'up',
      rect: { left: 302, right: 308, top: 150, bottom: 218 },
    })
    expect(read(page)[0]).toMatch(/The breakwater at low tide\.\/Photo: Ida Moss$/u)
  })
})

describe('Narrow columns set ragged', () => {
  it('are no table', () => {
    const rows = [
      ['The mill has a new pump', 'No boat put out on that', 'Stalls for the fair will'],
      ['since Monday and it runs', 'day until the tide had', 'be put up on Friday noon'],
      ['by night as by day, while', 'turned, for the wind was', 'if the square is dry by'],
      ['the old one is mended in', 'against it all night and', 'then and swept by those'],
    ]
    const page = new SetPage()
    for (const column of [0, 1, 2])
      page.column(
        rows.map((row) => row[column]!),
        40 + column * 136,
        70,
      )
    expect(read(page).join('/')).toContain('pump/since Monday and it runs/by night')
  })
})

describe('Letters in the forms of their word', () => {
  it('become the letters that are written', () => {
    const page = new SetPage().line('ﻣﻴﻨﺎء', 40, 30, 24, { fromRight: true }).line('the ﬁrst ofﬁce', 40, 90)
    expect(read(page).join()).toContain('ميناء')
    expect(read(page).join()).toContain('the first office')
  })
})

describe('A table drawn with rules', () => {
  it('keeps the lines of a cell in their cell', () => {
    const page = new SetPage().line('Ferry times', 40, 30, 24)
    const edges = [70, 90, 124, 144, 178]
    for (const y of edges) page.rule(40, y, 280, y + 1)
    for (const x of [40, 160, 210, 280]) page.rule(x, 70, x + 1, 179)
    page.line('Ferry', 44, 74).line('Leaves', 164, 74).line('Days', 214, 74)
    page
      .line('Morning boat to the', 44, 94)
      .line('outer islands', 44, 108)
      .line('6.40', 164, 94)
      .line('daily', 214, 94)
    page.line('Noon boat', 44, 128).line('12.10', 164, 128).line('Sundays', 214, 128)
    page
      .line('Night boat', 44, 148)
      .line('22.00', 164, 148)
      .line('not when', 214, 148)
      .line('it snows', 214, 162)
    page.column(
      [
        'The ferry keeps to these times from',
        'Monday on, the harbour master said',
        'to all who had asked him for them.',
      ],
      40,
      200,
    )
    expect(read(page)[0]).toContain(
      'Ferry  Leaves  Days/Morning boat to the outer islands  6.40  daily/Noon boat  12.10  Sundays/Night boat  22.00  not when it snows/The ferry',
    )
  })

  it('or set without any keeps second lines in their cell, and knows which cells are empty', () => {
    const page = new SetPage().line('Ferry times', 40, 30, 24)
    page.line('Ferry', 40, 70).line('Leaves', 160, 70).line('Arrives', 230, 70).line('Days', 300, 70)
    page.line('Morning boat by', 40, 90).line('6.40', 160, 90).line('7.15', 230, 90).line('daily', 300, 90)
    page.line('way of the light', 40, 103)
    page.line('Noon boat', 40, 122).line('9.05', 230, 122).line('Sundays', 300, 122)
    page
      .line('Night boat', 40, 142)
      .line('22.00', 160, 142)
      .line('23.10', 230, 142)
      .line('in summer', 300, 142)
    const { text, evidence, lines } = layPage(page.page())
    const rows = lines.filter(({ start }) => evidence.get(start)?.columns)
    expect(rows.map(({ start, end }) => [text.slice(start, end), evidence.get(start)?.columns])).toEqual([
      ['Ferry  Leaves  Arrives  Days', [0, 1, 2, 3]],
      ['Morning boat by way of the light  6.40  7.15  daily', [0, 1, 2, 3]],
      ['Noon boat  9.05  Sundays', [0, 2, 3]],
      ['Night boat  22.00  23.10  in summer', [0, 1, 2, 3]],
    ])
  })

  it('is none where its boxes hold stories', () => {
    const page = new SetPage()
    for (const y of [30, 230, 430]) page.rule(40, y, 300, y + 1)
    for (const x of [40, 170, 300]) page.rule(x, 30, x + 1, 431)
    for (const [x, y] of [
      [44, 40],
      [174, 40],
      [44, 240],
      [174, 240],
    ] as const)
      page.column(CHESS, x, y)
    expect(read(page).join('/').split('这是本市第一次有人进入决/赛。')).toHaveLength(5)
  })
})
