import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser } from '#press/browser/find-browser.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

/** A program that starts, or one that lacks what it needs. */
function program(folder: string, name: string, status: number): string {
  const path = join(folder, name)
  chmodSync(path, 0o755)
  return status === 0 ? path : ''
}

test('The browser named comes first, and must start', () => {
  const folder = tempFolder({ mine: '#!/bin/sh\nexit 0', broken: '#!/bin/sh\nexit 127' })
  const mine = program(folder, 'mine', 0)
  program(folder, 'broken', 127)
  expect(findBrowser({ PLAYWRIGHT_CHROMIUM: mine, PATH: '' })).toBe(mine)
  expect(() => findBrowser({ PLAYWRIGHT_CHROMIUM: join(folder, 'broken'), PATH: '' })).toThrow(
    'is no browser that starts here',
  )
})

test('A browser on the path that does not start is passed over', () => {
  const broken = tempFolder({ 'google-chrome': '#!/bin/sh\nexit 127' })
  const whole = tempFolder({ chromium: '#!/bin/sh\nexit 0' })
  program(broken, 'google-chrome', 127)
  const chromium = program(whole, 'chromium', 0)
  expect(findBrowser({ PATH: `${broken}:${whole}` })).toBe(chromium)
})
