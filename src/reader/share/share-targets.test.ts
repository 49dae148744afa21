import { expect, test } from 'vitest'
import { SHARE_TARGETS, shareAddress } from '#reader/share/share-targets.ts'

const URL_SHARED = 'https://paper.example/p/2026-04-22/story/a/#p:3'
const TEXT = '雨水 & 山洪? “引”'

test.each(['weibo', 'x', 'telegram'] as const)('%s gets address and title as they are', (target) => {
  const { searchParams } = new URL(shareAddress(target, URL_SHARED, TEXT))
  expect(searchParams.get('url')).toBe(URL_SHARED)
  expect(searchParams.get(target === 'weibo' ? 'title' : 'text')).toBe(TEXT)
})

test('A mail has the title as its subject, and both in its text', () => {
  const mail = new URL(shareAddress('mail', URL_SHARED, TEXT))
  expect(mail.protocol).toBe('mailto:')
  expect(mail.searchParams.get('subject')).toBe(TEXT)
  expect(mail.searchParams.get('body')).toBe(`${TEXT}\r\n${URL_SHARED}`)
  expect(mail.href).not.toContain('+')
})

test('Half a character in a title breaks no address', () => {
  for (const target of SHARE_TARGETS)
    expect(URL.canParse(shareAddress(target, URL_SHARED, 'a\uD83D'))).toBe(true)
})
