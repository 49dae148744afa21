import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SAFETY_HEADERS } from '#press/policy.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { hostFiles } from '#press/publishing/host-files.ts'

test('Host files speak of the base', () => {
  const files = hostFiles({ base: '/papers/' })
  expect(files.get('_headers')).toContain('/papers/*\n  Content-Security-Policy: default-src')
  expect(files.get('_redirects')).toBe('/papers/local/* /papers/local/index.html 200\n')
})

test('The policy is strict, and the recipes say the same one', () => {
  const policy = SAFETY_HEADERS['Content-Security-Policy']
  expect(policy).not.toMatch(/unsafe-|\*/u)
  expect(policy).toContain("object-src 'none'; base-uri 'none'")
  const recipes = readFileSync(join(PROJECT_ROOT, 'docs/hosting.md'), 'utf8')
  expect(recipes.split(policy)).toHaveLength(3)
})
