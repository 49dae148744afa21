import { describe, expect, it } from 'vitest'
import { layPage } from './lay-page.ts'
import { CHESS, read } from './testing/read-set-page.ts'
import { SetPage } from './testing/set-page.ts'

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

  it('parts cells that stand close to the rule between them', () => {
    const page = new SetPage()
    for (const y of [70, 84, 98, 112]) page.rule(40, y, 108, y + 0.5)
    for (const x of [40, 62, 85, 108]) page.rule(x, 70, x + 0.5, 112)
    for (const [i, cells] of [
      ['线路', '首班', '末班'],
      ['城东', '六点', '八点'],
      ['城西', '七点', '九点'],
    ].entries())
      for (const [k, cell] of cells.entries()) page.line(cell, 41.5 + k * 22.7, 72 + i * 14)
    expect(read(page)).toEqual(['线路  首班  末班/城东  六点  八点/城西  七点  九点'])
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
