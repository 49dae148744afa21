import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundledIssues } from '#press/bundled-issues.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

const SHELL = `<!doctype html><html lang="en"><head><script src="/first-paint.js"></script>
<link rel="stylesheet" href="/assets/index.css"></head><body><div id="_root"></div></body></html>`
/** As many as the application may have, and as hard to press. */
const STYLES = { 'assets/index.css': randomBytes(10_000).toString('base64') }
const FIRST_PAINT = readFileSync('public/static/first-paint.js', 'utf8')
/** Bytes of gzip, as hosts send it. */
const MOST = 60_000

test('No document of the sample papers is larger than 60 kB', async () => {
  const site = tempFolder()
  const build = async () => ({
    folder: tempFolder({ 'index.html': SHELL, 'first-paint.js': FIRST_PAINT, ...STYLES }),
    shell: SHELL,
  })
  const editions = prepareEditions(bundledIssues())
  await publishSite(site, editions, { base: '/' }, build, { previews: false })
  const documents = walkFiles(site).filter((file) => file.endsWith('.html'))
  expect(documents.length).toBeGreaterThan(20)
  expect(readFileSync(join(site, 'lanchuan/2026-04-22/1/index.html'), 'utf8')).toContain('<style>')
  // What is so small that it has no copy is sent as it is.
  const sizeOf = (file: string) => {
    const copy = statSync(join(site, `${file}.gz`), { throwIfNoEntry: false })
    return (copy ?? statSync(join(site, file))).size
  }
  const large = documents.filter((file) => sizeOf(file) > MOST)
  expect(sizeOf('lanchuan/2026-04-22/1/index.html')).toBeGreaterThan(1000)
  expect(large).toEqual([])
}, 120_000)
