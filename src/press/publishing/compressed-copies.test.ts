import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Staging } from '#press/publishing/staging.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

const LONG = '河'.repeat(2000)

function stage(site: string, files: Record<string, string>): void {
  const staging = new Staging(site)
  for (const [place, content] of Object.entries(files))
    staging.write(place, content, place.startsWith('river/') ? 'river' : place)
  try {
    staging.commit()
  } finally {
    staging.discard()
  }
}

test('Long texts have compressed copies; short ones, and pictures, have none', () => {
  const site = tempFolder()
  stage(site, { 'index.html': LONG, 'robots.txt': 'short', 'river/1.html': LONG, 'river/bank.png': LONG })
  expect(walkFiles(site)).toEqual([
    ...['index.html', 'index.html.br', 'index.html.gz'],
    ...['river/1.html', 'river/1.html.br', 'river/1.html.gz', 'river/bank.png', 'robots.txt'],
  ])
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(LONG)
  expect(gunzipSync(readFileSync(join(site, 'river/1.html.gz'))).toString()).toBe(LONG)
})

test('A copy is always of the text beside it: one that has become short has none', () => {
  const site = tempFolder()
  stage(site, { 'index.html': LONG })
  stage(site, { 'index.html': 'short' })
  expect(walkFiles(site)).toEqual(['index.html'])
})

test('A site that was published without copies gets them', () => {
  const site = tempFolder({ 'index.html': LONG })
  stage(site, { 'index.html': LONG })
  expect(walkFiles(site)).toContain('index.html.gz')
})

test('A run that fails leaves the copies as they were', () => {
  const site = tempFolder({ wind: 'a file' })
  stage(site, { 'index.html': LONG })
  const bytes = () => walkFiles(site).map((file) => readFileSync(join(site, file)).toString('base64'))
  const before = bytes()
  // The last file should stand where its parent folder is a file.
  expect(() => stage(site, { 'index.html': `${LONG}新`, 'wind/1.html': LONG })).toThrow('wind')
  expect(bytes()).toEqual(before)
})
