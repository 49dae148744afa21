import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { importPlainText } from './import-plain-text.ts'
import { accountOf } from './testing/account-of.ts'
import { HEAD, page, STORY } from './testing/page-source.ts'

describe('a whole story printed under both of its pages', () => {
  const TEXT =
    '本报讯（记者 林安）新桥昨日通车，全长一公里，两岸居民往来方便了许多。\n市民一早就来桥上散步，卖早点的摊子也跟着搬到了桥头。\n下一步还将修建沿江步道，计划年底前全部完工。\n'
  const read = (first: string, third: string) => {
    const sources = [page('a.txt', HEAD + first), page('p3.txt', `第3版 社会\n另一条消息\n${STORY}${third}`)]
    const result = importPlainText(sources)
    if (!result.ok) throw new Error('two pages')
    expect(accountOf(result, sources)).toEqual([])
    return result
  }

  test('is kept once, and its jump leads from the one page to the other', () => {
    const { issue, report } = read(`新桥今日通车\n${TEXT}■下转第3版\n`, `■上接第1版\n新桥今日通车\n${TEXT}`)
    const [head, tail] = [issue.pages[0]?.articles[0], issue.pages[1]?.articles[1]]
    expect(head?.body).toHaveLength(3)
    expect(tail).toMatchObject({ headline: '新桥今日通车', body: [], continuedFrom: { mark: '■上接第1版' } })
    const { jumps } = linkStories(issue)
    expect(jumps.map(({ outcome }) => outcome)).toEqual(['resolved', 'resolved'])
    const dropped = report.files[1]?.ranges.flatMap((range) =>
      'dropped' in range && range.dropped.code === 'duplicate' ? [range.dropped.of.file] : [],
    )
    expect(dropped).toContain('a.txt')
  })

  test('without marks its second headline leads to the first', () => {
    const { issue } = read(`新桥今日通车\n${TEXT}`, `新桥今日通车\n${TEXT}`)
    expect(issue.pages[1]?.articles[1]).toMatchObject({
      body: [],
      seeAlso: [{ mark: '新桥今日通车', page: '1' }],
    })
  })

  test('a paragraph that only the second page has stays there', () => {
    const { issue } = read(
      `新桥今日通车\n${TEXT}■下转第3版\n`,
      `■上接第1版\n新桥今日通车\n${TEXT}桥名由市民投票选出。\n`,
    )
    expect(issue.pages[1]?.articles[1]?.body).toHaveLength(1)
  })
})

test('a continuation on another page becomes a jump both ways', () => {
  const folder = new URL('./fixtures/two-pages-joined/', import.meta.url)
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(new URL(file, folder))) }))
  const result = importPlainText(sources)
  if (!result.ok) throw new Error('the fixture is an issue')
  const { stories, jumps } = linkStories(result.issue)
  expect(stories.map(({ pieces }) => pieces)).toEqual([['p1-1', 'p3-1'], ['p1-2', 'p3-2'], ['p3-3']])
  expect(jumps.every(({ outcome }) => outcome === 'resolved' || outcome === 'probable')).toBe(true)
})

test('What stands between the halves of a sentence is not put behind them', () => {
  const lines = [
    'Council votes to rebuild the bridge',
    '![桥上的人群](1.jpg)',
    'day to rebuild the bridge over the',
  ]
  const sources = [page('a.txt', HEAD + lines.join('\n'))]
  const result = importPlainText(sources)
  if (!result.ok) throw new Error('a page was expected')
  expect(accountOf(result, sources)).toEqual([])
  expect(result.issue.pages[0]?.articles[0]?.body).toMatchObject([
    { text: `${lines[0]} ${lines[2]}` },
    { text: lines[1] },
  ])
})

test('What a paper says of itself between its name and the day is no story', () => {
  const front = [
    'La Voz de Cañada Honda',
    'The Cañada Honda Voice',
    '',
    'Semanario bilingüe · A bilingual weekly',
    'Año 41, núm. 19',
    'viernes, 8 de mayo de 2026',
    '4 páginas',
    '',
    'El molino vuelve a moler',
    '',
    'Por MARÍA LUISA ARANDA',
    '',
    'La rueda del molino dio media vuelta, dudó, y siguió girando. Hacía 38 años que nadie la oía.',
  ].join('\n')
  const result = importPlainText([page('page-1.txt', front)])
  if (!result.ok) throw new Error('it should be read')
  const { publication, number, pageCount, pages } = result.issue
  expect([publication.name, number, pageCount]).toEqual(['La Voz de Cañada Honda', '19', 4])
  expect(pages.map(({ articles }) => articles.map(({ kicker, headline }) => [kicker, headline]))).toEqual([
    [[undefined, 'El molino vuelve a moler']],
  ])
})

test('An editorial under its section’s name is headed by its own headline', () => {
  const text = [
    'La Voz de Cañada Honda     viernes, 8 de mayo de 2026     4',
    'Opinión · Opinion',
    '',
    'Editorial',
    '',
    'The river is not a drain',
    '',
    'Twice this spring the water below the tannery has run the colour of tea.',
  ].join('\n')
  const result = importPlainText([page('page-4.txt', text)])
  const [article] = result.ok ? (result.issue.pages[0]?.articles ?? []) : []
  expect(article).toMatchObject({ kind: 'editorial', headline: 'The river is not a drain' })
})
