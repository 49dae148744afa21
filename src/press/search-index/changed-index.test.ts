import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'valibot'
import { describe, expect, test } from 'vitest'
import { days, findAll, issues } from '#press/search-index/testing/find-all.ts'
import { dayOf, inventedIssue, SmallArchive } from '#press/search-index/testing/small-archive.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'
import { decodeBucket, IssueBlockSchema, PaperIndexSchema } from '#search/archive/index-format.ts'

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
