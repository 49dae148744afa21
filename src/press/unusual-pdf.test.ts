import { describe, expect, it } from 'vitest'
import { importPdf } from '#importers/pdf/import-pdf.ts'
import { makePdf, type PdfPageSpec } from '#importers/pdf/testing/make-pdf.ts'
import { TWO_PAGES } from '#importers/pdf/testing/two-pages.ts'
import { equipment, issueOf, readPdf } from '#press/testing/read-made-pdf.ts'

describe('A sheet that shows two pages', () => {
  const half = (page: PdfPageSpec, by: number): PdfPageSpec => ({
    lines: page.lines!.map((line) => ({ ...line, x: line.x + by })),
    rules: page.rules!.map(([x, y, width, height]) => [x + by, y, width, height]),
  })
  const [front, inner] = TWO_PAGES
  const left = {
    ...inner!,
    lines: inner!.lines!.map((line) => ({
      ...line,
      text: line.text.replace('第03版：要闻', '第02版：综合'),
    })),
  }
  const right = half(inner!, 600)
  const sheet = {
    width: 1200,
    lines: [...left.lines, ...right.lines!],
    rules: [...left.rules!, ...right.rules!],
  }

  it('is read as both, each with its place and image, and said', async () => {
    const { issue, report } = await issueOf([front!, sheet], { equipment })
    expect(
      issue.pages.map(({ label, articles }) => [label, articles.map(({ headline }) => headline)]),
    ).toEqual([
      ['1', ['青河新桥昨日通车', '少年棋手夺得冠军']],
      ['02', ['青河新桥昨日通车', '老渡口改成公园']],
      ['03', ['青河新桥昨日通车', '老渡口改成公园']],
    ])
    // The leads print the same text, which is kept once; the parks have their places.
    expect(issue.pages[2]!.articles[1]!.box).toEqual(issue.pages[1]!.articles[1]!.box)
    expect(issue.pages[2]!.image).toMatchObject({ width: 1500, height: 2000 })
    expect(report.doubts.filter(({ reason }) => reason.code === 'sheet-parted')).toHaveLength(1)
  })

  it('is one page where a headline runs over its middle', async () => {
    const over = { text: '全市今天同庆新桥通车两岸往来', x: 400, y: 700, size: 30 }
    const { issue } = await issueOf([front!, { ...sheet, lines: [...sheet.lines, over] }])
    expect(issue.pages).toHaveLength(2)
  })
})

describe('A page that is a picture without text', () => {
  const scan: PdfPageSpec = { pictures: [{ place: [0, 0, 600, 800], pixels: [60, 80] }] }

  it('is kept with its image beside pages that can be read, and said', async () => {
    const { issue, report } = await issueOf([TWO_PAGES[0]!, scan], { equipment })
    expect(issue.pages[1]).toMatchObject({ label: '2', articles: [], image: { width: 1500, height: 2000 } })
    expect(report.doubts).toContainEqual(
      expect.objectContaining({ file: 'qinghe.pdf#page=2', reason: { code: 'picture-only' } }),
    )
  })

  it('is an issue by itself, named after its file and its day', async () => {
    const bytes = makePdf([scan], { info: '/CreationDate (D:20250509080000)' })
    const result = await readPdf(bytes, { equipment })
    expect(result.ok && [result.issue.publication.name, result.issue.date]).toEqual(['qinghe', '2025-05-09'])
    expect(result.ok && result.report.doubts.map((doubt) => doubt.reason.code)).toEqual(
      expect.arrayContaining(['picture-only', 'name-from-file', 'date-inferred']),
    )
  })
})

describe('A page whose fonts do not say which letters they show', () => {
  // Signs by number in a font of its own, without a table of letters.
  const mute = (bytes: Uint8Array) => {
    const latin = new TextDecoder('latin1')
      .decode(bytes)
      .replaceAll('/Encoding /UniGB-UTF16-H', '/Encoding /Identity-H   ')
      .replaceAll('/Ordering (GB1)', '/Ordering (Own)')
      .replaceAll('/Registry (Adobe)', '/Registry (Paper)')
    return Uint8Array.from(latin, (sign) => sign.charCodeAt(0))
  }

  it('is said to be one, and nothing is read into it', async () => {
    const result = await readPdf(mute(makePdf(TWO_PAGES, { info: '/CreationDate (D:20250509080000)' })), {
      equipment,
    })
    expect(result.ok && result.issue.pages.flatMap(({ articles }) => articles)).toEqual([])
    expect(result.ok && result.report.doubts.map(({ reason }) => reason.code)).toContain('letters-unknown')
    const alone = await readPdf(mute(makePdf(TWO_PAGES)))
    expect(!alone.ok && alone.problems[0]!.reason.code).toBe('pdf-letters-unknown')
  })
})

describe('A scan of which not even the day is known', () => {
  it('is refused as what it is', async () => {
    const result = await readPdf(makePdf([{ pictures: [{ place: [0, 0, 600, 800], pixels: [60, 80] }] }]))
    expect(!result.ok && result.problems.map(({ reason }) => reason.code)).toEqual(['pdf-picture-only'])
  })
})

describe('An enormous page', () => {
  it('is drawn within bounds', async () => {
    const huge = { ...TWO_PAGES[0]!, width: 14_400, height: 14_400 }
    const { issue } = await issueOf([huge], { equipment })
    const { width, height } = issue.pages[0]!.image!
    expect(width * height).toBeLessThan(10_100_000)
  })
})

describe('A file that cannot be read', () => {
  const whole = makePdf(TWO_PAGES)
  const refused = async (bytes: Uint8Array) => {
    const result = await readPdf(bytes)
    return result.ok ? 'read' : result.problems.map((problem) => problem.reason.code).join()
  }

  it.each([
    ['is empty', new Uint8Array(), 'empty-file'],
    ['is locked', makePdf(TWO_PAGES, { locked: true }), 'pdf-encrypted'],
    ['is no PDF but for its name', new TextEncoder().encode('hello'), 'pdf-damaged'],
    ['breaks off at its beginning', whole.subarray(0, 400), 'pdf-damaged'],
    ['holds noise', whole.map((byte, i) => (i > 20 ? (byte * 7 + i) & 255 : byte)), 'pdf-damaged'],
    ['has more pages than a paper', makePdf(Array.from({ length: 2001 }, () => ({}))), 'pdf-too-large'],
    ['is a letter', makePdf([{ lines: [{ text: '你好，今天天气很好。', x: 40, y: 60 }] }]), 'not-a-page'],
  ])('%s', async (_, bytes, code) => {
    expect(await refused(bytes)).toBe(code)
  })

  it('gives its good pages, and names the others', async () => {
    const latin = new TextDecoder('latin1').decode(whole)
    const [, second] = /\/Kids \[\d+ 0 R (\d+) 0 R\]/u.exec(latin)!
    const broken = latin.replace(`\n${second} 0 obj\n<< /Type /Page `, `\n${second} 0 obj\n[[ /Type /Page `)
    const result = await readPdf(Uint8Array.from(broken, (sign) => sign.charCodeAt(0)))
    expect(result.ok && result.issue.pages.map((page) => page.articles[0]!.headline)).toEqual([
      '青河新桥昨日通车',
    ])
    expect(result.ok && result.leftOut).toEqual([
      { file: 'qinghe.pdf#page=2', reason: { code: 'pdf-page-damaged' } },
    ])
  })

  it('that is cut off gives the pages that are whole, and says so', async () => {
    const short = makePdf([...TWO_PAGES, TWO_PAGES[1]!])
    const third = new TextDecoder('latin1').decode(short).lastIndexOf('/Type /Page ')
    const result = await readPdf(short.subarray(0, third + 40))
    expect(result.ok && result.issue.pages.map((page) => page.articles[0]!.headline)).toEqual([
      '青河新桥昨日通车',
      '青河新桥昨日通车',
    ])
    expect(result.ok && result.leftOut).toEqual([
      { file: 'qinghe.pdf', reason: { code: 'pdf-cut-off', kept: 2 } },
    ])
  })

  it('does not stand in the way of the files beside it', async () => {
    const result = await importPdf(
      [
        { name: 'page-1.pdf', bytes: makePdf([TWO_PAGES[0]!]) },
        { name: 'page-3.pdf', bytes: whole.subarray(0, 300) },
      ],
      { equipment: { pdfFile: equipment.pdfFile } },
    )
    expect(result.ok && result.leftOut).toEqual([{ file: 'page-3.pdf', reason: { code: 'pdf-damaged' } }])
  })

  it('that is cut off amid its fonts gives the rest of their pages, with a sign for each letter that is lost', async () => {
    const latin = new TextDecoder('latin1').decode(whole)
    const bold = /\/F1 (\d+) 0 R/u.exec(latin)![1]
    const cut = latin.slice(0, latin.lastIndexOf('xref\n0')).replace(`\n${bold} 0 obj\n`, '\n9999 0 obj\n')
    const result = await readPdf(Uint8Array.from(cut, (sign) => sign.charCodeAt(0)))
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const [first, second] = result.issue.pages[0]!.articles
    expect([first!.headline, second!.headline]).toEqual(['\uFFFD'.repeat(8), '\uFFFD'.repeat(8)])
    expect(JSON.stringify(first!.body)).toContain('附近的住户说，盼了三年')
    expect(result.report.doubts.map(({ reason }) => reason.code)).toContain('letters-unknown')
    expect(result.leftOut).toEqual([{ file: 'qinghe.pdf', reason: { code: 'pdf-cut-off', kept: 2 } }])
    expect(result.report.leftOut).toEqual(result.leftOut)
  })

  it('that is cut off before all its fonts is refused in one sentence', async () => {
    const latin = new TextDecoder('latin1').decode(whole)
    const cut = latin
      .slice(0, latin.lastIndexOf('xref\n0'))
      .replaceAll(/\/Type \/Font \/Subtype \/Type0/gu, '/Type /Lost')
    const without = cut.replaceAll(/\n\d+ 0 obj\n<< \/Type \/Lost/gu, '\n9999 0 obj\n<< /Type /Lost')
    expect(await refused(Uint8Array.from(without, (sign) => sign.charCodeAt(0)))).toBe('pdf-cut-off-early')
  })
})
