import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { speak } from '#press/testing/spoken.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const GOOD = JSON.stringify(sampleIssue({ 1: [piece('flood')] }))
const HALF_GOOD = JSON.stringify({
  ...sampleIssue({ 1: [piece('flood'), piece('wind')] }),
  pages: [{ label: '1', articles: [piece('flood'), { id: 'no body' }] }],
})

test.each([
  [[], 'name a command'],
  [['print'], 'there is no command "print"'],
  [['check'], 'name at least one issue file'],
  [['check', '--deep', 'a.json'], "unknown option '--deep'"],
  [['import', 'a.txt'], 'name the issue to write with -o issue.json'],
  [['import', '-o'], '-o'],
  [['publish', 'a.json'], 'name the directory of the site with --site DIR'],
  [['unpublish', '--site', 'site'], 'name at least one issue'],
  [['unpublish', 'river/2026-05-15'], 'name the directory of the site with --site DIR'],
  [['unpublish', 'river', '--site', 'site'], '"river" is not an issue\'s name'],
  [['unpublish', 'river/2026-05-15/2', '--site', 'site'], "is not an issue's name, like lanchuan/2025-05-09"],
  [['serve'], 'name one directory'],
  [['serve', '.', '--port', 'http'], '"http" is not a port number'],
])('%j is wrong usage', async (args, message) => {
  const { status, err } = await speak(...args)
  expect(status).toBe(2)
  expect(err.toLowerCase()).toContain(message.toLowerCase())
  expect(err).toMatch(/usage: jumpline|Exit status/u)
})

test('Help is no error', async () => {
  const { status, out } = await speak('--help')
  expect([status, out.includes('jumpline publish issue.json… --site DIR')]).toEqual([0, true])
  expect((await speak('check', '--help')).out).toContain('Warnings (exit 0)')
})

test('A good issue passes', async () => {
  const file = join(tempFolder({ 'issue.json': GOOD }), 'issue.json')
  expect(await speak('check', file)).toEqual({
    status: 0,
    out: `${file}: 1 page, 1 piece; 0 errors, 0 warnings\n`,
    err: '',
  })
})

test('What is left out is an error with its place', async () => {
  const file = join(tempFolder({ 'issue.json': HALF_GOOD }), 'issue.json')
  const { status, err } = await speak('check', file)
  expect(status).toBe(1)
  expect(err).toContain(`${file}: pages[0].articles[1]`)
})

test.each([
  ['empty.json', '', 'empty'],
  ['text.json', '本报讯', 'not JSON'],
  ['list.json', '[]', 'the file holds no issue: its JSON is a list'],
  ['cut.json', '{"version": "1.0", "pa', 'line 1, column 23: the file is not JSON, since it ends too early'],
  ['later.json', '{"version":"2.0"}', 'later version'],
])('%s is said in one line', async (name, content, reason) => {
  const file = join(tempFolder({ [name]: content }), name)
  const { status, err } = await speak('check', file)
  expect(status).toBe(1)
  expect(err).toContain(reason)
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err.startsWith(file)).toBe(true)
})

test('A page’s text is no issue, and the way to one is said', async () => {
  const page = join(tempFolder({ 'page-1.txt': '河声日报\n2026年5月15日' }), 'page-1.txt')
  const { status, err } = await speak('publish', page, '--site', join(page, '..', 'site'))
  expect([status, err]).toEqual([1, expect.stringContaining('"jumpline import" makes an issue of it')])
})

test('The report that lies beside an imported issue is said to be one', async () => {
  const file = join(tempFolder({ 'issue.report.json': '{"files":[],"doubts":[]}' }), 'issue.report.json')
  expect((await speak('check', file)).err).toContain('it is the report of an import, so leave it out')
})

test('Missing files and directories are said, every one', async () => {
  const folder = tempFolder()
  const missing = join(folder, 'missing.json')
  const { status, err } = await speak('check', folder, missing)
  expect(status).toBe(1)
  expect(err).toBe(
    `${folder}: is a directory; name the files in it\n${missing}: there is no such file or directory\n`,
  )
})

test('Nothing is published where a file holds no issue, or two hold one', async () => {
  const folder = tempFolder({ 'a.json': GOOD, 'b.json': GOOD, 'bad.json': '{}' })
  const site = join(folder, 'site')
  const bad = await speak('publish', join(folder, 'a.json'), join(folder, 'bad.json'), '--site', site)
  expect([bad.status, bad.err]).toEqual([1, expect.stringContaining('bad.json: ')])
  const twins = await speak('publish', join(folder, 'a.json'), join(folder, 'b.json'), '--site', site)
  expect([twins.status, twins.err]).toEqual([
    1,
    expect.stringContaining('b.json: is river/2026-05-15, and so is'),
  ])
  expect(readdirSync(folder)).not.toContain('site')
})

test('The command itself answers with its status, from where the person stands', () => {
  const folder = tempFolder({ 'issue.json': GOOD })
  const before = readFileSync(join(folder, 'issue.json'), 'utf8')
  const said = execFileSync(
    join(PROJECT_ROOT, 'node_modules/.bin/tsx'),
    [join(PROJECT_ROOT, 'src/press/cli.ts'), 'check', 'issue.json'],
    { cwd: PROJECT_ROOT, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' },
  )
  expect(said).toContain('issue.json: 1 page')
  expect(readFileSync(join(folder, 'issue.json'), 'utf8')).toBe(before)
})

test('An issue of which nothing is left is refused, with every fault', async () => {
  const bad = JSON.stringify({
    ...sampleIssue({ 1: [piece('flood')] }),
    pages: [{ label: '1', articles: [{ id: 'x' }] }],
  })
  const folder = tempFolder({ 'issue.json': bad })
  const { status, err } = await speak('publish', join(folder, 'issue.json'), '--site', join(folder, 'site'))
  expect(status).toBe(1)
  expect(err).toContain('nothing of it is left to publish')
  expect(err).toContain('pages[0].articles[0]')
  expect(readdirSync(folder)).toEqual(['issue.json'])
})
