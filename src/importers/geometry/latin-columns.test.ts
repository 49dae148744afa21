import { describe, expect, it } from 'vitest'
import { layPage } from './lay-page.ts'
import { read } from './testing/read-set-page.ts'
import { SetPage } from './testing/set-page.ts'

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
  it.each([
    [
      'Latin',
      [
        'The mill has a new pump that runs',
        'by night as well as day for all.',
        'Nobody in the town had hoped',
        'for it before.',
      ],
    ],
    [
      'Cyrillic',
      [
        'На мельнице стоит новый насос и',
        'работает ночью и днём для всех.',
        'Никто в посёлке на это уже',
        'не надеялся.',
      ],
    ],
  ])('go on over a sentence that ends near their edge: %s', (_, lines) => {
    const page = new SetPage().line('Town news', 40, 30, 24).column(lines, 40, 70)
    // Where the column ends shows further down.
    page.column(['x'.repeat(35)], 40, 200)
    const { evidence } = layPage(page.page())
    const paragraphs = [...evidence.values()].slice(1, 5).map(({ paragraph }) => paragraph)
    expect(new Set(paragraphs).size).toBe(1)
  })

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
