import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ImportOptions, Source } from '../importer.ts'
import { describeProblem } from '../problem.ts'
import { importPlainText } from './import-plain-text.ts'
import { accountOf } from './testing/account-of.ts'
import { HEAD, page, STORY } from './testing/page-source.ts'

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

test('a page without its nameplate is of the paper and the day that are given', () => {
  expect(importPlainText([page('a.txt', STORY)], { paper: 'qhrb', date: '2031-04-17' })).toMatchObject({
    ok: true,
    issue: { publication: { id: 'qhrb', name: 'qhrb' }, date: '2031-04-17', pages: [{ label: '1' }] },
  })
})

test('Where a page is named twice, each time with another section, the first stands and the other is read', () => {
  const again = '第3版 身边事\n老街修好\n本报讯（记者 秦朗）老街昨日重新开放。\n'
  const sources = [page('a.txt', `${HEAD}第3版 社会\n${STORY}\f${again}`)]
  const result = importPlainText(sources)
  if (!result.ok) throw new Error('a page was expected')
  expect(result.issue.pages).toMatchObject([{ label: '3', section: '社会', articles: [{}, {}] }])
  expect(accountOf(result, sources)).toEqual([])
})
