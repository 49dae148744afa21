import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundledIssues } from '#press/bundled-issues.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { publishSite } from '#press/publishing/publish-site.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

const SHELL = '<!doctype html><html lang="en"><head></head><body><div id="root"></div></body></html>'
/** Bytes of gzip. */
const MOST = 60_000

test('No document of the sample papers is larger than 60 kB', async () => {
  const site = tempFolder()
  const build = async () => ({ folder: tempFolder({ 'index.html': SHELL }), shell: SHELL })
  const editions = prepareEditions(bundledIssues())
  await publishSite(site, editions, { base: '/' }, build, { previews: false })
  const documents = walkFiles(site).filter((file) => file.endsWith('.html'))
  expect(documents.length).toBeGreaterThan(20)
  const large = documents.filter((file) => gzipSync(readFileSync(join(site, file))).length > MOST)
  expect(large).toEqual([])
}, 60_000)
