import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locate } from '#press/serve/locate.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const SITE = {
  'index.html': 'newsstand',
  'river/2026-05-15/1/index.html': 'page 1',
  'river/2026-05-15/要闻/index.html': 'a page with a name',
  'local/index.html': 'opened files',
  '.publishing/pid': '1',
  'a%2fb.txt': 'an odd name',
}

function found(pathname: string, base = '/'): string {
  const root = tempFolder(SITE)
  const located = locate(root, base, pathname)
  switch (located.kind) {
    case 'file':
      return located.path.slice(root.length + 1)
    case 'redirect':
      return `-> ${located.to}`
    case 'missing':
      return 'missing'
    default:
      return located satisfies never
  }
}

test.each([
  ['/', 'index.html'],
  ['/river/2026-05-15/1/', 'river/2026-05-15/1/index.html'],
  ['/river/2026-05-15/1', '-> /river/2026-05-15/1/'],
  ['/river/2026-05-15/%E8%A6%81%E9%97%BB/', 'river/2026-05-15/要闻/index.html'],
  ['/river/', 'missing'],
  ['/river/2026-05-15/1/index.html/', 'missing'],
  ['/local/2026-05-15/1/', 'local/index.html'],
  ['/local', '-> /local/'],
])('%s leads to %s', (pathname, expected) => {
  expect(found(pathname)).toBe(expected)
})

test.each([
  '/../secret',
  '/%2e%2e/secret',
  '/..%2fsecret',
  '/river/..%5c..%5csecret',
  '//evil.example/',
  '/.publishing/pid',
  '/%00',
  '/%zz',
])('%s leads nowhere', (pathname) => {
  expect(found(pathname)).toBe('missing')
})

test('A site under a path answers only below it', () => {
  expect(found('/papers/', '/papers/')).toBe('index.html')
  expect(found('/papers', '/papers/')).toBe('-> /papers/')
  expect(found('/', '/papers/')).toBe('missing')
})

test('A symbolic link out of the site leads nowhere', () => {
  const outside = tempFolder({ 'secret.txt': 'secret' })
  const root = tempFolder(SITE)
  symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'))
  symlinkSync(outside, join(root, 'folder'))
  expect(locate(root, '/', '/link.txt').kind).toBe('missing')
  expect(locate(root, '/', '/folder/secret.txt').kind).toBe('missing')
})
