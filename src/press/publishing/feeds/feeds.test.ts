import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { storyId } from '#press/publishing/feeds/story-id.ts'
import { publishSample, siteContents } from '#press/testing/publish-sample.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, text })
const NASTY = '<script>&"]]>\u0007'
const ISSUE = sampleIssue({
  1: [
    piece('flood', {
      byline: ['何苇'],
      body: [paragraph('水在夜里涨到')],
      continuesOn: { mark: '（下转第2版）', page: '2', to: 'flood-2' },
    }),
    piece('teaser', { kind: 'teaser' }),
  ],
  2: [
    piece('flood-2', { headline: undefined, body: [paragraph('桥面。'), paragraph('天亮时退了。')] }),
    piece('nasty', { headline: NASTY, body: [paragraph(NASTY)] }),
    piece('ad', { kind: 'advertisement' }),
  ],
})
const NEXT_DAY = { ...ISSUE, date: '2026-05-16' }
const ORIGIN = 'https://paper.example'

async function published(...issues: (typeof ISSUE)[]): Promise<Record<string, string>> {
  const site = tempFolder()
  for (const issue of issues) await publishSample(site, [issue], { origin: ORIGIN })
  return siteContents(site)
}

type JsonFeed = {
  feed_url: string
  items: { id: string; url: string; title: string; content_html: string; date_modified?: string }[]
}
const jsonFeed = (files: Record<string, string>) => JSON.parse(files['river/feed.json'] ?? '') as JsonFeed
const count = (text: string | undefined, part: string) => (text ?? '').split(part).length - 1

test('A feed holds each story once and whole, what a jump cut joined again; no advertisement, no teaser', async () => {
  const files = await published(ISSUE)
  const { feed_url, items } = jsonFeed(files)
  expect(feed_url).toBe(`${ORIGIN}/river/feed.json`)
  expect(items.map((item) => item.url)).toEqual([
    `${ORIGIN}/river/2026-05-15/story/flood/`,
    `${ORIGIN}/river/2026-05-15/story/nasty/`,
  ])
  expect(items[0]?.content_html).toBe('<p>水在夜里涨到桥面。</p>\n<p>天亮时退了。</p>')
  expect(items[0]?.id).toBe(storyId('river/2026-05-15/flood'))
  expect(count(files['river/feed.atom'], '<entry')).toBe(2)
  expect(files['river/feed.atom']).toContain('&lt;p&gt;水在夜里涨到桥面。&lt;/p&gt;')
})

test('Text stays text in every feed, and signs that XML forbids are left out of Atom', async () => {
  const files = await published(ISSUE)
  expect(jsonFeed(files).items[1]?.content_html).toBe('<p>&lt;script&gt;&amp;&quot;]]&gt;\u0007</p>')
  const atom = files['river/feed.atom'] ?? ''
  expect(atom).toContain('<title>&lt;script&gt;&amp;&quot;]]&gt;</title>')
  expect(atom).toContain('&lt;p&gt;&amp;lt;script&amp;gt;')
  expect(atom).not.toContain('\u0007')
})

test('A piece of which nothing is printed is no story of a feed', async () => {
  const nothing = sampleIssue({ 1: [piece('nothing', { headline: undefined, body: [] }), piece('flood')] })
  expect(jsonFeed(await published(nothing)).items.map(({ id }) => id)).toEqual([
    storyId('river/2026-05-15/flood'),
  ])
})

test('The newest issue comes first; of issues published earlier the stories are still there', async () => {
  const { items } = jsonFeed(await published(ISSUE, NEXT_DAY))
  expect(items.map((item) => item.url.split('/')[4])).toEqual([
    '2026-05-16',
    '2026-05-16',
    '2026-05-15',
    '2026-05-15',
  ])
})

test('Feeds are found from the newsstand and from the publication', async () => {
  const files = await published(ISSUE)
  for (const page of ['index.html', 'river/index.html'])
    expect(files[page]).toContain(
      `<link rel="alternate" type="application/atom+xml" title="河声报" href="${ORIGIN}/river/feed.atom"/>`,
    )
})

test('The sitemap is an index of the months’, found by robots.txt; each names what its issues’ own name', async () => {
  const files = await published(ISSUE, NEXT_DAY, { ...NEXT_DAY, date: '2026-06-01' })
  expect(files['robots.txt']).toContain(`Sitemap: ${ORIGIN}/sitemap.xml\n`)
  expect([...(files['sitemap.xml'] ?? '').matchAll(/<loc>([^<]*)/gu)].map(([, loc]) => loc)).toEqual([
    `${ORIGIN}/river/sitemap-2026-06.xml`,
    `${ORIGIN}/river/sitemap-2026-05.xml`,
  ])
  expect(files['sitemap.xml']).toContain('sitemap-2026-05.xml</loc><lastmod>2026-05-16</lastmod>')
  const month = files['river/sitemap-2026-05.xml']
  expect(count(month, '<url>')).toBe(12)
  const issue = files['river/2026-05-15/sitemap.xml']
  for (const place of ['', '1/', '2/', 'contents/', 'story/flood/', 'story/nasty/'])
    expect(issue).toContain(`<loc>${ORIGIN}/river/2026-05-15/${place}</loc>`)
  expect(count(issue, '<url>')).toBe(6)
  for (const entry of issue?.match(/<url>.*/gu) ?? []) expect(month).toContain(entry)
})

test('Months whose sitemap an earlier release had elsewhere, or not, get one from their issues’', async () => {
  const site = tempFolder()
  for (const date of ['2025-12-31', '2026-04-30', '2026-05-15'])
    await publishSample(site, [{ ...ISSUE, date }], { origin: ORIGIN })
  const places = [
    ['sitemap-2025-12.xml', 'archive/2025/sitemap-12.xml'],
    ['sitemap-2026-04.xml', 'archive/2026/sitemap-04.xml'],
  ] as const
  for (const [now, then] of places) renameSync(join(site, 'river', now), join(site, 'river', then))
  await publishSample(site, [NEXT_DAY], { origin: ORIGIN })
  const files = siteContents(site)
  expect([...(files['sitemap.xml'] ?? '').matchAll(/<loc>([^<]*)/gu)].map(([, loc]) => loc)).toEqual([
    `${ORIGIN}/river/sitemap-2026-05.xml`,
    `${ORIGIN}/river/sitemap-2026-04.xml`,
    `${ORIGIN}/river/sitemap-2025-12.xml`,
  ])
  const december = files['river/sitemap-2025-12.xml']
  expect(december).toContain(`<loc>${ORIGIN}/river/2025-12-31/story/flood/</loc>`)
  expect(count(december, '<url>')).toBe(6)
  expect(Object.keys(files).filter((place) => /archive\/.*sitemap/u.test(place))).toEqual([])
})

test('Without a host there are feeds with root-relative addresses, and no sitemap, which robots.txt says', async () => {
  const site = tempFolder()
  await publishSample(site, [ISSUE], { base: '/papers/' })
  const files = siteContents(site)
  expect(jsonFeed(files).items[0]?.url).toBe('/papers/river/2026-05-15/story/flood/')
  expect(files['river/feed.atom']).toContain('href="/papers/river/2026-05-15/story/flood/"')
  expect(files['sitemap.xml']).toBeUndefined()
  expect(files['robots.txt']).toContain('ORIGIN')
})

test('A host once said holds for a later run, and issues from before it are not in the sitemap', async () => {
  const site = tempFolder()
  await publishSample(site, [ISSUE])
  await publishSample(site, [NEXT_DAY], { origin: ORIGIN })
  const { 'river/index.html': before } = siteContents(site)
  await publishSample(site, [NEXT_DAY])
  const after = siteContents(site)
  expect(after['river/index.html']).toBe(before)
  expect(count(after['sitemap.xml'], '<loc>')).toBe(1)
})

test('A story that was corrected says when; published again as it is, by whatever run, nothing changes', async () => {
  const site = tempFolder()
  const publishAt = async (time: string, issue: typeof ISSUE) => {
    vi.setSystemTime(time)
    await publishSample(site, [issue], { origin: ORIGIN })
    return siteContents(site)
  }
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const first = await publishAt('2026-05-15T05:00:00Z', ISSUE)
    expect(first['river/feed.json']).not.toContain('date_modified')
    expect(await publishAt('2026-05-15T06:00:00Z', ISSUE)).toEqual(first)
    const corrected = structuredClone(ISSUE)
    Object.assign(corrected.pages[1]?.articles[0] ?? {}, { body: [paragraph('桥墩。')] })
    const second = await publishAt('2026-05-15T07:00:00.500Z', corrected)
    const [flood, nasty] = jsonFeed(second).items
    expect([flood?.date_modified, nasty?.date_modified]).toEqual(['2026-05-15T07:00:00Z', undefined])
    const atom = second['river/feed.atom'] ?? ''
    expect(count(atom, '<updated>2026-05-15T07:00:00Z</updated>')).toBe(2)
    expect(count(atom, '<updated>2026-05-15T00:00:00Z</updated>')).toBe(1)
    expect(second['river/2026-05-15/story/flood-2/index.html']).toContain(
      '"dateModified":"2026-05-15T07:00:00Z"',
    )
    expect(second['river/sitemap-2026-05.xml']).toContain('/story/flood/</loc><lastmod>2026-05-15T07:00:00Z<')
    expect(second['river/sitemap-2026-05.xml']).toContain('/story/nasty/</loc><lastmod>2026-05-15<')
    expect(await publishAt('2026-05-16T08:00:00Z', corrected)).toEqual(second)
  } finally {
    vi.useRealTimers()
  }
})
