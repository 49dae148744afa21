import { beforeAll, expect, test } from 'vitest'
import { publishSample, siteContents } from '#press/testing/publish-sample.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const NASTY = '</script><!--<script>alert(1)</script> "&\u2028'
const PHOTO = {
  image: { src: 'bank.png', width: 1200, height: 800, alt: '河岸' },
  caption: '水退了。',
  credit: { text: '本报记者 何苇 摄' },
}
const ISSUE = sampleIssue(
  {
    1: [
      piece('flood', {
        byline: ['本报记者 何苇'],
        photos: [PHOTO],
        continuesOn: { mark: '（下转第2版）', page: '2', to: 'flood-2' },
      }),
      piece('brief', { headline: '简讯' }),
    ],
    2: [
      piece('flood-2', { headline: undefined, continuedFrom: { mark: '（上接第1版）', page: '1' } }),
      piece('nasty', { headline: NASTY }),
      piece('brief-2', { headline: '简讯' }),
      piece('brief-3', { headline: '简讯' }),
      piece('ad', { kind: 'advertisement' }),
      piece('silent', { headline: undefined, body: [], photos: [{ image: PHOTO.image }] }),
    ],
  },
  { number: '27702' },
)
const ORIGIN = 'https://paper.example'

type Site = (address: string) => string
let hosted: Site
let plain: Site

beforeAll(async () => {
  hosted = await published({ origin: ORIGIN })
  plain = await published({})
  // Two sites with their preview pictures take long on a busy machine.
}, 60_000)

async function published(settings: { origin?: string }): Promise<Site> {
  const site = tempFolder()
  const base = '/papers/'
  await publishSample(site, [ISSUE], { base, ...settings }, { 'bank.png': 'GIF89a' }, { previews: true })
  const files = siteContents(site)
  return (address) => files[['river/2026-05-15', address, 'index.html'].filter(Boolean).join('/')] ?? ''
}

function contentOf(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property|itemprop)="${name}" content="([^"]*)"`, 'u').exec(html)?.[1]
}

function thingIn(html: string): Record<string, unknown> | undefined {
  const json = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/u.exec(html)?.[1]
  return json === undefined ? undefined : (JSON.parse(json) as Record<string, unknown>)
}

test('With an origin, canonical, og:url and picture are absolute and agree; the document names it', () => {
  const html = hosted('story/flood')
  const address = `${ORIGIN}/papers/river/2026-05-15/story/flood/`
  expect(html).toContain(`<link rel="canonical" href="${address}"/>`)
  expect(contentOf(html, 'og:url')).toBe(address)
  expect(contentOf(html, 'og:image')).toMatch(
    /^https:\/\/paper\.example\/papers\/river\/2026-05-15\/previews\/[0-9a-f]{16}\.png$/u,
  )
  expect(html).toContain(`data-origin="${ORIGIN}"`)
  expect(thingIn(html)?.['url']).toBe(address)
})

test('Without one they are root-relative', () => {
  const html = plain('story/flood')
  expect(contentOf(html, 'og:url')).toBe('/papers/river/2026-05-15/story/flood/')
  expect(contentOf(html, 'og:image')).toMatch(/^\/papers\/river\/2026-05-15\/previews\//u)
  expect(html).not.toContain('data-origin')
})

test('A shared story says its headline, its first words, its paper and its picture', () => {
  const html = plain('story/flood-2')
  expect(contentOf(html, 'og:type')).toBe('article')
  expect(contentOf(html, 'og:site_name')).toBe('河声报')
  expect(contentOf(html, 'twitter:card')).toBe('summary_large_image')
  for (const name of ['og:title', 'twitter:title', 'name']) expect(contentOf(html, name)).toBe('flood 的标题')
  for (const name of ['description', 'og:description', 'twitter:description'])
    expect(contentOf(html, name)).toMatch(/^flood 的正文/u)
  expect(html.match(/itemprop="(?:name|description|image)"/gu)).toHaveLength(3)
})

test('A story is a NewsArticle of a PublicationIssue of a Newspaper, its photos with their credit', () => {
  expect(thingIn(hosted('story/flood'))).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'flood 的标题',
    datePublished: '2026-05-15',
    author: [{ '@type': 'Person', name: '本报记者 何苇' }],
    printPage: '1',
    pagination: '1, 2',
    image: [{ '@type': 'ImageObject', creditText: '本报记者 何苇 摄', caption: '水退了。' }],
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: '27702',
      isPartOf: { '@type': 'Newspaper', name: '河声报' },
    },
  })
  expect(thingIn(hosted('story/ad'))).toBeUndefined()
  expect(thingIn(hosted('2'))).toMatchObject({ '@type': 'CollectionPage', position: '2' })
  expect(thingIn(hosted(''))).toMatchObject({ '@type': 'PublicationIssue' })
})

test('What has no words is not said to have a headline', () => {
  const silent = thingIn(hosted('story/silent'))
  expect(silent).toMatchObject({ '@type': 'NewsArticle', printPage: '2' })
  expect(silent).not.toHaveProperty('headline')
  expect(silent).not.toHaveProperty('description')
})

test('No text of an issue gets out of the metadata', () => {
  const html = plain('story/nasty')
  expect(thingIn(html)?.['headline']).toBe(NASTY)
  const head = html.slice(0, html.indexOf('</head>'))
  expect(head).not.toContain('<!--')
  expect(html).not.toContain('<script>alert')
  // What the document says to machines and to its script, and nothing that runs.
  expect(html.match(/<script\b[^>]*>/gu)).toEqual([
    expect.stringMatching(/^<script type="application\/ld\+json"/u),
    '<script type="application/json" id="_outline">',
  ])
})

test('Every document of its own address has a title of its own, which holds the name of the paper', async () => {
  const site = tempFolder()
  await publishSample(site, [ISSUE, { ...ISSUE, edition: 'evening' }])
  const titles = Object.entries(siteContents(site))
    .filter(([file]) => /^river\/.*index\.html$/u.test(file) && !file.includes('flood-2'))
    .map(([, html]) => /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '')
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles.filter((title) => !title.includes('河声报'))).toEqual([])
})

test('An edition is named where its issue is listed, and at the head of its pages', async () => {
  const site = tempFolder()
  await publishSample(site, [ISSUE, { ...ISSUE, edition: 'evening' }])
  const contents = siteContents(site)
  const day = /<time dateTime="2026-05-15"[^>]*>([^<]*)<\/time>/giu
  const said = (file: string) => [...(contents[file] ?? '').matchAll(day)].map(([, text]) => text)
  expect(said('index.html')).toEqual(['2026年5月15日 晚版', '2026年5月15日'])
  expect(said('river/2026-05-15-evening/index.html')).toContain('2026年5月15日 晚版')
  expect(said('river/2026-05-15/index.html')).not.toContain('2026年5月15日 晚版')
})
