// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'

const script = readFileSync('public/static/first-paint.js', 'utf8')

/** What the document says of itself after the script has read what is kept. */
function firstPaint(kept: string): Record<string, string | undefined> {
  localStorage.setItem('jumpline.preferences', kept)
  new Function(script)()
  return { ...document.documentElement.dataset }
}

beforeEach(() => {
  localStorage.clear()
  for (const name of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[name]
  document.documentElement.lang = 'zh-Hans'
})

test('What is chosen stands on the document, and nothing waits for a language that was not', () => {
  expect(firstPaint('{"theme":"dark","textSize":4,"view":"list"}')).toEqual({
    theme: 'dark',
    textSize: '4',
    view: 'list',
  })
  expect(firstPaint('{"theme":"dark","language":"zh-Hans"}')).not.toHaveProperty('speaks')
  expect(firstPaint('{"language":"en"}')).toHaveProperty('speaks', 'en')
})

test.each(['{', 'null', '7', '{"theme":"<b>","textSize":9,"view":[],"language":{}}'])(
  'Garbage leaves the document as it came: %s',
  (kept) => {
    expect(firstPaint(kept)).toEqual({})
  },
)
