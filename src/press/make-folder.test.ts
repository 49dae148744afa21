import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '#press/make-folder.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

test('A folder is made with those above it, and one that stands is left', () => {
  const folder = tempFolder()
  makeFolder(join(folder, 'a', 'b'))
  makeFolder(join(folder, 'a', 'b'))
  expect(statSync(join(folder, 'a', 'b')).isDirectory()).toBe(true)
})

test('A file in its place, or in that of one above it, is an error', () => {
  const folder = tempFolder({ file: 'text' })
  expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST')
  expect(() => makeFolder(join(folder, 'file', 'a'))).toThrow('ENOTDIR')
})

test.skipIf(!existsSync('/proc/self'))(
  'Where the system has no folders of one’s own, it is an error at once',
  () => {
    expect(() => makeFolder('/proc/jumpline/site')).toThrow('ENOENT')
  },
)
