import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIssue } from '#issue/parse-issue.ts'
import { anyText } from '#issue/testing/any-text.ts'
import { cpuTime } from '#issue/testing/cpu-time.ts'
import type { Source } from '../importer.ts'
import { describeProblem } from '../problem.ts'
import { importPlainText } from './import-plain-text.ts'
import { accountOf } from './testing/account-of.ts'

const HEAD = '青河日报\n2031年4月17日 星期四\n第5208期\n'
const page = (text: string, name = 'page.txt'): Source => ({ name, bytes: new TextEncoder().encode(text) })

/** Lines as newspapers print them, to be put together in any order. */
const LINES = [
  '新桥今日通车',
  '——全长一公里',
  '【民生】',
  '本报讯（记者 林安）新桥昨日通车，全长一公里。',
  '市民纷纷前来观看，桥上人来人往，两岸居民都说方便了许',
  '多。下一步还将修建步道。',
  '本报记者 林安 摄',
  '图为新桥通车。',
  '■下转第3版',
  '（上接第1版）桥头公园同日开放。',
  '相关报道见5版',
  '（未完待续）',
  '导读',
  '夜市开张 A05',
  'Council votes to rebuild the bridge',
  'By Mara Quill',
  'HARBOR POINT (AP) — The council voted on Tues-',
  'day to rebuild the bridge over the',
  'Continued on Pago Three.',
  'See BRIDGE, A4',
  '広場に新しい時計',
  '',
  '   ',
  '————',
  '一只船\u0001把黄昏推过来\u0001',
  '((((（（（（',
  '第3版 要闻',
  '2031年4月17日 星期四',
  '\f',
  '标题：新桥今日通车',
  'author: Mara Quill',
  '版次：第02版：社会',
  'date: 2031-04-17',
  '正文：',
  '# 新桥',
  '## 老街修好',
  '![桥上的人群](1.jpg)',
  '![](2.jpg)',
  '> 桥上人来人往。',
  '广告',
  'ADVERTISEMENT',
  'Front Street',
  '——林安',
]

describe('any text at all', () => {
  test('never throws, and accounts for every character of what it takes', () => {
    fc.assert(
      fc.property(anyText(400), (text) => {
        const source = page(HEAD + text)
        const result = importPlainText([source])
        if (result.ok) expect(accountOf(result, [source])).toEqual([])
        else
          for (const problem of result.problems) expect(describeProblem(problem)).not.toContain('undefined')
      }),
      { numRuns: 100 },
    )
  })

  test('lines of newspapers in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LINES), { maxLength: 40 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        (lines, end) => {
          const source = page(HEAD + lines.join(end))
          const result = importPlainText([source])
          expect(result).toMatchObject({ ok: true })
          if (!result.ok) return
          expect(accountOf(result, [source])).toEqual([])
          expect(parseIssue(JSON.parse(JSON.stringify(result.issue)))).toMatchObject({ ok: true, faults: [] })
        },
      ),
      { numRuns: 150 },
    )
  })

  test.each(['——林安', '((((（（（（'])('a column moved before %s from the end of a file', (line) => {
    const source = page(HEAD + ['day to rebuild the bridge over the', line, 'date: 2031-04-17'].join('\n'))
    const result = importPlainText([source])
    expect(result).toMatchObject({ ok: true })
    if (result.ok) expect(accountOf(result, [source])).toEqual([])
  })

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = importPlainText([{ name: 'page.txt', bytes }])
        if (!result.ok) for (const problem of result.problems) expect(describeProblem(problem)).not.toBe('')
      }),
      { numRuns: 100 },
    )
  })
})

describe('damage as it happens', () => {
  const STORY = '新桥今日通车\n本报讯（记者 林安）新桥昨日通车，全长一公里，市民说方便了。■下转第3版\n'
  const text = HEAD + STORY + LINES.join('\n')
  const utf16 = (bom: string) => Uint8Array.from(Buffer.from(bom + text, 'utf16le'))
  const files: [string, Uint8Array][] = [
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-16 with its mark', utf16('\uFEFF')],
    ['UTF-16 without', utf16('')],
    ['GB18030', new Uint8Array(readFileSync(new URL('./testing/gb18030-page.txt', import.meta.url)))],
  ]

  test.each(files)(
    '%s, cut, flipped, twice, with zeros: an issue that accounts for it, or a sentence',
    (_, file) => {
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.integer({ min: 1, max: 120 }),
          fc.constantFrom('lost', 'twice', 'cut', 'flipped', 'zeros'),
          (at, length, kind) => {
            const source = {
              name: 'page.txt',
              bytes: damaged(file, Math.floor(at * file.length), length, kind),
            }
            const result = importPlainText([source])
            if (result.ok) {
              expect(accountOf(result, [source])).toEqual([])
              expect(parseIssue(JSON.parse(JSON.stringify(result.issue)))).toMatchObject({
                ok: true,
                faults: [],
              })
            } else expect(result.problems.map(describeProblem).join()).toMatch(/^page\.txt\b.{10,200}\.$/u)
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  test.each([
    ['carriage returns', (whole: string) => whole.replaceAll('\n', '\r')],
    ['both', (whole: string) => whole.replaceAll('\n', '\r\n')],
    ['line separators', (whole: string) => whole.replaceAll('\n', '\u2028')],
    ['byte order marks on every line', (whole: string) => whole.replaceAll('\n', '\n\uFEFF')],
    ['control characters', (whole: string) => whole.replaceAll('，', '，\u0007')],
  ])('Lines that end in, or hold, %s are read as ever', (_, change) => {
    const source = page(change(HEAD + STORY))
    const result = importPlainText([source])
    if (!result.ok) throw new Error('refused')
    expect(accountOf(result, [source])).toEqual([])
    expect(result.issue.pages[0]?.articles).toMatchObject([
      { headline: '新桥今日通车', byline: ['林安'], continuesOn: { page: '3' } },
    ])
  })

  test.each([
    ['第A01版', 'A01'],
    ['第一版', '1'],
    ['第１版', '1'],
    ['第０１版', '01'],
    ['Ｂ１２版', 'B12'],
    ['第三十二版', '32'],
  ])('A folio %s labels page %s', (folio, label) => {
    const result = importPlainText([page(`${HEAD}${folio} 要闻\n${STORY}`)])
    expect(result).toMatchObject({ ok: true, issue: { pages: [{ label }] } })
  })

  test('Thousands of pages in a file are as many pages', () => {
    const pages = Array.from(
      { length: 2000 },
      (_, at) => `第${at + 1}版 要闻\n新桥${at}\n本报讯 桥${at}通车。\n`,
    )
    const result = importPlainText([page(HEAD + pages.join('\f'))])
    expect(result.ok && result.issue.pages.length).toBe(2000)
  })
})

function damaged(file: Uint8Array, at: number, length: number, kind: string): Uint8Array {
  const to = Math.min(file.length, at + length)
  if (kind === 'cut') return file.slice(0, at)
  const bytes = [...file]
  if (kind === 'lost') bytes.splice(at, length)
  else if (kind === 'twice') bytes.splice(to, 0, ...bytes.slice(at, to))
  else
    for (let i = at; i < Math.min(to, at + 4); i += 1)
      bytes[i] = kind === 'zeros' ? 0 : (bytes[i] ?? 0) ^ 0x41
  return Uint8Array.from(bytes)
}

describe('time grows with the length of the text', () => {
  const story = (i: number) =>
    `第${i}座新桥通车\n本报讯（记者 林安）第${i}座新桥昨日通车，编号${i * 7919}，全长${i}米。\n市民第${i}次前来观看，桥上人来人往，热闹非凡，编号${i * 104729}。\n`
  const many = (make: (i: number) => string) => (size: number) => {
    let text = ''
    for (let i = 0; text.length < size; i += 1) text += make(i)
    return text
  }
  const shapes: [string, (size: number) => string][] = [
    ['spaces', (size) => ' '.repeat(size)],
    ['ideographic spaces in a line', (size) => `新桥${'　'.repeat(size)}通车`],
    ['brackets', (size) => '（'.repeat(size)],
    ['digits', (size) => '7'.repeat(size)],
    ['line breaks', (size) => '\n'.repeat(size)],
    ['one huge line', (size) => '新桥昨日通车，全长一公里。'.repeat(size / 13)],
    [
      'one paragraph thousands of times',
      (size) => '新桥昨日通车，全长一公里，市民纷纷前来观看。\n'.repeat(size / 23),
    ],
    ['broken lines', (size) => '新桥昨日通车，全长一公里，市民纷纷前来观\n'.repeat(size / 21)],
    ['short lines', (size) => '新桥\n'.repeat(size / 3)],
    ['headlines', many((i) => `第${i}座新桥今日全线通车\n`)],
    ['stories', many(story)],
    ['captions', many((i) => `图为第${i}座新桥通车。\n本报记者 林安 摄\n`)],
    ['marks', (size) => '■下转第3版\n'.repeat(size / 7)],
    [
      'headers',
      many(
        (i) =>
          `标题：第${i}座新桥\n作者：林安\n日期：2031-04-17\n正文：第${i}座新桥昨日通车，编号${i * 7919}。\n`,
      ),
    ],
    ['Markdown', many((i) => `## 第${i}座新桥\n第${i}座新桥昨日通车，编号${i * 7919}。\n`)],
    ['pages', many((i) => `\f第${i + 2}版 要闻\n${story(i)}`)],
    ['wide gaps', many((i) => `\n\n\n新桥${i}通车\n\n第${i}座新桥昨日通车，编号${i * 7919}。\n`)],
    ['datelines', (size) => '本报讯（记者 林安）新桥\n'.repeat(size / 13)],
    [
      'English',
      many(
        (i) =>
          `Bridge number ${i} opens over the\nharbor and the mayor said that it was\na good day for all ${i * 7919} of us.\n`,
      ),
    ],
  ]
  const SMALL = 8_000

  test.each(shapes)('%s', (_name, make) => {
    const small = page(HEAD + make(SMALL))
    const large = page(HEAD + make(SMALL * 10))
    const over = () => {
      // Twelve times at most, and a little for what the machine does besides.
      const most = (base: number) => Math.max(base, 10) * 12 + 50
      const tenfold = cpuTime(() => importPlainText([large]), 1)
      // What would be little even for ten milliseconds needs no measure of its own.
      if (tenfold < most(0)) return tenfold / most(0)
      return tenfold / most(cpuTime(() => importPlainText([small]), 2))
    }
    // What grows too fast does so every time; a processor that was lent out between the two is not to be had twice alike.
    let least = over()
    for (let tries = 1; least >= 1 && tries < 5; tries += 1) least = Math.min(least, over())
    expect(least).toBeLessThan(1)
  })
})
