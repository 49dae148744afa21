import { expect, test } from 'vitest'
import { readRules } from '#press/publishing/used-rules.ts'

const used = (css: string, html: string): string => readRules(css)(html)

test('A rule for a class that no element has is left out, the others keep their order', () => {
  const css = '.a{top:0}.c4\\:sp-2{left:0}.b>.a{right:0}p{margin:0}.a,.b{bottom:0}'
  expect(used(css, '<p class="a c4:sp-2">b</p>')).toBe(
    '.a{top:0}.c4\\:sp-2{left:0}p{margin:0}.a,.b{bottom:0}',
  )
})

test('What is left of an empty rule of a window or a layer is left out, a layer that is named stays', () => {
  const css =
    '@layer utilities{.a{top:0}@container sheet (width<38rem){.b{top:1px}@media print{.c{top:2px}}}}@layer utilities;'
  expect(used(css, '<p class="a">b</p>')).toBe('@layer utilities{.a{top:0}}@layer utilities;')
  expect(used(css, '<p class="c">b</p>')).toBe(
    '@layer utilities{@container sheet (width<38rem){@media print{.c{top:2px}}}}@layer utilities;',
  )
  expect(used('.b{top:0}', '')).toBe('')
})

test('What a rule excepts, or only may hold, need not be there', () => {
  const css = '.a:not(.b){top:0}.a:has(>.c){top:1px}:is(.b,.a){top:2px}.b:not(.a){top:3px}'
  expect(used(css, '<p class="a">b</p>')).toBe('.a:not(.b){top:0}.a:has(>.c){top:1px}:is(.b,.a){top:2px}')
})

test('A document has its own rules, whatever others had before it', () => {
  const rulesOf = readRules('.a{top:0}.b{top:1px}@keyframes come{to{top:0}}')
  expect(rulesOf('<p class="a">')).toBe('.a{top:0}@keyframes come{to{top:0}}')
  expect(rulesOf('<p class="b">')).toBe('.b{top:1px}@keyframes come{to{top:0}}')
})
