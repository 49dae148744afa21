import { expect, test } from 'vitest'
import { apart, inVisualOrder } from '#press/previews/visual-order.ts'

/** A line as it stands from left to right, each stretch as it is read; those from the right in brackets. */
const shown = (line: string, isRightToLeft: boolean) =>
  inVisualOrder(line, isRightToLeft)
    .map((stretch) => (stretch.isRightToLeft ? `[${stretch.text}]` : stretch.text))
    .join('|')

test('In a line that is read from the right, numbers and Latin names are read from the left', () => {
  expect(shown('كلفت ١٢ مليونا', true)).toBe('[ مليونا]|١٢|[كلفت ]')
  expect(shown('ميناء PORT 2026 القديم', true)).toBe('[ القديم]|PORT 2026|[ميناء ]')
})

test('A name that is read from the right stands in a line of another language as one', () => {
  expect(shown('The paper المرسى says', false)).toBe('The paper |[المرسى]| says')
  expect(shown('河上新桥', false)).toBe('河上新桥')
})

test('Words of another language keep their own order, and what steers it is not drawn', () => {
  expect(shown(`الأولى ${apart('Continued on page ٣')}`, true)).toBe('Continued on page |٣|[الأولى ]')
  expect(shown(apart('3 pages'), true)).toBe('3 pages')
  expect(shown('\u202Eevil\u202C', false)).toBe('evil')
})
