import { describe, expect, it } from 'vitest'
import { importPdf } from '#importers/pdf/import-pdf.ts'
import { makePdf } from '#importers/pdf/testing/make-pdf.ts'
import { TWO_PAGES } from '#importers/pdf/testing/two-pages.ts'
import { inlineText } from '#issue/plain-text.ts'
import { equipment, issueOf, readPdf } from '#press/testing/read-made-pdf.ts'

function column(lines: readonly string[], x: number, y: number) {
  return lines.map((text, i) => ({ text, x, y: y + i * 16 }))
}

function textOf(article: { body: readonly unknown[] } | undefined): string {
  return JSON.stringify(article?.body)
}

describe('A paper of two pages', () => {
  it('becomes an issue with its head, stories and jumps', async () => {
    const { issue } = await issueOf(TWO_PAGES)
    expect(issue.publication.name).toBe('青河日报')
    expect(issue.date).toBe('2025-05-09')
    expect(issue.pages.map((page) => [page.label, page.articles.map((article) => article.headline)])).toEqual(
      [
        ['1', ['青河新桥昨日通车', '少年棋手夺得冠军']],
        ['03', ['青河新桥昨日通车', '老渡口改成公园']],
      ],
    )
    const [lead] = issue.pages[0]!.articles
    expect(lead).toMatchObject({
      kicker: '全长一公里 往返六车道',
      byline: ['林安'],
      continuesOn: { mark: '（下转第3版）', page: '3' },
    })
    expect(lead!.body.map((block) => ('text' in block ? inlineText(block.text) : ''))).toEqual([
      '青河新桥昨日上午正式通车，两岸居民来往只要十分钟，比坐渡轮快了半个小时。桥面双向六车道，两侧都留有慢行道，行人和自行车可以直接过江。',
      '附近的住户说，盼了三年，今天终于走上了桥。桥头还将修建一',
    ])
    expect(issue.pages[1]!.articles[0]!.continuedFrom?.page).toBe('1')
  })

  it('gives each piece and photo the place it has on the page', async () => {
    const { issue } = await issueOf(TWO_PAGES)
    const [lead, chess] = issue.pages[0]!.articles
    const [x, y, width] = lead!.box!
    expect([x, y, width].map((value) => Math.round(value * 100))).toEqual([7, 13, 53])
    expect(chess!.box![0]).toBeCloseTo(400 / 600, 2)
  })

  it('takes its pictures out, and draws its pages', async () => {
    const { issue, assets } = await issueOf(TWO_PAGES, { equipment })
    const [lead] = issue.pages[0]!.articles
    const [photo] = lead!.photos!
    expect(photo).toMatchObject({
      caption: '图为通车后的青河新桥。',
      credit: { names: ['秦朗'] },
      image: { width: 64, height: 36 },
    })
    expect(issue.pages.map((page) => page.image && assets!.has(page.image.src))).toEqual([true, true])
    expect(issue.pages[0]!.image).toMatchObject({ width: 1500, height: 2000 })
    for (const bytes of assets!.values()) expect(String.fromCharCode(...bytes.subarray(8, 12))).toBe('WEBP')
  })

  it('accounts for every line of its text', async () => {
    const { report } = await issueOf(TWO_PAGES)
    for (const { ranges, length } of report.files) {
      expect(ranges.at(0)?.start).toBe(0)
      expect(ranges.at(-1)?.end).toBe(length)
    }
  })

  it('has its numbers and sections where nothing else stands', async () => {
    const lines = TWO_PAGES[1]!.lines!.filter(({ text }) => !text.startsWith('第03版'))
    const { issue } = await issueOf([
      TWO_PAGES[0]!,
      {
        ...TWO_PAGES[1]!,
        lines: [...lines, { text: '3', x: 40, y: 40, size: 9 }, { text: '身边事', x: 80, y: 40, size: 9 }],
      },
    ])
    expect(issue.pages.map((page) => [page.label, page.section])).toEqual([
      ['1', undefined],
      ['3', '身边事'],
    ])
  })

  it('keeps its headlines and its pages their place where a number only looks like one', async () => {
    const story = [
      { text: '渡轮下月停航', x: 40, y: 40, size: 14 },
      ...column(['渡轮公司昨天宣布，下月起停航，', '乘客可以改乘新桥上的公交车。'], 40, 62),
    ]
    const shared = { lines: [...story, { text: '3', x: 560, y: 40, size: 9 }] }
    const large = { lines: [...TWO_PAGES[1]!.lines!.slice(1), { text: '48', x: 300, y: 700, size: 24 }] }
    const { issue } = await issueOf([TWO_PAGES[0]!, shared, large])
    expect(issue.pages.map(({ label }) => label)).toEqual(['1', '3', '4'])
    expect(issue.pages[1]!.section).toBeUndefined()
    expect(issue.pages[1]!.articles.map(({ headline }) => headline)).toContain('渡轮下月停航')
  })

  it('is one in any language, even where nothing tells the words of its kind', async () => {
    const story = (headline: string, x: number) => [
      { text: headline, x, y: 60, size: 22 },
      ...column(['海山川木火土', '石田米竹糸', '耳目口手足'], x, 90),
    ]
    const result = await readPdf(makePdf([{ lines: [...story('山河', 40), ...story('草木', 300)] }]), {
      date: '2031-01-02',
    })
    expect(result.ok && result.issue.pages[0]!.articles.length).toBe(2)
  })

  it('may label an advertisement and a box of teasers, and nothing but these', async () => {
    const frame = (x: number, y: number, w: number, h: number): [number, number, number, number][] => [
      [x, y, w, 1],
      [x, y + h, w, 1],
      [x, y, 1, h],
      [x + w, y, 1, h],
    ]
    const { issue } = await issueOf([
      {
        lines: [
          ...TWO_PAGES[0]!.lines!,
          { text: '广 告', x: 60, y: 520, size: 8 },
          { text: '春季家装节', x: 60, y: 548, size: 20, bold: true },
          ...column(['全场八折，三月八日开幕。'], 60, 570),
          { text: '导 读', x: 260, y: 524, size: 18, bold: true },
          { text: '老渡口将改成公园', x: 260, y: 548, size: 12, bold: true },
          ...column(['渡轮会留在岸边。', '见第3版'], 260, 566),
          { text: '夏粮收购下周开始', x: 420, y: 548, size: 18, bold: true },
          ...column(['　　本报讯 全市的粮库已经', '腾出仓容，等待新粮入库。'], 420, 570),
        ],
        rules: [...TWO_PAGES[0]!.rules!, ...frame(50, 505, 180, 90), ...frame(250, 505, 150, 90)],
      },
    ])
    const kinds = issue.pages[0]!.articles.map(({ headline, kind }) => [headline, kind])
    expect(kinds).toContainEqual(['春季家装节', 'advertisement'])
    expect(kinds).toContainEqual(['老渡口将改成公园', 'teaser'])
    expect(kinds).toContainEqual(['夏粮收购下周开始', undefined])
  })

  it('may come as one file a page, in any order', async () => {
    const result = await importPdf(
      [
        { name: 'page-3.pdf', bytes: makePdf([TWO_PAGES[1]!]) },
        { name: 'page-1.pdf', bytes: makePdf([TWO_PAGES[0]!]) },
      ],
      { equipment: { pdfFile: equipment.pdfFile } },
    )
    expect(result.ok && result.issue.pages.map((page) => page.label)).toEqual(['1', '03'])
  })

  it('may come in files that are called by their pages alone', async () => {
    const bare = {
      ...TWO_PAGES[1]!,
      lines: TWO_PAGES[1]!.lines!.filter(({ text }) => !text.startsWith('第03版')),
    }
    const result = await importPdf(
      [
        { name: 'A04.pdf', bytes: makePdf([bare]) },
        { name: 'A01.pdf', bytes: makePdf([TWO_PAGES[0]!]) },
      ],
      { equipment: { pdfFile: equipment.pdfFile } },
    )
    expect(result.ok && result.issue.pages.map((page) => page.label)).toEqual(['A01', 'A04'])
  })

  it('tells how far it has come, and stops when asked to', async () => {
    const told: number[] = []
    await issueOf(TWO_PAGES, { progress: ({ done }) => told.push(done) })
    expect(told).toEqual([1, 2])
    const stopped = AbortSignal.abort(new Error('enough'))
    await expect(readPdf(makePdf(TWO_PAGES), { signal: stopped })).rejects.toThrow('enough')
  })
})

describe('Files of several papers', () => {
  it('are as many issues, each with its own pictures', async () => {
    const other = TWO_PAGES.map((page) => ({
      ...page,
      lines: page.lines!.map((line) => ({ ...line, text: line.text.replace('青河日报', '白塔晚报') })),
    }))
    const result = await importPdf(
      [
        { name: 'a.pdf', bytes: makePdf(TWO_PAGES) },
        { name: 'b.pdf', bytes: makePdf(other) },
      ],
      { equipment },
    )
    const issues = result.ok ? [result, ...(result.others ?? [])] : []
    expect(
      issues.map(({ issue, assets }) => [issue.publication.name, issue.pages.length, assets!.size]),
    ).toEqual([
      ['青河日报', 2, 3],
      ['白塔晚报', 2, 3],
    ])
  })
})

describe('Pages that are turned, cropped or set otherwise', () => {
  it('are read as they are shown', async () => {
    const upright = TWO_PAGES[0]!
    const { issue } = await issueOf([{ ...upright, crop: [20, 20, 580, 780] }])
    expect(issue.pages[0]!.articles[0]!.headline).toBe('青河新桥昨日通车')
    expect(issue.pages[0]!.articles[0]!.box![0]).toBeCloseTo(20 / 560, 2)
  })

  it('keep the readings that stand over words', async () => {
    const [front] = TWO_PAGES
    const lines = [...front!.lines!, { text: 'たいがん', x: 130, y: 183, size: 4 }]
    const { issue } = await issueOf([{ ...front!, lines }])
    const [first] = issue.pages[0]!.articles[0]!.body
    expect(first).toMatchObject({
      text: [expect.any(String), { text: '两岸', ruby: 'たいがん' }, expect.any(String)],
    })
  })

  it('run down the page where their type does', async () => {
    const down = [
      '海港新堤昨日竣工，全长一千二百',
      '米。工程历时三年，耗资二亿元，',
      '附近居民都说终于可以安心了。',
    ]
    const { issue } = await issueOf([
      {
        lines: [
          ...TWO_PAGES[0]!.lines!.slice(0, 2),
          { text: '海港新堤竣工', x: 540, y: 130, size: 28, down: true },
          { text: '本报讯（记者 林安）昨日上午', x: 500, y: 150, down: true },
          ...down.map((text, i) => ({ text, x: 482 - i * 18, y: 130, down: true })),
        ],
      },
    ])
    const article = issue.pages[0]!.articles.find(({ headline }) => headline === '海港新堤竣工')
    expect(article).toMatchObject({ writingMode: 'vertical-rl', byline: ['林安'] })
    expect(textOf(article)).toContain('全长一千二百米。工程历时三年')
  })

  it('give their hidden text, as a scan with recognised words does', async () => {
    const hidden = TWO_PAGES[0]!.lines!.map((line) => ({ ...line, hidden: true }))
    const { issue } = await issueOf([
      { lines: hidden, pictures: [{ place: [0, 0, 600, 800], pixels: [60, 80] }] },
    ])
    expect(issue.pages[0]!.articles[0]!.headline).toBe('青河新桥昨日通车')
    expect(
      issue.pages[0]!.articles.flatMap((article) => article.photos ?? []).some(({ image }) => image),
    ).toBe(false)
  })
})
