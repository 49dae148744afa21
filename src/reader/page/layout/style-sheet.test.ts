import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Article } from '#issue/schema.ts'
import { WINDOW } from '#reader/page/layout/below.ts'
import { COLUMN_COUNTS, columnWidth, GUTTER } from '#reader/page/layout/columns.ts'
import { HEADLINE_SIZES } from '#reader/page/layout/heading.ts'
import { footMarks } from '#reader/page/layout/marks.ts'
import { TALL_STEPS } from '#reader/page/layout/vertical.ts'
import { BROAD } from '#reader/page/layout/ways.ts'

// What a page is set by is said twice: in numbers here, and in the style sheet that a browser lays it out by.

const STYLES = new URL('../../../styles/', import.meta.url)
const css = readdirSync(STYLES)
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(new URL(name, STYLES), 'utf8'))
  .join('\n')

/** The numbers that a pattern catches in the style sheet, wherever it stands. */
function numbers(pattern: RegExp): number[] {
  return [...css.matchAll(pattern)].flatMap((found) => found.slice(1).map(Number))
}

/** What a rule declares, by its selector as it is written. */
function rule(selector: string): string {
  const at = css.indexOf(`${selector} {`)
  expect(at, selector).toBeGreaterThan(-1)
  return css.slice(at, css.indexOf('}', at))
}

test('A column is as many ems wide as the layout takes it to be, at every count', () => {
  const measures = numbers(/--columns: (\d);\s*--measure: ([\d.]+);/gu)
  expect(measures).toEqual(COLUMN_COUNTS.flatMap((count) => [count, columnWidth(count)]))
  expect(rule('.setting')).toContain(`--gutter: ${GUTTER}rem;`)
})

test('Headlines have the sizes that they are fitted by', () => {
  expect(numbers(/--headline-\d: ([\d.]+)em;/gu)).toEqual([...HEADLINE_SIZES])
})

test('The style sheet knows every step of vertical lines, on the screen and on paper', () => {
  const steps = [...css.matchAll(/@source inline\("[^"]*:vt-\{([\d,]+)\}"\)/gu)].map(([, list]) => list)
  expect(steps).toEqual([TALL_STEPS.join(), TALL_STEPS.join()])
})

test('A broad band is as high as it is counted', () => {
  expect(numbers(/aspect-ratio: 1 \/ (0\.\d+);/gu)).toContain(BROAD)
})

test('Rows wait for the first frame only in windows that end above them', () => {
  const [tallest = Number.NaN] = numbers(/max-height: (\d+)px\) \{\s*:root\[data-first-frame\]/gu)
  /** The bar over the sheet and the sheet's own head are no less, in pixels. */
  const OVER = 80
  expect(tallest).toBeLessThanOrEqual(WINDOW * 16 + OVER)
  expect(tallest).toBeGreaterThan(WINDOW * 16 - OVER)
})

test('The line of a serial, and the label over it, are as high as they are counted', () => {
  const [line = Number.NaN] =
    /min-block-size: ([\d.]+)rem/u.exec(rule('.serial > :is(small, nav)'))?.slice(1).map(Number) ?? []
  const [margin = Number.NaN] =
    /margin-block-start: ([\d.]+)em/u.exec(rule('.serial-label'))?.slice(1).map(Number) ?? []
  const [label = Number.NaN] = numbers(/\.text:is\(:lang\(zh\)[^{]*\) \{\s*line-height: ([\d.]+);/gu)
  const piece: Article = { id: 'a', body: [], kicker: '长篇连载' }
  expect(footMarks(piece, {})).toBeCloseTo(line, 1)
  expect(footMarks({ ...piece, serial: '未完待续' }, {})).toBeCloseTo(line + margin + label, 1)
})
