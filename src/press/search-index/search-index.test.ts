import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dayOf, inventedIssue, numbers, SmallArchive } from '#press/search-index/testing/small-archive.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'
import { decodeBucket, IssueBlockSchema, PaperIndexSchema } from '#search/archive/index-format.ts'
import type { ArchiveQuery } from '#search/archive/search-source.ts'
import { staticSource } from '#search/archive/static-source.ts'
import { parse } from 'valibot'

const days = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)
const issues = (paper: string, numbersOf: readonly number[]) => numbersOf.map((n) => inventedIssue(paper, n))

/** Everything a query finds, page after page, as `paper/date/piece`. */
async function findAll(
  archive: SmallArchive,
  text: string,
  more: Partial<ArchiveQuery> = {},
): Promise<string[]> {
  const source = staticSource(archive.site)
  const found: string[] = []
  for (let page = 0; page < 1000; page += 1) {
    let answer = await source.search({ text, order: 'newest', page, ...more })
    while (answer.isCut) answer = await source.search({ text, order: 'newest', page, ...more })
    expect(answer.gaps).toEqual([])
    found.push(...answer.hits.map((hit) => `${hit.paper}/${hit.issue}/${hit.piece}`))
    if (!answer.hasMore) {
      expect(answer.total).toBe(found.length)
      break
    }
  }
  return found
}

const segments = (archive: SmallArchive, paper: string) =>
  parse(
    PaperIndexSchema,
    JSON.parse(readFileSync(join(archive.folder, 'search/index', paper, 'segments.json'), 'utf8')),
  ).segments

/** The index's files with their contents. */
const snapshot = (archive: SmallArchive) =>
  walkFiles(join(archive.folder, 'search')).map((place) => [
    place,
    readFileSync(join(archive.folder, 'search', place), 'latin1'),
  ])

describe('whatever the order in which issues came in, what is found is what reading everything finds', () => {
  test.each([
    ['all at once', [days(0, 90)]],
    ['day by day', days(0, 60).map((n) => [n])],
    ['backwards, in tens', [days(40, 50), days(30, 40), days(20, 30), days(10, 20), days(0, 10)]],
    ['interleaved', [days(0, 80).filter((n) => n % 2 === 0), days(0, 80).filter((n) => n % 2 === 1)]],
  ])('%s', async (_, runs) => {
    const archive = new SmallArchive(tempFolder())
    for (const run of runs) archive.publish(...issues('lan', run))
    const next = numbers(5)
    const texts = [...archive.issues.values()].map(({ issue }) => issue.pages[0]?.articles[0]?.body[0])
    for (let n = 0; n < 25; n += 1) {
      const block = texts[next(texts.length)]
      const text = block?.type === 'paragraph' && typeof block.text === 'string' ? block.text : ''
      const at = next(text.length - 6)
      const query = text.slice(at, at + 2 + next(5)).trim()
      if ([...query].length < 2) continue
      expect(await findAll(archive, query), query).toEqual(archive.readThrough(query))
    }
  })
})

/** Every gram that the index of a paper still has, and the issues it names. */
function held(archive: SmallArchive, paper: string): { grams: Set<string>; issues: string[] } {
  const folder = join(archive.folder, 'search/index', paper)
  const read = walkFiles(folder).map((place) => readFileSync(join(folder, place)))
  const names = walkFiles(folder)
  return {
    grams: new Set(
      names.flatMap((place, at) =>
        place.endsWith('.bin') ? [...decodeBucket(read[at] ?? new Uint8Array())].map(([gram]) => gram) : [],
      ),
    ),
    issues: names.flatMap((place, at) =>
      /issues-\d+\.json$/u.test(place)
        ? parse(IssueBlockSchema, JSON.parse(String(read[at]))).map(({ address }) => address)
        : [],
    ),
  }
}

describe('an issue that is taken out leaves no word behind', () => {
  const withWords = (n: number, words: string) => {
    const issue = inventedIssue('lan', n)
    issue.pages[0]?.articles.push({ id: 'w', headline: words, body: [] })
    return issue
  }
  test.each([
    ['of few', [days(0, 9)], 4],
    ['of many in one run', [days(0, 40)], 11],
    ['of many, day by day', days(0, 40).map((n) => [n]), 3],
    ['the newest', days(0, 20).map((n) => [n]), 19],
  ])('%s', async (_, runs, number) => {
    const archive = new SmallArchive(tempFolder())
    for (const run of runs) archive.publish(...issues('lan', run))
    // Published twice: its first words lie where they were, said to be replaced.
    archive.publish(withWords(number, '鹦鹉'))
    archive.publish(withWords(number, '鹈鹕'))
    expect(held(archive, 'lan').grams).toContain('鹈鹕')
    archive.unpublish(`lan/${dayOf(number)}`)
    const { grams, issues: named } = held(archive, 'lan')
    expect([...grams].filter((gram) => /[鹦鹉鹈鹕]/u.test(gram))).toEqual([])
    expect(named).not.toContain(dayOf(number))
    expect(new Set(named).size).toBe(named.length)
    for (const query of ['山河', 'arke', '湖海'])
      expect(await findAll(archive, query), query).toEqual(archive.readThrough(query))
  })

  test('a small index is byte for byte what it would be without it, however it was published', () => {
    const made = (runs: readonly (readonly number[])[], out: readonly number[] = []) => {
      const archive = new SmallArchive(tempFolder())
      for (const run of runs) archive.publish(...issues('lan', run))
      archive.unpublish(...out.map((n) => `lan/${dayOf(n)}`))
      return snapshot(archive)
    }
    const expected = made([days(0, 12)])
    expect(made([days(0, 14)], [12, 13])).toEqual(expected)
    expect(
      made(
        [...days(0, 12), 30].map((n) => [n]),
        [30],
      ),
    ).toEqual(expected)
    expect(made([[0, 1, 2, 3], days(4, 13)], [12])).toEqual(expected)
    expect(made([[5]], [5])).toEqual([])
  })
})

test('words of an alphabet are found from two letters on, and over spaces', async () => {
  const archive = new SmallArchive(tempFolder())
  archive.publish(...issues('lan', days(0, 30)))
  for (const query of ['rb', 'HARBOR', 'arke', 'etters'])
    expect(await findAll(archive, query), query).toEqual(archive.readThrough(query))
})

test('words cut by a jump are found in the piece that begins them', async () => {
  const archive = new SmallArchive(tempFolder())
  archive.publish(inventedIssue('lan', 3))
  const [first, second] = archive.issues.get(`lan/${dayOf(3)}`)?.issue.pages ?? []
  const end = first?.articles[0]?.body[0]
  const start = second?.articles[0]?.body[0]
  if (end?.type !== 'paragraph' || start?.type !== 'paragraph') throw new Error('paragraphs were expected')
  const query = `${String(end.text).trimEnd().slice(-2)}${String(start.text).trimStart().slice(0, 2)}`
  expect(await findAll(archive, query)).toContain(`lan/${dayOf(3)}/a`)
})

test('a page far behind is reached without reading what stands before it', async () => {
  const archive = new SmallArchive(tempFolder())
  archive.publish(...issues('lan', days(0, 120)))
  let read = 0
  const source = staticSource({
    ...archive.site,
    page: (paper, issue, label) => {
      read += 1
      return archive.site.page(paper, issue, label)
    },
  })
  const all = archive.readThrough('ar')
  const number = Math.floor(all.length / 10) - 1
  const answer = await source.search({ text: 'ar', order: 'newest', page: number })
  expect(number).toBeGreaterThan(0)
  expect(answer.hits.map((hit) => `${hit.paper}/${hit.issue}/${hit.piece}`).toSorted()).toEqual(
    all.slice(number * 10, number * 10 + 10).toSorted(),
  )
  expect(read).toBeLessThan(25)
  // Behind the last candidate there is nothing to read.
  read = 0
  expect(await source.search({ text: 'harbor', order: 'newest', page: 5000 })).toMatchObject({ hits: [] })
  expect(read).toBe(0)
})

test('days, papers and the oldest first', async () => {
  const archive = new SmallArchive(tempFolder())
  archive.publish(...issues('lan', days(0, 100)), ...issues('tern', days(50, 140)))
  const query = '山河'
  const inLan = archive.readThrough(query, (key) => key.startsWith('lan/'))
  expect(await findAll(archive, query, { paper: 'lan' })).toEqual(inLan)
  const from = dayOf(60)
  const to = dayOf(75)
  const within = archive.readThrough(query, (key) => key.slice(-10) >= from && key.slice(-10) <= to)
  expect((await findAll(archive, query, { from, to })).toSorted()).toEqual(within.toSorted())
  const oldest = await findAll(archive, query, { order: 'oldest' })
  expect(oldest.map((key) => key.split('/')[1])).toEqual(oldest.map((key) => key.split('/')[1]).toSorted())
  expect(oldest.toSorted()).toEqual(archive.readThrough(query).toSorted())
})

describe('one more issue', () => {
  test('the same again changes no byte', () => {
    const archive = new SmallArchive(tempFolder())
    archive.publish(...issues('lan', days(0, 40)))
    const before = snapshot(archive)
    archive.publish(...issues('lan', [7, 39]))
    expect(snapshot(archive)).toEqual(before)
  })

  test('rewrites little, and segments stay few', () => {
    const archive = new SmallArchive(tempFolder())
    archive.publish(...issues('lan', days(0, 120)))
    let rewritten = 0
    for (const n of days(120, 144)) {
      const before = new Set(segments(archive, 'lan').map(({ id }) => id))
      archive.publish(inventedIssue('lan', n))
      for (const { id, issues: count } of segments(archive, 'lan')) if (!before.has(id)) rewritten += count
    }
    expect(rewritten / 24).toBeLessThan(12)
    expect(segments(archive, 'lan').length).toBeLessThan(10)
    // Nothing is left of segments that were merged.
    const folders = readdirSync(join(archive.folder, 'search/index/lan'), { withFileTypes: true })
    expect(folders.filter((entry) => entry.isDirectory())).toHaveLength(segments(archive, 'lan').length)
  })

  test('published again with another text, the old one is found no more', async () => {
    const archive = new SmallArchive(tempFolder())
    archive.publish(...issues('lan', days(0, 40)))
    archive.publish(inventedIssue('lan', 7, 4711))
    for (const query of ['山河', '风雨', '老人', 'fe'])
      expect((await findAll(archive, query)).toSorted(), query).toEqual(archive.readThrough(query).toSorted())
    archive.publish(...issues('lan', days(40, 60)))
    expect((await findAll(archive, '风雨')).toSorted()).toEqual(archive.readThrough('风雨').toSorted())
  })

  test('an index that was lost is made anew from the issues that stand', async () => {
    const archive = new SmallArchive(tempFolder())
    archive.publish(...issues('lan', days(0, 30)))
    rmSync(join(archive.folder, 'search'), { recursive: true })
    archive.publish(inventedIssue('lan', 30))
    expect(await findAll(archive, '风雨')).toEqual(archive.readThrough('风雨'))
  })
})

describe('an index that cannot be read is said, never thrown', () => {
  const reasons = async (archive: SmallArchive, text = '山河') => {
    const answer = await staticSource(archive.site).search({ text, order: 'newest', page: 0 })
    return answer.gaps.map(({ reason }) => reason)
  }
  const published = () => {
    const archive = new SmallArchive(tempFolder())
    archive.publish(...issues('lan', days(0, 12)))
    return archive
  }
  const list = (archive: SmallArchive) => join(archive.folder, 'search/index/lan/segments.json')

  test('missing', async () => {
    const archive = published()
    rmSync(list(archive))
    expect(await reasons(archive)).toEqual(['no-index'])
    rmSync(join(archive.folder, 'search'), { recursive: true })
    expect(await reasons(archive)).toEqual(['no-index'])
  })

  test('of a newer version', async () => {
    const archive = published()
    writeFileSync(list(archive), '{"version":2,"parts":[]}')
    expect(await reasons(archive)).toEqual(['newer-index'])
    writeFileSync(join(archive.folder, 'search/index/papers.json'), '{"version":2}')
    expect(await reasons(archive)).toEqual(['newer-index'])
  })

  test('cut off', async () => {
    const archive = published()
    for (const place of walkFiles(join(archive.folder, 'search/index/lan'))) {
      const path = join(archive.folder, 'search/index/lan', place)
      if (place.endsWith('.bin')) truncateSync(path, Math.max(0, statSync(path).size - 3))
    }
    const answers = await Promise.all(['山河', '风雨', '春夏'].map((text) => reasons(archive, text)))
    expect(answers.flat().every((reason) => reason === 'damaged')).toBe(true)
    expect(answers.flat().length).toBeGreaterThan(0)
    writeFileSync(list(archive), '{"version":1,"segm')
    expect(await reasons(archive)).toEqual(['damaged'])
  })

  test('a list of issues that is missing or cut off costs that paper, not the others', async () => {
    const archive = published()
    archive.publish(...issues('tern', days(0, 12)))
    const folder = join(archive.folder, 'search/index/lan')
    for (const place of walkFiles(folder))
      if (/issues-\d+\.json$/u.test(place)) writeFileSync(join(folder, place), '[{"ad')
    const answer = await staticSource(archive.site).search({ text: 'harbor', order: 'newest', page: 0 })
    expect(answer.gaps).toEqual([{ paper: 'lan', reason: 'damaged' }])
    expect(answer.hits.every(({ paper }) => paper === 'tern')).toBe(true)
    expect(answer.isExact).toBe(false)
    for (const place of walkFiles(folder)) if (/issues-\d+\.json$/u.test(place)) rmSync(join(folder, place))
    expect(await reasons(archive, 'harbor')).toEqual(['damaged'])
  })

  test('a text that cannot be had is said; an issue that is gone is none', async () => {
    const archive = published()
    const ask = (error: Error) =>
      staticSource({ ...archive.site, page: () => Promise.reject(error) }).search({
        text: 'harbor',
        order: 'newest',
        page: 0,
      })
    const broken = await ask(new TypeError('Failed to fetch'))
    expect([broken.gaps, broken.hits]).toEqual([[{ paper: 'lan', reason: 'unreachable' }], []])
    expect((await ask(new Error('no such page'))).gaps).toEqual([])
  })

  test('published again while one reads: the list is fetched anew, and what is new is found', async () => {
    const archive = published()
    const source = staticSource(archive.site)
    await source.search({ text: 'letters', order: 'newest', page: 0 })
    // So many that the segments known till now are merged, and gone.
    archive.publish(...issues('lan', days(12, 60)))
    for (const text of ['harbor', 'ferry', '风雨']) {
      const answer = await source.search({ text, order: 'newest', page: 0 })
      expect(answer.gaps).toEqual([])
      const known = answer.hits.map((hit) => `${hit.paper}/${hit.issue}/${hit.piece}`)
      expect(known.length).toBeGreaterThan(0)
      expect(archive.readThrough(text).slice(0, known.length).toSorted()).toEqual(known.toSorted())
    }
  })

  test('out of reach', async () => {
    const archive = published()
    const answer = await staticSource({
      ...archive.site,
      read: () => Promise.reject(new TypeError('Failed to fetch')),
    }).search({ text: '山河', order: 'newest', page: 0 })
    expect(answer.gaps).toEqual([{ reason: 'unreachable' }])
  })
})
