import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeFault, lostItems } from '#issue/fault.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import { cpuTime } from '#issue/testing/cpu-time.ts'

const article = (id: string, more: object = {}) => ({ id, body: [{ type: 'paragraph', text: id }], ...more })
const page = (label: unknown, ...articles: unknown[]) => ({ label, articles })
const issue = (...pages: unknown[]) => ({
  version: '1.0',
  language: 'zh-Hans',
  publication: { id: 'nmgrb', name: '内蒙古日报' },
  date: '2025-05-09',
  pages,
})

function kept(value: unknown) {
  const parsed = parseIssue(value)
  if (!parsed.ok) throw new Error(describeFault(parsed.fault))
  const pages = parsed.issue.pages.map((of) => [of.label, ...of.articles.map(({ id }) => id)].join(' '))
  return { ...parsed, pages, told: parsed.faults.map(describeFault) }
}

function refusal(value: unknown): string {
  const parsed = parseIssue(value)
  return parsed.ok ? 'taken' : describeFault(parsed.fault)
}

describe('keeps the good part', () => {
  test('one bad article costs that article, and the page says so', () => {
    const { pages, told, faults } = kept(
      issue(page('1', article('a'), { id: 'b' }, article('c')), page('2', article('d'))),
    )
    expect(pages).toEqual(['1 a c', '2 d'])
    expect(told).toEqual(['pages[0].articles[1].body is missing; this article is left out'])
    expect([...lostItems(faults)].map(([label, lost]) => [label, lost.length])).toEqual([['1', 1]])
  })

  test('one bad photo costs that photo, in a piece and on a page', () => {
    const bad = { image: { src: 'javascript:alert(1)', width: 1, height: 1 } }
    const {
      issue: read,
      told,
      faults,
    } = kept(
      issue({ ...page('1', article('a', { photos: [bad, { caption: 'kept' }] })), photos: [{ caption: 3 }] }),
    )
    expect(read.pages[0]?.articles[0]?.photos).toEqual([{ caption: 'kept' }])
    expect(read.pages[0]?.photos).toEqual([])
    expect(told).toEqual([
      'pages[0].articles[0].photos[0].image.src is not a path beside the issue file, or an https address; this photo is left out',
      'pages[0].photos[0].caption is of another type; this photo is left out',
    ])
    expect(lostItems(faults).get('1')).toHaveLength(2)
  })

  test('one bad page costs that page; the others keep their place in the file', () => {
    const { pages, faults } = kept(
      issue(page('a/b', article('x')), page('2', article('a', { kind: 'novel' }))),
    )
    expect(pages).toEqual(['2'])
    expect(faults).toMatchObject([
      { place: 'pages[0].label', page: 0, costs: 'page', reason: { code: 'malformed', rule: 'label' } },
      {
        place: 'pages[1].articles[0].kind',
        page: 1,
        label: '2',
        costs: 'article',
        reason: { code: 'not-one-of' },
      },
    ])
  })

  test('a bad optional field costs that field', () => {
    const { issue: read, told } = kept({
      ...issue({ ...page('1', article('a')), section: 5 }),
      number: 27702,
      lunarDate: null,
      pageCount: 0,
      edition: 'late evening',
      publication: { id: 'p', name: 'P', color: 'red', website: { name: 'W', url: 'ftp://x' } },
    })
    expect(read).toEqual({
      ...issue(page('1', article('a'))),
      publication: { id: 'p', name: 'P', website: { name: 'W' } },
    })
    expect(told).toHaveLength(7)
    expect(told).toContain('pageCount is outside its range; this field is left out')
    expect(told).toContain(
      'publication.website.url is not an http, https or mailto address; this field is left out',
    )
  })

  test('unknown keys are dropped without a word', () => {
    const { issue: read, faults } = kept({ ...issue(page('1', article('a', { mood: 'glad' }))), future: [1] })
    expect(read).toEqual(issue(page('1', article('a'))))
    expect(faults).toEqual([])
  })

  test('of two pieces with one id the later is left out, and the first is named', () => {
    const { pages, told } = kept(issue(page('1', article('a')), page('2', article('a'), article('b'))))
    expect(pages).toEqual(['1 a', '2 b'])
    expect(told).toEqual([
      'pages[1].articles[0].id repeats the id "a" of pages[0].articles[0]; this article is left out',
    ])
  })

  test('pages with one label are both kept, each with an address', () => {
    const { pages, told, faults } = kept(
      issue(page('3', article('a')), page('03', article('b')), page('第3版', {})),
    )
    expect(pages).toEqual(['3 a', '03-2 b', '第3版-2'])
    expect(told[0]).toBe('pages[1].label "03" is the page at pages[0] already; reached as "03-2"')
    expect([...lostItems(faults).keys()]).toEqual(['第3版-2'])
  })

  test("a page or paper whose name is one of the reader's own addresses is reached by another", () => {
    const { pages, issue: read } = kept({
      ...issue(page('search', article('a')), page('Story', article('b')), page('x.html', article('c'))),
      publication: { id: 'open', name: 'Open' },
    })
    expect(pages).toEqual(['page-search a', 'page-Story b', 'page-x-html c'])
    expect(read.publication.id).toBe('paper-open')
  })

  test('a page whose label not every disk takes is reached without those signs, by a mark too', () => {
    const turn = article('a', {
      continuesOn: { mark: 'Turn to C*', page: 'C*' },
      seeAlso: [{ mark: 'See page c*', page: 'Page c*' }],
    })
    const { issue: read, told } = kept(issue(page('A1"<b>', turn), page('C*', article('b'))))
    expect(read.pages.map(({ label }) => label)).toEqual(['A1--b-', 'C-'])
    expect(told[1]).toBe(
      'pages[1].label "C*" has signs that not every disk and host takes in a name; reached as "C-"',
    )
    const [first] = read.pages[0]?.articles ?? []
    expect(first?.continuesOn).toEqual({ mark: 'Turn to C*', page: 'C-' })
    expect(first?.seeAlso).toEqual([{ mark: 'See page c*', page: 'C-' }])
  })

  test('a text of which nothing is seen is none', () => {
    const blank = { headline: ' \u3000', kicker: '\u200b\u202e', deck: '', serial: '\u00a0', byline: [' '] }
    const opening = { dateline: { text: ' ', agency: '' } }
    const { issue: read } = kept({
      ...issue({ ...page('1', article('a', { ...blank, ...opening })), section: ' ', editors: ['', '林疏'] }),
      number: '',
    })
    expect(read.pages[0]).toEqual({ ...page('1', article('a', { byline: [] })), editors: ['林疏'] })
    expect(read).not.toHaveProperty('number')
  })

  test.each(['icons', 'favicon.svg', 'manifest.webmanifest', 'Feed.atom'])(
    'a paper never stands where the site has its own %s',
    (id) => {
      const { issue: read, told } = kept({
        ...issue(page('1', article('a'))),
        publication: { id, name: 'A' },
      })
      expect(read.publication.id).toBe(`paper-${id.replace('.', '-')}`)
      expect(told[0]).toContain("is an address of the reader's own")
    },
  )
})

describe('refuses, with one fault', () => {
  test.each([
    ['no object', 'hello', 'the file holds no issue: its JSON is a text'],
    ['null', null, 'the file holds no issue: its JSON is null'],
    ['a list for a paper', { ...issue(page('1')), publication: [] }, 'publication is not an object'],
    ['a list for a page', issue(['1']), 'pages[0] is not an object'],
    ['something else', { type: 'FeatureCollection', features: [] }, 'version is missing'],
    [
      'a later version',
      { ...issue(page('1')), version: '2.0' },
      'version is 2.0: a later version of the format than this reader knows (1.x)',
    ],
    [
      'a version of no kind',
      { ...issue(page('1')), version: 'one' },
      'version is not a 1.x version of the format',
    ],
    ['a day that is none', { ...issue(page('1')), date: '2025-02-30' }, 'date is not a day of the calendar'],
    [
      'a paper without a name',
      { ...issue(page('1')), publication: { id: 'p' } },
      'publication.name is missing',
    ],
    ['no pages', issue(), 'pages holds no page'],
    ['pages of another type', { ...issue(), pages: { 0: page('1') } }, 'pages is not a list'],
    ['only bad pages', issue({ label: '1' }, 7), 'pages[0].articles is missing'],
  ])('%s', (_, value, told) => expect(refusal(value)).toBe(told))
})

test('the place of a fault is as deep as the fault', () => {
  const spoilt = article('a', {
    body: [{ type: 'list', items: ['x', ['y', { text: 'z', href: 'javascript:0' }]] }],
  })
  expect(kept(issue(page('1', spoilt))).faults[0]?.place).toBe(
    'pages[0].articles[0].body[0].items[1][1].href',
  )
})

describe('any JSON value', () => {
  test('never throws, and what is kept is kept again without a fault', () => {
    const json = fc.jsonValue({ maxDepth: 6 })
    const spoil = fc.record({ at: fc.nat(), with: json })
    fc.assert(
      fc.property(json, fc.array(spoil, { maxLength: 4 }), (value, spoils) => {
        parseIssue(value)
        const parsed = parseIssue(
          spoils.reduce((spoilt, { at, with: bad }) => withSpoilt(spoilt, at, bad), whole()),
        )
        if (!parsed.ok) return
        const again = parseIssue(structuredClone(parsed.issue))
        expect(again).toEqual({ ok: true, issue: parsed.issue, faults: [] })
      }),
      { numRuns: 400 },
    )
  })

  test('depth costs no stack', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)
    expect(kept(issue(page('1', article('a', { body: deep }), article('b')))).pages).toEqual(['1 b'])
    expect(refusal(deep)).toBe('the file holds no issue: its JSON is a list')
    expect(refusal({ ...issue(), pages: deep })).toMatch(/^pages\[0\]/u)
  })

  test('10,000 articles, good or bad, take ten times as long as 1,000', () => {
    const many = (count: number, make: (n: number) => unknown) =>
      issue(page('1', ...Array.from({ length: count }, (_, n) => make(n))))
    for (const make of [(n: number) => article(`a${n}`), (n: number) => ({ id: n })]) {
      const [small, large] = [many(1_000, make), many(10_000, make)]
      const once = cpuTime(() => parseIssue(small))
      expect(cpuTime(() => parseIssue(large))).toBeLessThan(40 * Math.max(5, once))
    }
    expect(kept(many(10_000, (n) => article(`a${n}`))).issue.pages[0]?.articles).toHaveLength(10_000)
    expect(parseIssue(many(10_000, (n) => ({ id: n })))).toMatchObject({
      ok: true,
      faults: { length: 10_000 },
    })
  })
})

/** An issue with a value in every field that matters, for spoiling. */
function whole(): unknown {
  return structuredClone({
    ...issue(
      {
        ...page('1', article('a', { continuesOn: { mark: '下转第2版', page: '2' } })),
        photos: [{ caption: ['x', { text: 'y' }] }],
      },
      page(
        '2',
        article('b', { seeAlso: [{ mark: '见第1版', page: '1' }], photos: [{ credit: { text: 'z' } }] }),
      ),
      page('3', article('c')),
    ),
    number: '1',
  })
}

/** The value with what stands at one of its places replaced. */
function withSpoilt(value: unknown, at: number, bad: unknown): unknown {
  const places: (() => void)[] = []
  const queue: unknown[] = [value]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (typeof node !== 'object' || node === null) continue
    const holder = node
    for (const [key, inner] of Object.entries(holder)) {
      places.push(() => Reflect.set(holder, key, bad))
      queue.push(inner)
    }
  }
  places[at % places.length]?.()
  return value
}
