import { expect, test } from 'vitest'
import { liftStyles } from '#press/publishing/lift-styles.ts'

test('A style becomes a rule, the same style the same rule', () => {
  const { html, css } = liftStyles(
    '<h1 style="color:#b3202a">河</h1><p class="a" style="color:#b3202a">style="x"</p>',
  )
  const [, name = ''] = /data-style="(\w+)"/u.exec(html) ?? []
  expect(html).toBe(`<h1 data-style="${name}">河</h1><p class="a" data-style="${name}">style="x"</p>`)
  expect(css).toBe(`[data-style="${name}"]{color:#b3202a}\n`)
})

test('Quotes come out as they were meant', () => {
  expect(liftStyles('<p style="font-family:&quot;Songti SC&quot;">').css).toContain(
    '{font-family:"Songti SC"}',
  )
})

test.each(['color:red}body{display:none', 'background:url(https://a.example)', 'color:re\\64', '@import x'])(
  'A style that could be more than one is left away: %s',
  (style) => {
    expect(liftStyles(`<p style="${style}">河</p>`)).toEqual({ html: '<p>河</p>', css: '' })
  },
)
