import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { speak } from '#press/testing/spoken.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const ISSUE = JSON.stringify(sampleIssue({ 1: [piece('flood')] }))

test('An issue becomes a book and a manifest in one call', async () => {
  const folder = tempFolder({ 'issue.json': ISSUE })
  const [epub, iiif] = [join(folder, 'out', 'river.epub'), join(folder, 'out', 'river.json')]
  const { status } = await speak('export', join(folder, 'issue.json'), '--epub', epub, '--iiif', iiif)
  expect(status).toBe(0)
  expect(readFileSync(epub).subarray(30, 38).toString()).toBe('mimetype')
  expect(JSON.parse(readFileSync(iiif, 'utf8'))).toMatchObject({ type: 'Manifest' })
})

test('What makes no sense is wrong usage; what would write over the issue is an error, and nothing is written', async () => {
  const folder = tempFolder({ 'issue.json': ISSUE, 'bad.json': '{' })
  const [issue, epub] = [join(folder, 'issue.json'), join(folder, 'river.epub')]
  expect((await speak('export', '--epub', epub)).status).toBe(2)
  expect((await speak('export', issue)).status).toBe(2)
  const over = await speak('export', issue, '--epub', epub, '--iiif', issue)
  expect(over.status).toBe(1)
  expect(over.err).toContain('is named twice')
  expect((await speak('export', join(folder, 'bad.json'), '--epub', epub)).status).toBe(1)
  expect(existsSync(epub)).toBe(false)
  expect(readFileSync(issue, 'utf8')).toBe(ISSUE)
})
