import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Issue } from '#issue/schema.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { hashOf } from '#press/policy.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>x</title></head>
<body><div id="_root"></div><template id="_later"></template></body></html>`

const FLOOD = sampleIssue({
  1: [piece('flood', { continuesOn: { mark: '（下转第2版）', page: '2' } })],
  2: [
    piece('flood-2', { headline: undefined, continuedFrom: { mark: '（上接第1版）', page: '1' } }),
    piece('wind'),
  ],
})
const NEXT_DAY = { ...FLOOD, date: '2026-05-16' }

function edition(issue: Issue): Edition {
  return prepareEdition({ file: join(tempFolder(), 'issue.json'), issue, faults: [] })
}

function publish(site: string, issues: Issue[], base = '/', previews = true): Promise<void> {
  const folder = tempFolder({ 'index.html': SHELL, 'assets/app-1a2b.js': 'export {}' })
  const build = async () => ({ folder, shell: SHELL })
  return publishSite(site, issues.map(edition), { base }, build, { previews })
}

/** The files of a site in which `FLOOD` was published. */
let flooded: Record<string, Uint8Array>

beforeAll(async () => {
  const site = tempFolder()
  await publish(site, [FLOOD])
  flooded = Object.fromEntries(walkFiles(site).map((file) => [file, readFileSync(join(site, file))]))
})

function contents(site: string): Record<string, string> {
  return Object.fromEntries(walkFiles(site).map((file) => [file, readFileSync(join(site, file), 'utf8')]))
}

test('Every address of the contract is a file', async () => {
  const site = tempFolder(flooded)
  const issue = 'river/2026-05-15'
  expect(
    walkFiles(site).filter((file) => !/\.(?:br|gz|bin)$|previews\/|issues-\d+\.json$/u.test(file)),
  ).toEqual(
    [
      ...[
        '.nojekyll',
        '404.html',
        '_headers',
        '_redirects',
        'assets/app-1a2b.js',
        'index.html',
        'local/index.html',
      ],
      ...['open/index.html', 'papers.json', 'schema/issue-1.json', 'search/index.html', 'site.json'],
      ...['search/index/papers.json', 'search/index/river/segments.json'],
      ...['river/archive.json', 'river/index.html', 'river/feed.atom', 'river/feed.json', 'robots.txt'],
      ...['river/archive/2026/index.html', 'river/archive/2026/year.json'],
      ...['issue.json', 'issue.epub', 'manifest.json', 'outline.json', 'feed.json', 'preview.png'].map(
        (file) => `${issue}/${file}`,
      ),
      ...['index.html', 'contents/index.html', 'search/index.html'].map((file) => `${issue}/${file}`),
      ...['1/index.html', '1/page.json', '2/index.html', '2/page.json'].map((file) => `${issue}/${file}`),
      ...['flood', 'flood-2', 'wind'].map((id) => `${issue}/story/${id}/index.html`),
    ].toSorted(),
  )
})

test('A page is readable without a script: its text, and its jump as a link', async () => {
  const site = tempFolder()
  await publish(site, [FLOOD], '/papers/', false)
  const page = readFileSync(join(site, 'river/2026-05-15/1/index.html'), 'utf8')
  expect(page).toContain('flood 的正文')
  expect(page).toMatch(/<a[^>]*href="\/papers\/river\/2026-05-15\/2\/#flood-2"[^>]*>/u)
  expect(page).toContain('<html lang="zh-Hans"')
  expect(page).not.toContain('<title>x</title>')
})

test('The address of a later piece shows the story, whose own address is the first one’s', async () => {
  const site = tempFolder(flooded)
  const [first, later] = ['flood', 'flood-2'].map((id) =>
    readFileSync(join(site, 'river/2026-05-15/story', id, 'index.html'), 'utf8'),
  )
  expect(later).toBe(first)
  expect(first).toContain('<link rel="canonical" href="/river/2026-05-15/story/flood/"/>')
})

test('A page printed as 03 is also a file at /3/, which names its own address; a label as it is typed is one', async () => {
  const site = tempFolder()
  const pages = sampleIssue({
    ...{ '01': [piece('flood')], 第三版: [piece('wind')], A04: [piece('rain')] },
    ...{ B2: [], 'C1-C2': [piece('map')] },
  })
  await publish(site, [pages], '/', false)
  const issue = join(site, 'river/2026-05-15')
  const folders = readdirSync(issue, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => name).toSorted()).toEqual(
    [
      '01',
      '1',
      '第三版',
      '3',
      'A04',
      'A4',
      'B2',
      'C1',
      'C1-C2',
      'C2',
      'contents',
      'search',
      'story',
    ].toSorted(),
  )
  const typed = readFileSync(join(issue, '3/index.html'), 'utf8')
  expect(typed).toBe(readFileSync(join(issue, '第三版/index.html'), 'utf8'))
  expect(typed).toContain(`<link rel="canonical" href="/river/2026-05-15/${encodeURIComponent('第三版')}/"/>`)
})

test('Published twice, no byte changes; another issue changes only the lists', async () => {
  const site = tempFolder(flooded)
  const once = contents(site)
  await publish(site, [FLOOD])
  expect(contents(site)).toEqual(once)

  await publish(site, [NEXT_DAY])
  const both = contents(site)
  const changed = Object.keys(once)
    .filter((file) => both[file] !== once[file])
    .filter((file) => !/\.(?:br|gz)$|^search\/index\/river\//u.test(file))
  expect(changed).toEqual([
    'index.html',
    'papers.json',
    ...['archive.json', 'archive/2026/index.html', 'archive/2026/year.json'].map((file) => `river/${file}`),
    ...['feed.atom', 'feed.json', 'index.html'].map((file) => `river/${file}`),
  ])
})

test('The archive is one document a year; an issue changes that of its own year alone', async () => {
  const site = tempFolder()
  const longAgo = { ...FLOOD, date: '1987-05-09', number: '4711', lunarDate: '丁卯年四月十二' }
  await publish(site, [longAgo, FLOOD], '/', false)
  const before = contents(site)
  const old = before['river/archive/1987/index.html'] ?? ''
  expect(old).toContain('href="/river/1987-05-09/"')
  expect(old).toContain('四月十二')
  expect(old).toContain('4711')
  expect(before['river/index.html']).toContain('href="/river/archive/1987/"')
  await publish(site, [NEXT_DAY], '/', false)
  const after = contents(site)
  for (const file of Object.keys(before).filter((name) => name.includes('1987')))
    expect(after[file], file).toBe(before[file])
})

test('The search of all papers is printed with the papers that can be searched, as the script shows it', async () => {
  const site = tempFolder(flooded)
  await publish(site, [{ ...NEXT_DAY, publication: { id: 'hill', name: '山声报' } }], '/', false)
  const printed = readFileSync(join(site, 'search/index.html'), 'utf8')
  expect(
    [...printed.matchAll(/<option value="([^"]*)" lang="[^"]*">([^<]*)/gu)].map(([, ...paper]) => paper),
  ).toEqual([
    ['hill', '山声报'],
    ['river', '河声报'],
  ])
})

test('A page that is gone from an issue is gone from the site', async () => {
  const site = tempFolder(flooded)
  await publish(site, [{ ...FLOOD, pages: FLOOD.pages.slice(0, 1) }])
  expect(walkFiles(site).filter((file) => file.includes('/2/'))).toEqual([])
})

test('Another base is refused, and a damaged list, and both leave the site as it was', async () => {
  const site = tempFolder(flooded)
  const once = contents(site)
  await expect(publish(site, [NEXT_DAY], '/papers/')).rejects.toThrow(
    'was published for the path /, not /papers/',
  )
  expect(contents(site)).toEqual(once)

  writeFileSync(join(site, 'papers.json'), '{')
  await expect(publish(site, [NEXT_DAY])).rejects.toThrow('papers.json: is damaged')
  expect(contents(site)).toEqual({ ...once, 'papers.json': '{' })
})

test('A directory with pages of something else is refused, and keeps them', async () => {
  const site = tempFolder({ 'index.html': 'a project', 'src/main.ts': '' })
  await expect(publish(site, [FLOOD])).rejects.toThrow('is something else than a published site')
  expect(contents(site)).toEqual({ 'index.html': 'a project', 'src/main.ts': '' })
})

test('An issue that differs from one in the site by case alone is refused by name', async () => {
  const site = tempFolder(flooded)
  await publish(site, [{ ...FLOOD, edition: 'evening' }], '/', false)
  const once = contents(site)
  const paper = { ...NEXT_DAY, publication: { ...FLOOD.publication, id: 'River' } }
  await expect(publish(site, [paper])).rejects.toThrow(
    'is River/2026-05-16, which differs by case alone from river/',
  )
  await expect(publish(site, [{ ...FLOOD, edition: 'Evening' }])).rejects.toThrow(
    'differs by case alone from river/2026-05-15-evening in this site: two with one address',
  )
  expect(contents(site)).toEqual(once)
})

// The system's administrator may write everywhere.
test.skipIf(process.getuid?.() === 0)('A read-only site stays as it is', async () => {
  const site = tempFolder(flooded)
  chmodSync(site, 0o555)
  await expect(publish(site, [NEXT_DAY])).rejects.toThrow('may not be read or written by this user')
  chmodSync(site, 0o755)
  rmSync(site, { recursive: true })
})

test('A paper has its own colour without a script, in styles that the document’s policy allows', async () => {
  const site = tempFolder()
  const publication = { ...FLOOD.publication, color: '#1f4e79' }
  await publish(site, [{ ...FLOOD, publication }], '/papers/', false)
  for (const place of ['river/2026-05-15/index.html', 'river/2026-05-15/2/index.html', 'river/index.html']) {
    const page = readFileSync(join(site, place), 'utf8')
    const [, name] = /<\w+ [^>]*data-coloured="true" data-style="(\w+)"/u.exec(page) ?? []
    const [, style = ''] = /<style>([^<]*)<\/style>\s*<\/head>/u.exec(page) ?? []
    expect(style).toContain(`[data-style="${name}"]{--publication:#1f4e79}`)
    expect(page).toContain(hashOf(style))
  }
})

test('An unknown address says what a script may say better, and leads on without one', async () => {
  const site = tempFolder()
  await publish(site, [FLOOD], '/papers/', false)
  const page = readFileSync(join(site, '404.html'), 'utf8')
  expect(page).toMatch(/<div class="until-known">.*<main [^>]*><h1>这里没有报纸<\/h1>/u)
  expect(page).toContain('href="/papers/"')
})

test('A document names the data that its script will ask for, and no others', async () => {
  const site = tempFolder()
  await publish(site, [FLOOD], '/papers/', false)
  const asked = (place: string) =>
    [
      ...readFileSync(join(site, place), 'utf8').matchAll(
        /<link rel="preload" as="fetch" crossorigin href="([^"]+)"/gu,
      ),
    ].map(([, address]) => address)
  const issue = '/papers/river/2026-05-15/'
  expect(asked('river/2026-05-15/1/index.html')).toEqual([`${issue}1/page.json`])
  expect(asked('river/2026-05-15/contents/index.html')).toEqual([`${issue}outline.json`])
  expect(asked('index.html')).toEqual(['/papers/papers.json'])
})
