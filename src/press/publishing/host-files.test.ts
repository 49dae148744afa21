import { expect, test } from 'vitest'
import { safetyHeaders } from '#press/policy.ts'
import { hostFiles } from '#press/publishing/host-files.ts'

test('Host files speak of the base', () => {
  const files = hostFiles({ base: '/papers/' })
  expect(files.get('_headers')).toContain('/papers/*\n  Content-Security-Policy: default-src')
  expect(files.get('_redirects')).toBe('/papers/local/* /papers/local/index.html 200\n')
})

test('The policy is strict, and asks no other host for anything', () => {
  const policy = safetyHeaders()['Content-Security-Policy'] ?? ''
  expect(policy).not.toMatch(/unsafe-|\*/u)
  expect(policy).toContain("object-src 'none'; base-uri 'none'")
  expect(policy).not.toContain('https:')
})

test('A search engine of another host, and only that, may be asked', () => {
  const files = hostFiles({ base: '/', search: 'endpoint:https://search.paper.example/find' })
  expect(files.get('_headers')).toContain("connect-src 'self' https://search.paper.example;")
  expect(hostFiles({ base: '/', search: 'endpoint:/find' }).get('_headers')).toContain("connect-src 'self';")
})
