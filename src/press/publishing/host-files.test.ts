import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FIRST_PAINTS, hashOf, policyOf, safetyHeaders } from '#press/policy.ts'
import { hostFiles } from '#press/publishing/host-files.ts'

test('Host files speak of the base', () => {
  const files = hostFiles({ base: '/papers/' })
  expect(files.get('_headers')).toContain('/papers/*\n  Content-Security-Policy: script-src')
  expect(files.get('_redirects')).toBe(
    '/papers/local/:issue /papers/local/ 200\n/papers/local/:issue/* /papers/local/ 200\n',
  )
})

test('The policy is strict, and asks no other host for anything', () => {
  for (const policy of [safetyHeaders()['Content-Security-Policy'] ?? '', policyOf()]) {
    expect(policy).not.toMatch(/unsafe-|\*/u)
    expect(policy).toContain("object-src 'none'; base-uri 'none'")
    expect(policy).not.toContain('https:')
  }
})

test('What stands in a document is allowed by its hash; headers know the script, and leave styles to the document', () => {
  const script = readFileSync('public/static/first-paint.js', 'utf8')
  expect(FIRST_PAINTS.at(-1)).toBe(hashOf(script))
  const header = safetyHeaders()['Content-Security-Policy'] ?? ''
  expect(header).toContain(`script-src 'self' ${FIRST_PAINTS.join(' ')};`)
  expect(header).not.toMatch(/(?:default|style)-src/u)
  expect(policyOf({ styles: ['p{}'] })).toContain(`script-src 'self'; style-src 'self' ${hashOf('p{}')};`)
})

test('A search engine of another host, and only that, may be asked', () => {
  const files = hostFiles({ base: '/', search: 'endpoint:https://search.paper.example/find' })
  expect(files.get('_headers')).toContain("connect-src 'self' https://search.paper.example;")
  expect(hostFiles({ base: '/', search: 'endpoint:/find' }).get('_headers')).toContain("connect-src 'self';")
})
