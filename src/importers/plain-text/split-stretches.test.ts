import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIssue } from '#issue/parse-issue.ts'
import { plainTextImporter } from './plain-text-importer.ts'
import { importPlainText } from './import-plain-text.ts'
import { splitStretches } from './split-stretches.ts'
import { accountOf } from './testing/account-of.ts'

const HEAD = '青河日报\n2031年4月17日 星期四\n第5208期\n'
const story = (at: number) =>
  `第${at}座新桥通车\n本报讯（记者 林安）第${at}座新桥昨日通车，编号${at * 7919}。\n市民第${at}次前来观看，热闹非凡，编号${at * 104_729}。\n\n`
const many = (unit: (at: number) => string, count: number) =>
  HEAD + Array.from({ length: count }, (_, at) => unit(at)).join('')
const source = (text: string, name = 'page-03.txt') => ({ name, bytes: new TextEncoder().encode(text) })

test.each([
  ['stories', many(story, 2500)],
  ['tiny paragraphs', many((at) => `桥${at}\n`, 15_000)],
  ['one line', HEAD + '新桥昨日通车，全长一公里。'.repeat(60_000)],
  ['lines that end as nobody ends them', many((at) => `桥${at}\r`, 20_000)],
  ['nothing for a long while', `${'\n'.repeat(400_000)}${HEAD}${many(story, 2000)}`],
])('A text beyond any page is one page still, every character of it kept or accounted for: %s', (_, text) => {
  const file = source(text)
  const result = importPlainText([file])
  if (!result.ok) throw new Error('refused')
  expect(result.issue.pages.map(({ label }) => label)).toEqual(['03'])
  expect(result.report.files).toHaveLength(1)
  expect(accountOf(result, [file])).toEqual([])
  const ids = result.issue.pages.flatMap(({ articles }) => articles.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(parseIssue(JSON.parse(JSON.stringify(result.issue)))).toMatchObject({ ok: true, faults: [] })
})

test('Stretches are the whole text, none longer than a page', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom('\n', '\r\n', '\u2028', '\n\n\n', '。\n', ''),
          fc.oneof(fc.nat(9000), fc.nat(400_000)),
        ),
        {
          maxLength: 60,
        },
      ),
      (lines) => {
        const text = lines.map(([end, length]) => '桥'.repeat(length) + end).join('')
        const parts = splitStretches({ file: 'a.txt', text, encoding: 'utf-8' }).map((part) => part.text)
        expect(parts.join('')).toBe(text)
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(160_000)
      },
    ),
    { numRuns: 30 },
  )
})

test('A line longer than a page is parted behind a sentence', () => {
  const text = `${HEAD}${'新桥昨日通车，两岸居民说：“好！”'.repeat(30_000)}`
  const parts = splitStretches({ file: 'a.txt', text, encoding: 'utf-8' }).map((part) => part.text)
  expect(parts.length).toBeGreaterThan(3)
  for (const part of parts.slice(1)) expect(part.slice(-2)).toBe('！”')
})

test('Stories are read alike whether the page is long or not', () => {
  const result = importPlainText([source(many(story, 2500))])
  if (!result.ok) throw new Error('refused')
  const [page] = result.issue.pages
  expect(page?.articles).toHaveLength(2500)
  expect(page?.articles.every(({ headline, body }) => headline !== undefined && body.length === 2)).toBe(true)
})

test('A long import is followed from its beginning to its end, and stops when it is told to', async () => {
  const told: number[] = []
  const text = many(story, 2500)
  await plainTextImporter.read([source(text)], { progress: ({ done, total }) => told.push(done / total) })
  expect(told.length).toBeGreaterThan(3)
  expect(told.toSorted((a, b) => a - b)).toEqual(told)
  expect(told.at(-1)).toBe(1)
  const stop = new AbortController()
  const stopped = plainTextImporter.read([source(text)], {
    signal: stop.signal,
    progress: () => stop.abort(),
  })
  await expect(stopped).rejects.toThrow('abort')
})
