import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import type { ImportOptions, Source } from '../importer.ts'
import { describeProblem } from '../problem.ts'
import { importPlainText } from './import-plain-text.ts'
import { accountOf } from './testing/account-of.ts'

const HEAD = '青河日报\n青河日报社出版\n2031年4月17日 星期四\n第5208期\n'
const STORY = '新桥今日通车\n本报讯（记者 林安）新桥昨日通车，全长一公里。\n'

const page = (name: string, text: string): Source => ({ name, bytes: new TextEncoder().encode(text) })
const problemsOf = (sources: Source[], options?: ImportOptions): string[] => {
  const result = importPlainText(sources, options)
  return result.ok ? [] : result.problems.map(describeProblem)
}

describe('what is no issue is refused in one sentence', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)
  test.each<[string, Source[], string]>([
    ['nothing', [], ': there is nothing to import; give at least one file.'],
    ['an empty file', [page('a.txt', '')], 'a.txt: the file is empty.'],
    ['blanks', [page('a.txt', ' \n　\n')], 'a.txt: the file holds only spaces and line breaks.'],
    ['JSON', [page('a.txt', '{"version": "1.0"}')], 'a.txt: this is JSON data, not a newspaper page.'],
    [
      'a web page',
      [page('a.txt', '<!doctype html><p>x</p>')],
      'a.txt: this is a web page, not a newspaper page.',
    ],
    [
      'XML',
      [page('a.txt', '<?xml version="1.0"?><alto/>')],
      'a.txt: this is an XML document, not a newspaper page.',
    ],
    [
      'a PDF',
      [page('a.pdf', '%PDF-1.7 …')],
      'a.pdf: this is a PDF file, not text; give the text of the page or its PDF.',
    ],
    [
      'bytes of no encoding',
      [{ name: 'a.txt', bytes: bytes(0x61, 0x62, 0xff, 0x80, 0x41) }],
      'a.txt, byte 2: these bytes are text in no encoding that is known here, or damaged; save the file as UTF-8.',
    ],
    [
      'more lines than any page has',
      [page('a.txt', `${HEAD}${'桥\n'.repeat(2_000_001)}`)],
      'a.txt: this is a text of more than two million lines, not a newspaper page.',
    ],
    [
      'prose',
      [page('a.txt', '从前有一座山，山上有一座庙。\n\n庙里有个老和尚，他在讲故事。')],
      'a.txt: this is text without a nameplate, folio, dateline, byline or jump, not a newspaper page.',
    ],
    [
      'a page without the paper’s name',
      [page('a.txt', STORY)],
      "a.txt: no nameplate was found; add the page that carries the paper's name and date.",
    ],
    [
      'a nameplate without a date',
      [page('a.txt', `青河日报\n青河日报社出版\n第5208期\n${STORY}`)],
      'a.txt: the nameplate of 青河日报 gives no date; name the date when importing.',
    ],
    [
      'a page twice',
      [page('a.txt', HEAD + STORY), page('b-p1.txt', `第1版\n${STORY}`)],
      'b-p1.txt: page 1 is already given by a.txt; give each page once.',
    ],
  ])('%s', (_name, sources, sentence) => {
    expect(problemsOf(sources)).toEqual([sentence])
  })

  test('every file with a fault is named', () => {
    expect(problemsOf([page('a.txt', ''), page('b.txt', '{}'), page('c.txt', HEAD + STORY)])).toHaveLength(2)
  })

  test('an id or a date that cannot be', () => {
    expect(problemsOf([page('a.txt', HEAD + STORY)], { paper: '../x' })).toHaveLength(1)
    expect(problemsOf([page('a.txt', HEAD + STORY)], { date: '2031-02-30' })).toHaveLength(1)
  })
})

describe('pages', () => {
  const labels = (sources: Source[]) => {
    const result = importPlainText(sources)
    return result.ok ? result.issue.pages.map(({ label }) => label) : result.problems.map(describeProblem)
  }

  test('take their label from the folio, else the name, else the nameplate, and stand in order', () => {
    expect(
      labels([
        page('c.txt', `第03版：要闻\n${STORY}`),
        page('qhrb-p2.txt', STORY),
        page('front.txt', HEAD + STORY),
        page('page-A10.txt', STORY),
        page('d.txt', `要闻 第四版\n${STORY}`),
      ]),
    ).toEqual(['1', '2', '03', '4', 'A10'])
  })

  test('without any label are numbered as given', () => {
    expect(labels([page('a.txt', HEAD + STORY), page('b.txt', STORY), page('c.txt', STORY)])).toEqual([
      '1',
      '2',
      '3',
    ])
  })

  test('in GB18030 are read', () => {
    const gb = Uint8Array.from(readFileSync(new URL('./testing/gb18030-page.txt', import.meta.url)))
    expect(importPlainText([{ name: 'a.txt', bytes: gb }])).toMatchObject({
      ok: true,
      issue: { publication: { name: '青河日报', id: 'qhrb' }, date: '2031-04-17' },
      report: { files: [{ encoding: 'gb18030' }] },
    })
  })

  test('take the paper’s id and the date from the options', () => {
    expect(
      importPlainText([page('a.txt', `青河日报\n${STORY}`)], { paper: 'qinghe', date: '2031-04-17' }),
    ).toMatchObject({
      ok: true,
      issue: { publication: { id: 'qinghe' }, date: '2031-04-17' },
    })
  })
})

describe('several pages in one file, and several issues in several files', () => {
  const NEXT = HEAD.replace('4月17日 星期四', '4月18日 星期五').replace('5208', '5209')
  const issuesOf = (sources: Source[], options?: ImportOptions) => {
    const result = importPlainText(sources, options)
    if (!result.ok) return result.problems.map(describeProblem)
    expect(
      accountOf(
        result,
        sources.filter(({ name }) => result.report.files.some(({ file }) => file === name)),
      ),
    ).toEqual([])
    return [result, ...(result.others ?? [])].map(
      ({ issue }) =>
        `${issue.publication.name} ${issue.date}: ${issue.pages.map(({ label }) => label).join(' ')}`,
    )
  }

  test('form feeds part pages, each with its own folio and its offsets in the file', () => {
    const source = page(
      'qhrb.txt',
      `${HEAD}${STORY}\f第2版 要闻\n老街修好\n${STORY}\f\n \f第03版：文化\n${STORY}\f`,
    )
    expect(issuesOf([source])).toEqual(['青河日报 2031-04-17: 1 2 03'])
    const result = importPlainText([source])
    if (!result.ok) throw new Error('three pages')
    expect(result.report.files).toMatchObject([{ file: 'qhrb.txt', pages: ['1', '2', '03'] }])
  })

  test('files of two days are two issues; a page without a date stays with the page before it', () => {
    expect(
      issuesOf([
        page('a.txt', HEAD + STORY),
        page('a-p2.txt', STORY),
        page('b.txt', NEXT + STORY),
        page('b-p2.txt', STORY),
      ]),
    ).toEqual(['青河日报 2031-04-17: 1 2', '青河日报 2031-04-18: 1 2'])
  })

  test('a page goes with its folder, and a date in a file’s name counts', () => {
    expect(
      issuesOf([
        page('17/a.txt', HEAD + STORY),
        page('18/a.txt', NEXT + STORY),
        page('17/p2.txt', STORY),
        page('2031-04-18-p3.txt', STORY),
      ]),
    ).toEqual(['青河日报 2031-04-17: 1 2', '青河日报 2031-04-18: 1 3'])
  })

  test('files of two papers are two issues, but not under one id', () => {
    const sources = [
      page('a.txt', HEAD + STORY),
      page('b.txt', `南湾晚报\n南湾晚报社出版\n2031年4月17日 星期四\n${STORY}`),
    ]
    expect(issuesOf(sources)).toEqual(['青河日报 2031-04-17: 1', '南湾晚报 2031-04-17: 1'])
    expect(issuesOf(sources, { paper: 'qhrb' })).toEqual([
      'b.txt: this page is from 南湾晚报, but a.txt is from 青河日报; import one paper at a time.',
    ])
  })
})

test('a crawler’s files of one story each share the page that their headers name', () => {
  const story = (file: string, title: string, label: string) =>
    page(
      file,
      `报纸：青河日报\n日期：2031-04-17\n版次：${label}\n标题：${title}\n作者：林安\n正文：\n${title}，两岸居民往来方便了许多。\n`,
    )
  const sources = [
    story('1.txt', '新桥今日通车', '第01版：要闻'),
    story('2.txt', '老街修好', '第02版：社会'),
    story('3.txt', '夜市开张', '第01版：要闻'),
  ]
  const result = importPlainText(sources)
  if (!result.ok) throw new Error('three stories')
  expect(accountOf(result, sources)).toEqual([])
  expect(
    result.issue.pages.map(({ label, articles }) => [label, articles.map(({ headline }) => headline)]),
  ).toEqual([
    ['01', ['新桥今日通车', '夜市开张']],
    ['02', ['老街修好']],
  ])
})

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

test('a page without its nameplate is of the paper and the day that are given', () => {
  expect(importPlainText([page('a.txt', STORY)], { paper: 'qhrb', date: '2031-04-17' })).toMatchObject({
    ok: true,
    issue: { publication: { id: 'qhrb', name: 'qhrb' }, date: '2031-04-17', pages: [{ label: '1' }] },
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

test('Where a page is named twice, each time with another section, the first stands and the other is read', () => {
  const again = '第3版 身边事\n老街修好\n本报讯（记者 秦朗）老街昨日重新开放。\n'
  const sources = [page('a.txt', `${HEAD}第3版 社会\n${STORY}\f${again}`)]
  const result = importPlainText(sources)
  if (!result.ok) throw new Error('a page was expected')
  expect(result.issue.pages).toMatchObject([{ label: '3', section: '社会', articles: [{}, {}] }])
  expect(accountOf(result, sources)).toEqual([])
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
