import { rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { days, issues } from '#press/search-index/testing/find-all.ts'
import { SmallArchive } from '#press/search-index/testing/small-archive.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'
import { staticSource } from '#search/archive/static-source.ts'

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
