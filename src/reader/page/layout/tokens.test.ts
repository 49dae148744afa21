import { expect, test } from 'vitest'
import { measureBody } from '#reader/page/layout/body.ts'
import { phoneClasses, printClasses } from '#reader/page/layout/tokens.ts'

/** A text of so many signs, in paragraphs of fifty. */
function printed(signs: number, mode: 'vertical-rl' | 'vertical-lr', sign = '海'): string {
  const body = Array.from({ length: signs / 50 }, () => ({
    type: 'paragraph' as const,
    text: sign.repeat(50),
  }))
  return printClasses(measureBody({ id: 'long', body }), mode)
}

test('A vertical text that fits the printed sheet stands on it; a longer one runs from sheet to sheet', () => {
  expect(printed(100, 'vertical-rl')).toBe('print:vt-8')
  expect(printed(350, 'vertical-rl')).toBe('print:vt-18')
  expect(printed(1000, 'vertical-rl')).toBe('print-lines')
})

test('A script that knows no lines from side to side may stand as tall as the sheet', () => {
  expect(printed(1000, 'vertical-lr', 'ᠨ')).toBe('print:vt-28')
  expect(printed(9000, 'vertical-lr', 'ᠨ')).toBe('print-lines')
})

test('On a phone vertical prose runs across; verse and Mongolian stand as they are', () => {
  const prose = measureBody({ id: 'prose', body: [{ type: 'paragraph', text: '海'.repeat(80) }] })
  const verse = measureBody({ id: 'verse', body: [{ type: 'verse', lines: ['海上生明月', '天涯共此时'] }] })
  expect(phoneClasses(prose, 'vertical-rl')).toBe('phone-lines')
  expect(phoneClasses(prose, 'vertical-lr')).toBe('')
  expect(phoneClasses(verse, 'vertical-rl')).toBe('')
})
