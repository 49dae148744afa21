import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Issue } from '#issue/schema.ts'
import { publishSample, unpublishSample } from '#press/testing/publish-sample.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

const PICTURES = { 'bank.png': pixel() }

/** A picture of one dot. */
function pixel(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
}

type Changes = Partial<Issue> & { paper?: string; serial?: string }

/** An issue with a story over two pages, a picture and, where it is said, a part of a serial. */
function on(date: string, { paper = 'river', serial, ...changes }: Changes = {}): Issue {
  const words = `${date}的洪水`
  const pages = {
    '01': [
      piece('flood', {
        headline: words,
        continuesOn: { mark: '（下转第2版）', page: '2' },
        photos: [{ image: { src: 'bank.png', width: 1, height: 1 }, caption: words }],
      }),
    ],
    '2': [
      piece('flood-2', { headline: undefined, continuedFrom: { mark: '（上接第1版）', page: '1' } }),
      ...(serial === undefined ? [] : [piece('novel', { kicker: `长篇连载《${serial}》${date.slice(-1)}` })]),
    ],
  }
  return sampleIssue(pages, { date, publication: { id: paper, name: `${paper}报` }, ...changes })
}

const name = (issue: Issue) => ({
  paper: issue.publication.id,
  address: issue.edition === undefined ? issue.date : `${issue.date}-${issue.edition}`,
})

const SETTINGS = { origin: 'https://paper.example' }

/** Every file of a site, also those that are no text. */
function bytes(site: string): Record<string, string> {
  return Object.fromEntries(walkFiles(site).map((file) => [file, readFileSync(join(site, file), 'latin1')]))
}

/** A site of these runs, each of some issues. */
async function siteOf(...runs: Issue[][]): Promise<string> {
  const site = tempFolder()
  // A site without any issue: what is left when the last one goes.
  if (runs.length === 0) await publishSample(site, [], SETTINGS)
  for (const run of runs) await publishSample(site, run, SETTINGS, PICTURES)
  return site
}

const [A, B, C] = [on('2026-05-14'), on('2026-05-15'), on('2026-05-16')]
/** More issues than the newsstand lists, of one piece each. */
const daily = Array.from({ length: 14 }, (_, day) =>
  sampleIssue({ 1: [piece('flood')] }, { date: `2026-05-${String(day + 1).padStart(2, '0')}` }),
)

describe('a site from which an issue is taken is byte for byte one that never had it', () => {
  test.each<[string, Issue[][], Issue[], Issue[][]]>([
    ['the middle of three', [[A, B, C]], [B], [[A, C]]],
    ['the newest', [[A, B, C]], [C], [[A, B]]],
    ['the newest and the oldest at once', [[A], [B], [C]], [C, A], [[B]]],
    [
      'the only issue of a paper',
      [[A, on('2026-05-15', { paper: 'hill' })]],
      [A],
      [[on('2026-05-15', { paper: 'hill' })]],
    ],
    ['the only issue of the site', [[A]], [A], []],
    [
      'the only one of its year',
      [[on('1987-05-09'), on('2001-01-02'), C]],
      [on('2001-01-02')],
      [[on('1987-05-09'), C]],
    ],
    [
      'one edition of two on a day',
      [[A, B, on('2026-05-15', { edition: 'evening' })]],
      [B],
      [[A, on('2026-05-15', { edition: 'evening' })]],
    ],
    [
      'a part of a serial',
      [[on('2026-05-14', { serial: '江上人家' }), on('2026-05-15', { serial: '江上人家' })]],
      [on('2026-05-15', { serial: '江上人家' })],
      [[on('2026-05-14', { serial: '江上人家' })]],
    ],
    [
      'all of a serial',
      [[A, on('2026-05-15', { serial: '盐仓巷' })]],
      [on('2026-05-15', { serial: '盐仓巷' })],
      [[A]],
    ],
    [
      'one with another name of the paper',
      [
        [
          on('1987-05-09'),
          on('2026-05-16', {
            publication: { id: 'river', name: '新河声报', color: '#1f4e79' },
            language: 'en',
          }),
        ],
      ],
      [C],
      [[on('1987-05-09')]],
    ],
    [
      'the newest of many, for which an older one comes back to the newsstand',
      [daily],
      daily.slice(-1),
      [daily.slice(0, -1)],
    ],
  ])('%s', async (_, runs, out, left) => {
    const site = await siteOf(...runs)
    await unpublishSample(site, out.map(name))
    const [is, should] = [bytes(site), bytes(await siteOf(...left))]
    expect(Object.keys(is)).toEqual(Object.keys(should))
    expect(Object.keys(is).filter((file) => is[file] !== should[file])).toEqual([])
  })
})

test('Published again, the site is what it was', async () => {
  const site = await siteOf([A, B, C])
  const before = bytes(site)
  await unpublishSample(site, [name(B)])
  await publishSample(site, [B], SETTINGS, PICTURES)
  expect(bytes(site)).toEqual(before)
})

test('Other issues are not touched, nor files that publish did not write, and these are told', async () => {
  const site = await siteOf([A, B])
  const foreign = [
    'river/about.html',
    'river/2026-05-15/notes.pdf',
    'river/2026-05-15/photos/bank.png',
    'CNAME',
  ]
  for (const file of foreign) tempFile(site, file)
  const other = bytes(site)['river/2026-05-14/issue.json']
  expect(await unpublishSample(site, [name(B)])).toEqual([
    'river/2026-05-15/notes.pdf',
    'river/2026-05-15/photos/bank.png',
  ])
  const after = bytes(site)
  expect(after['river/2026-05-14/issue.json']).toBe(other)
  expect(Object.keys(after).filter((file) => file.startsWith('river/2026-05-15/'))).toEqual(
    foreign.slice(1, 3),
  )
  expect(Object.keys(after)).toEqual(expect.arrayContaining(foreign))
})

test('No file of the site has a word of the issue any more', async () => {
  const secret = piece('case', { headline: '鹦鹉案开庭', byline: ['欧阳鹈鹕'] })
  const withdrawn = { ...B, pages: [...B.pages, { label: '3', articles: [secret] }] }
  const site = await siteOf([A, B], [withdrawn], [C])
  const holding = () =>
    walkFiles(site).filter((file) => /[鹦鹉鹈鹕]/u.test(readFileSync(join(site, file), 'utf8')))
  expect(holding()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^search\/index\/river\/.*\.bin$/u), 'river/feed.atom']),
  )
  await unpublishSample(site, [name(withdrawn)])
  expect(holding()).toEqual([])
})

test('An issue that is not there is refused, with what is near it; and so are those named with it', async () => {
  const site = await siteOf([A, B, on('2026-05-15', { edition: 'evening' }), on('1987-05-09')])
  const before = bytes(site)
  const refused = (paper: string, address: string) => unpublishSample(site, [name(A), { paper, address }])
  await expect(refused('river', '2026-05-17')).rejects.toThrow(
    /^river\/2026-05-17: is not in this site; nearest there: river\/2026-05-15-evening$/u,
  )
  await expect(refused('river', '2026-05-15-morning')).rejects.toThrow(
    'nearest there: river/2026-05-14, river/2026-05-15, river/2026-05-15-evening',
  )
  await expect(refused('river', '1990-01-01')).rejects.toThrow('river/1987-05-09, river/2026-05-14')
  await expect(refused('River', '2026-05-14')).rejects.toThrow('this site has no paper River; it has river')
  await expect(refused('hill', '2026-05-14')).rejects.toThrow('hill/2026-05-14: this site has no paper hill')
  expect(bytes(site)).toEqual(before)
  await unpublishSample(site, [name(A)])
  await expect(unpublishSample(site, [name(A)])).rejects.toThrow('river/2026-05-14: is not in this site')
})

test('A run that fails leaves the site as it was', async () => {
  const site = await siteOf([A, B, C])
  // The one that would be the newest cannot be read.
  writeFileSync(join(site, 'river/2026-05-15/issue.json'), '{')
  const before = bytes(site)
  await expect(unpublishSample(site, [name(C)])).rejects.toThrow(
    'river/2026-05-15/issue.json: is damaged; publish that issue again',
  )
  await expect(unpublishSample(site, [name(B)])).rejects.toThrow(
    'river/2026-05-15: holds no issue.json that can be read; publish the issue again, or delete this folder',
  )
  expect(bytes(site)).toEqual(before)
  await expect(unpublishSample(tempFolder(), [name(B)])).rejects.toThrow('is not a published site')
})

test('An issue whose folder was deleted by hand goes from the lists, and one that no list names from its folder', async () => {
  const serial = { serial: '江上人家' }
  const site = await siteOf([on('2026-05-14', serial), on('2026-05-15', serial), C])
  rmSync(join(site, 'river/2026-05-15'), { recursive: true })
  await unpublishSample(site, [name(B)])
  expect(bytes(site)).toEqual(bytes(await siteOf([on('2026-05-14', serial), C])))

  const year = join(site, 'river/archive/2026/year.json')
  writeFileSync(year, readFileSync(year, 'utf8').replace(/\{"date":"2026-05-14"[^}]*\},/u, ''))
  await unpublishSample(site, [name(A)])
  expect(existsSync(join(site, 'river/2026-05-14'))).toBe(false)
})

/** Puts a file of somebody else into a site. */
function tempFile(site: string, place: string): void {
  const folder = tempFolder({ [place]: 'of somebody else' })
  cpSync(folder, site, { recursive: true })
}
