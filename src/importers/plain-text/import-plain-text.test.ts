import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import type { ImportOptions, Source } from '../importer.ts'
import { describeProblem } from '../problem.ts'
import { importPlainText } from './import-plain-text.ts'

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
      'a.pdf: this is a PDF file, not text; give the text of the page.',
    ],
    [
      'bytes of no encoding',
      [{ name: 'a.txt', bytes: bytes(0x61, 0x62, 0xff, 0x80, 0x41) }],
      'a.txt, byte 2: these bytes are neither UTF-8, UTF-16 nor GB18030 text; save the file as UTF-8.',
    ],
    [
      'more lines than any page has',
      [page('a.txt', `${HEAD}${'桥\n'.repeat(500_001)}`)],
      'a.txt: this is a text of more than 500,000 lines, not a newspaper page.',
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
    [
      'two papers',
      [page('a.txt', HEAD + STORY), page('b.txt', `第2版 要闻\n南湾晚报 2031年4月17日 星期四\n${STORY}`)],
      'b.txt: this page is from 南湾晚报, but a.txt is from 青河日报; import one paper at a time.',
    ],
    [
      'two days',
      [page('a.txt', HEAD + STORY), page('b.txt', `第2版 要闻\n青河日报 2031年4月18日 星期五\n${STORY}`)],
      'b.txt: this page is of 2031-04-18, but a.txt is of 2031-04-17; import one issue at a time.',
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
