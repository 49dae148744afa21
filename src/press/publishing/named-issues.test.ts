import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Issue } from '#issue/schema.ts'
import { editionsOf, nameIssues } from '#press/publishing/named-issues.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const FIRST = sampleIssue({ 1: [piece('flood')] })
const NEXT: Issue = { ...FIRST, date: '2026-05-16' }

function issueFiles(...issues: unknown[]): string[] {
  const names = issues.map((_, at) => `${at}.json`)
  const folder = tempFolder(
    Object.fromEntries(issues.map((issue, at) => [`${at}.json`, JSON.stringify(issue)])),
  )
  return names.map((name) => join(folder, name))
}

test('Issues are named by their addresses, and read when their turn comes', () => {
  const files = issueFiles(FIRST, NEXT)
  const named = nameIssues(files)
  expect(named.map(({ paper, address, firstPage }) => [paper, address, firstPage])).toEqual([
    ['river', '2026-05-15', '1'],
    ['river', '2026-05-16', '1'],
  ])
  const editions = editionsOf(named)
  expect(editions.next().value).toMatchObject({ address: '2026-05-15' })
  // The second file has not been held: gone now, it cannot be made ready.
  rmSync(files[1]!)
  expect(() => editions.next()).toThrow('there is no such file')
})

test('Every file that is no issue is said before the first is made ready, and two with one address by name', () => {
  const [first = '', ...damaged] = issueFiles(FIRST, { version: '1.0' }, [])
  expect(() => nameIssues([first, ...damaged])).toThrow(
    new RegExp(damaged.map((file) => `${file}: .+`).join('\\n'), 'u'),
  )
  const [one = '', other = ''] = issueFiles(FIRST, FIRST)
  expect(() => nameIssues([one, other])).toThrow(`${other}: is river/2026-05-15, and so is ${one}`)
})

test('A file that becomes another issue meanwhile is refused', () => {
  const [file = ''] = issueFiles(FIRST)
  const named = nameIssues([file])
  writeFileSync(file, JSON.stringify(NEXT))
  expect(() => [...editionsOf(named)]).toThrow(
    'was river/2026-05-15 and has become river/2026-05-16 meanwhile',
  )
})
