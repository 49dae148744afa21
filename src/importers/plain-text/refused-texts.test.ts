import { describe, expect, test } from 'vitest'
import type { ImportOptions, Source } from '../importer.ts'
import { describeProblem } from '../problem.ts'
import { importPlainText } from './import-plain-text.ts'
import { HEAD, page, STORY } from './testing/page-source.ts'

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
