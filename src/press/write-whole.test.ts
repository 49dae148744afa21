import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { writeWhole } from '#press/write-whole.ts'

test('Outputs replace what was there and leave nothing else behind', () => {
  const folder = tempFolder({ 'issue.json': 'old' })
  writeWhole([
    { path: join(folder, 'issue.json'), content: 'new' },
    { path: join(folder, 'deep/er/issue.report.json'), content: 'report' },
  ])
  expect(readFileSync(join(folder, 'issue.json'), 'utf8')).toBe('new')
  expect(readdirSync(folder).toSorted()).toEqual(['deep', 'issue.json'])
})

test('Where one output cannot be written, none is', () => {
  const folder = tempFolder({ 'issue.json': 'old' })
  mkdirSync(join(folder, 'issue.report.json'))
  const write = () =>
    writeWhole([
      { path: join(folder, 'issue.json'), content: 'new' },
      { path: join(folder, 'issue.report.json'), content: 'report' },
    ])
  expect(write).toThrow('issue.report.json: is a directory; name a file to write')
  expect(readFileSync(join(folder, 'issue.json'), 'utf8')).toBe('old')
  expect(readdirSync(folder).toSorted()).toEqual(['issue.json', 'issue.report.json'])
})
