import { describe, expect, test } from 'vitest'
import { days, findAll, issues } from '#press/search-index/testing/find-all.ts'
import { dayOf, inventedIssue, numbers, SmallArchive } from '#press/search-index/testing/small-archive.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { staticSource } from '#search/archive/static-source.ts'

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
