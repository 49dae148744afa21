import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ImportResult, Source } from './importer.ts'
import { importSources } from './import-sources.ts'

const METS = 'src/importers/mets-alto/fixtures/flat/issue'

function file(name: string, content: string | Uint8Array): Source {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

function archive(name: string, members: Record<string, string | Uint8Array>): Source {
  const bytes = Object.entries(members).map(([path, content]) => [path, file('', content).bytes] as const)
  return file(name, zipSync(Object.fromEntries(bytes)))
}

function issue(paper: string, more: Record<string, unknown> = {}): string {
  const article = { id: 'a', headline: '新桥通车', body: [{ type: 'paragraph', text: '昨日通车。' }] }
  const image = { src: 'pictures/1.png', width: 4, height: 3 }
  return JSON.stringify({
    version: '1.0',
    language: 'zh-Hans',
    publication: { id: paper, name: paper },
    date: '2031-05-09',
    pages: [{ label: '1', image, articles: [article] }],
    ...more,
  })
}

const PICTURE = new Uint8Array([1, 2, 3])
const TEXT = '清河日报\n2031年5月9日 星期五\n第01版：要闻\n\n新桥通车\n\n本报讯（记者 林安）新桥昨日通车。\n'

function told(result: ImportResult) {
  if (!result.ok) return result.problems.map(({ file: name, reason }) => [name, reason.code])
  return [result, ...(result.others ?? [])].map((one) => [
    one.issue.publication.name,
    [...(one.assets ?? new Map()).keys()],
  ])
}

describe('An issue file', () => {
  it('comes with its pictures out of an archive, and what else a site holds is passed over', async () => {
    const result = await importSources([
      archive('site.zip', {
        'qinghe/2031-05-09/issue.json': issue('qinghe'),
        'qinghe/2031-05-09/outline.json': '{"publication":{"id":"qinghe"},"pages":[]}',
        'qinghe/2031-05-09/manifest.json': '{"@context":"http://iiif.io/api/presentation/3/context.json"}',
        'qinghe/2031-05-09/pictures/1.png': PICTURE,
        'qinghe/2031-05-09/pictures/2.png': PICTURE,
        'qinghe/2031-05-09/text/page-01.txt': TEXT,
      }),
    ])
    expect(told(result)).toEqual([['qinghe', ['pictures/1.png']]])
    expect(result.ok && result.leftOut).toBeUndefined()
  })

  it('takes the pictures that were chosen with it', async () => {
    const result = await importSources([file('issue.json', issue('qinghe')), file('1.png', PICTURE)])
    expect(told(result)).toEqual([['qinghe', ['pictures/1.png']]])
  })

  it('never reaches for a picture out of its package', async () => {
    const image = { src: '../1.png', width: 4, height: 3 }
    const pages = [{ label: '1', articles: [{ id: 'a', body: [], photos: [{ image }] }] }]
    const result = await importSources([
      archive('a.zip', { 'a/issue.json': issue('qinghe', { pages }), '1.png': PICTURE }),
    ])
    expect(told(result)).toEqual([['qinghe', []]])
  })

  it('is kept as it came where this version cannot read all of it', async () => {
    const pages = [
      {
        label: '1',
        articles: [
          { id: 'a', body: [] },
          { id: 'b', body: 'not a list' },
        ],
      },
    ]
    const result = await importSources([file('a.json', issue('qinghe', { pages }))])
    expect(result.ok && result.asWritten).toMatchObject({ pages })
    expect(result.ok && result.issue.pages[0]!.articles).toHaveLength(1)
  })

  it('is refused with its first fault', async () => {
    expect(told(await importSources([file('a.json', '{"version":"2.0"}')]))).toEqual([
      ['a.json', 'issue-fault'],
    ])
  })
})

describe('Several things at once', () => {
  const mets = (name: string) =>
    archive(name, {
      'mets.xml': readFileSync(`${METS}/mets.xml`),
      'ocr/page-1.xml': readFileSync(`${METS}/ocr/page-1.xml`),
      'ocr/page-2.xml': readFileSync(`${METS}/ocr/page-2.xml`),
    })

  it('are each read by what knows them', async () => {
    const result = await importSources([
      file('qinghe.json', issue('qinghe')),
      mets('mets.zip'),
      file('page-01.txt', TEXT),
    ])
    expect(told(result).map(([name]) => name)).toEqual(['qinghe', '清河日报', expect.any(String)])
  })

  it('given one by one are read by kind, whatever stands beside a METS document', async () => {
    const result = await importSources([
      file('mets.xml', readFileSync(`${METS}/mets.xml`)),
      ...[1, 2].map((page) => file(`page-${page}.xml`, readFileSync(`${METS}/ocr/page-${page}.xml`))),
      file('broken.pdf', '%PDF-1.7'),
      file('issue.json', issue('qinghe')),
      file('1.png', PICTURE),
      file('page-01.txt', TEXT),
    ])
    expect(told(result)).toEqual([
      ['qinghe', ['pictures/1.png']],
      [expect.any(String), []],
      ['清河日报', []],
    ])
    expect(result.ok && result.leftOut?.map((problem) => problem.file)).toEqual(['broken.pdf'])
  })

  it('of METS and of IIIF are both read', async () => {
    const folder = 'src/importers/iiif/fixtures/article-over-pages'
    const result = await importSources([
      file('manifest.json', readFileSync(`${folder}/manifest.json`)),
      ...[1, 2, 3, 4].map((zone) =>
        file(`zone${zone}.json`, readFileSync(`${folder}/notes/zone${zone}.json`)),
      ),
      file('mets.xml', readFileSync(`${METS}/mets.xml`)),
      ...[1, 2].map((page) => file(`page-${page}.xml`, readFileSync(`${METS}/ocr/page-${page}.xml`))),
    ])
    expect(told(result)).toHaveLength(2)
  })

  it('name an archive that nothing knows, beside one of texts', async () => {
    const result = await importSources([
      archive('pages.zip', { 'page-01.txt': TEXT, 'photo.png': PICTURE }),
      archive('letters.zip', { 'letters.docx': PICTURE }),
    ])
    expect(told(result)).toEqual([['清河日报', []]])
    expect(result.ok && result.leftOut).toEqual([{ file: 'letters.zip', reason: { code: 'nothing-known' } }])
  })

  it('leave out the one that is damaged, by name', async () => {
    const result = await importSources([file('page-01.txt', TEXT), file('a.json', '{"version":')])
    expect(told(result)).toEqual([['清河日报', []]])
    expect(result.ok && result.leftOut).toMatchObject([{ file: 'a.json', reason: { code: 'issue-fault' } }])
  })

  it('keep the first of two that are the same issue', async () => {
    const result = await importSources([
      file('a.json', issue('qinghe')),
      archive('b.zip', { 'issue.json': issue('qinghe') }),
    ])
    expect(told(result)).toEqual([['qinghe', []]])
    expect(result.ok && result.leftOut).toEqual([
      { file: 'b.zip/issue.json', reason: { code: 'issue-twice', other: 'a.json' } },
    ])
  })

  it('of one manifest and of its pages in an archive are one issue', async () => {
    const folder = 'src/importers/iiif/fixtures/article-over-pages'
    const result = await importSources([
      file('manifest.json', readFileSync(`${folder}/manifest.json`)),
      archive('notes.zip', {
        ...Object.fromEntries(
          [1, 2, 3, 4].map((zone) => [
            `notes/zone${zone}.json`,
            readFileSync(`${folder}/notes/zone${zone}.json`),
          ]),
        ),
      }),
    ])
    expect(told(result)).toHaveLength(1)
    expect(result.ok && result.leftOut).toBeUndefined()
  })
})
