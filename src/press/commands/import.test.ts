import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { speak } from '#press/testing/spoken.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const FRONT = `河声日报
2026年5月15日 星期五
农历丙午年三月廿九
第4186期 今日4版
国内统一连续出版物号 CN 99-0101

云河新桥今日通车
本报讯（记者陆青禾）清晨六点，云河两岸的雾还没有散，北岸的老街已经站满了等着过桥的人。
第一个走上桥面的是七十三岁的渡工，他在这段河上撑了四十一年的船。
■下转第3版
`

test('A page becomes an issue with its report beside it, and its open jump a warning of the check', async () => {
  const folder = tempFolder({ 'page-01.txt': FRONT })
  const output = join(folder, 'out/issue.json')
  const { status, out } = await speak(
    'import',
    join(folder, 'page-01.txt'),
    '-o',
    output,
    '--paper',
    'hesheng',
  )
  expect([status, out]).toEqual([0, `${output}: 河声日报 2026-05-15, pages 01\n`])
  expect(readdirSync(join(folder, 'out')).toSorted()).toEqual(['issue.json', 'issue.report.json'])
  const report = JSON.parse(readFileSync(join(folder, 'out/issue.report.json'), 'utf8'))
  expect(report.files[0].length).toBe(FRONT.length)
  const check = await speak('check', output)
  expect(check.err).toContain('"■下转第3版" is open')
  expect(check.status).toBe(0)
})

test('What was doubtful is told with its line, as an editor finds it', async () => {
  const folder = tempFolder({ 'page-01.txt': `${FRONT}\n老街茶馆今晚说书\n` })
  const page = join(folder, 'page-01.txt')
  const { err } = await speak('import', page, '-o', join(folder, 'issue.json'), '--paper', 'hesheng')
  expect(err).toContain(`${page}: line 12: warning: a headline without a text`)
})

test('What a paper does not print of itself is taken from an earlier issue of it', async () => {
  const folder = tempFolder({ 'page-01.txt': FRONT })
  const page = join(folder, 'page-01.txt')
  const first = join(folder, '14/issue.json')
  const second = join(folder, '15/issue.json')
  const third = join(folder, '16/issue.json')
  await speak('import', page, '-o', first, '--paper', 'hesheng')
  const earlier = JSON.parse(readFileSync(first, 'utf8'))
  const nameplate = { src: 'nameplate.svg', width: 300, height: 90 }
  const told = { color: '#a01c20', nameplate, postalCode: '310001', cn: 'CN 99-0000' }
  writeFileSync(
    first,
    JSON.stringify({ ...earlier, publication: { ...earlier.publication, id: 'river', ...told } }),
  )
  writeFileSync(join(folder, '14/nameplate.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')

  expect(await speak('import', page, '-o', second, '--like', first)).toMatchObject({ status: 0 })
  expect(await speak('import', page, '-o', third, '--like', second)).toMatchObject({ status: 0 })
  const { publication } = JSON.parse(readFileSync(third, 'utf8'))
  expect(publication).toMatchObject({ id: 'river', color: '#a01c20', postalCode: '310001' })
  // What it prints itself counts.
  expect(publication.cn).toContain('99-0101')
  expect(publication.nameplate).toEqual({ ...nameplate, src: 'issue.files/nameplate/1.svg' })
  expect(readFileSync(join(folder, '16', publication.nameplate.src), 'utf8')).toContain('<svg')
})

test('An earlier issue of another paper, or without its nameplate, is no example', async () => {
  const folder = tempFolder({ 'page-01.txt': FRONT, 'other.txt': FRONT.replace('河声日报', '山城晚报') })
  const other = join(folder, 'other.json')
  const output = join(folder, 'issue.json')
  await speak('import', join(folder, 'other.txt'), '-o', other, '--paper', 'shancheng')
  const refused = await speak('import', join(folder, 'page-01.txt'), '-o', output, '--like', other)
  expect(refused).toMatchObject({
    status: 1,
    err: `${other}: is an issue of "山城晚报", not of "河声日报"\n`,
  })
  const issue = JSON.parse(readFileSync(other, 'utf8'))
  const nameplate = { src: 'gone.svg', width: 300, height: 90 }
  writeFileSync(other, JSON.stringify({ ...issue, publication: { ...issue.publication, nameplate } }))
  const missing = await speak('import', join(folder, 'other.txt'), '-o', output, '--like', other)
  expect(missing).toMatchObject({ status: 1, err: `${other}: the picture gone.svg is missing\n` })
})

test.each([
  ['empty.txt', ''],
  ['page.json', '{"version":"1.0"}'],
  ['page.pdf', '%PDF-1.7 …'],
])('%s is refused in one line, and nothing is written', async (name, content) => {
  const folder = tempFolder({ [name]: content })
  const { status, err } = await speak('import', join(folder, name), '-o', join(folder, 'issue.out'))
  expect(status).toBe(1)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain(name)
  expect(readdirSync(folder)).toEqual([name])
})

test('Of several files every bad one is said', async () => {
  const folder = tempFolder({ 'page-01.txt': FRONT, 'a.txt': '', 'b.txt': new Uint8Array([0x41, 0, 0x42]) })
  const files = ['page-01.txt', 'a.txt', 'b.txt'].map((name) => join(folder, name))
  const { status, err } = await speak('import', ...files, '-o', join(folder, 'issue.json'))
  expect([status, err.trim().split('\n').length]).toEqual([1, 2])
})

test('The output may not be an input, nor a directory', async () => {
  const folder = tempFolder({ 'page-01.txt': FRONT })
  const page = join(folder, 'page-01.txt')
  expect((await speak('import', page, '-o', page)).err).toContain('read and written at once')
  expect((await speak('import', page, '-o', folder)).err).toContain('is a directory; name a file to write')
  expect(readFileSync(page, 'utf8')).toBe(FRONT)
})

test('A folder and an archive of it are imported alike, and what is no page stays aside', async () => {
  const folder = tempFolder({
    'paper/page-01.txt': FRONT,
    'paper/scan.jpg': new Uint8Array([0xff, 0xd8, 0xff]),
    'page.zip': zipSync({ 'day/page-01.txt': new TextEncoder().encode(FRONT) }),
  })
  for (const given of ['paper', 'page.zip']) {
    const output = join(folder, `${given}.json`)
    const { status, out } = await speak('import', join(folder, given), '-o', output)
    expect([status, out]).toEqual([0, `${output}: 河声日报 2026-05-15, pages 01\n`])
  }
  const [paper, zip] = ['paper.json', 'page.zip.json'].map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(paper).toBe(zip)
})

test('An empty folder is refused in one line', async () => {
  const folder = tempFolder({ 'empty/.hidden': '' })
  const { status, err } = await speak('import', join(folder, 'empty'), '-o', join(folder, 'issue.json'))
  expect([status, err.trim().split('\n').length]).toEqual([1, 1])
})

test('Of a folder the good pages are imported and the rest is named; one without pages is refused in one line', async () => {
  const folder = tempFolder({
    'paper/page-01.txt': FRONT,
    'paper/page-02.txt': '',
    'paper/README.md': 'How these files were made, and by which program.',
    'scans/1.jpg': new Uint8Array([0xff, 0xd8, 0xff]),
    'scans/2.jpg': new Uint8Array([0xff, 0xd8, 0xff]),
  })
  const output = join(folder, 'issue.json')
  const { status, err } = await speak('import', join(folder, 'paper'), '-o', output)
  expect([status, err.match(/left out/gu)?.length]).toEqual([0, 2])
  const scans = await speak('import', join(folder, 'scans'), '-o', output)
  expect([scans.status, scans.err.trim().split('\n').length]).toEqual([1, 1])
})

test('Issues of several papers of one day are written side by side, also where their ids come out alike', async () => {
  const page = (name: string, headline: string) =>
    `${name}\n2031年6月1日 星期日\n第1版\n${headline}\n本报讯（记者 林安）昨日，${headline}，市民前来观看。\n`
  const folder = tempFolder({
    'a.txt': page('青河晚报', '新桥昨日通车'),
    'b.txt': page('清湖晚报', '湖上灯会开幕'),
    'c.txt': page('海山商报', '渔港迎来休渔季'),
    'd.txt': page('青河晚报', '新桥昨日通车').replace('6月1日 星期日', '6月2日 星期一'),
  })
  const files = ['a', 'b', 'c', 'd'].map((name) => join(folder, `${name}.txt`))
  const { status } = await speak('import', ...files, '-o', join(folder, 'out/issue.json'))
  expect(status).toBe(0)
  const written = readdirSync(join(folder, 'out')).filter((name) => !name.includes('report'))
  const issues = written.map((name) => JSON.parse(readFileSync(join(folder, 'out', name), 'utf8')))
  const found = issues.map(({ publication, date, pages }) => [
    publication.name,
    date,
    pages[0].articles[0].headline,
  ])
  expect(found.toSorted()).toEqual(
    [
      ['海山商报', '2031-06-01', '渔港迎来休渔季'],
      ['清湖晚报', '2031-06-01', '湖上灯会开幕'],
      ['青河晚报', '2031-06-01', '新桥昨日通车'],
      ['青河晚报', '2031-06-02', '新桥昨日通车'],
    ].toSorted(),
  )
  const addresses = issues.map(({ publication, date }) => `${publication.id}/${date}`)
  expect(new Set(addresses).size).toBe(4)
})

test.each([
  ['--date', '2025-02-30', 'not a day of the calendar'],
  ['--paper', 'a/b', "cannot be a paper's id"],
])('A value that %s cannot have is wrong usage', async (option, value, said) => {
  const folder = tempFolder({ 'page-01.txt': FRONT })
  const page = join(folder, 'page-01.txt')
  const { status, err } = await speak('import', page, '-o', join(folder, 'issue.json'), option, value)
  expect(status).toBe(2)
  expect(err).toContain(said)
  expect(readdirSync(folder)).toEqual(['page-01.txt'])
})

test('A jump whose target is sure names it, both ways', async () => {
  const rest = '第3版 要闻\n2026年5月15日 星期五\n■上接第1版\n桥的另一头，卖早点的人已经支起了锅。\n'
  const folder = tempFolder({ 'page-01.txt': FRONT, 'page-03.txt': rest })
  const output = join(folder, 'issue.json')
  const files = ['page-01.txt', 'page-03.txt'].map((name) => join(folder, name))
  expect((await speak('import', ...files, '-o', output)).status).toBe(0)
  const [front, inner] = JSON.parse(readFileSync(output, 'utf8')).pages
  const [head] = front.articles
  const [tail] = inner.articles
  expect([head.continuesOn.to, tail.continuedFrom.to]).toEqual([tail.id, head.id])
  expect((await speak('check', output)).err).not.toContain('open')
})

test('An issue file that cannot be read whole goes on as it came, and what a reader will leave out is told', async () => {
  const image = { src: 'a.png', width: 4, height: 3 }
  const articles = [
    { id: 'a', body: [], photos: [{ image }] },
    { id: 'b', body: 3, hint: 'kept' },
  ]
  const publication = { id: 'river', name: '河声报' }
  const given = { version: '1.0', language: 'zh', publication, date: '2026-05-15' }
  const folder = tempFolder({
    'old.json': JSON.stringify({ ...given, pages: [{ label: '1', articles }] }),
    'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  })
  const output = join(folder, 'new.json')
  const old = join(folder, 'old.json')
  const { status, err } = await speak('import', old, join(folder, 'a.png'), '-o', output, '--paper', 'lake')
  expect(status).toBe(0)
  expect(err).toContain('pages[0].articles[1].body')
  const written = JSON.parse(readFileSync(output, 'utf8'))
  expect(written.publication.id).toBe('lake')
  expect(written.pages[0].articles[1]).toEqual(articles[1])
  expect(written.pages[0].articles[0].photos[0].image.src).toBe('new.files/a.png')
})
