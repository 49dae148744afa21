import { ACCENT, INK, LATIN_SANS, LATIN_SERIF, RULE, SOFT_INK, drawing, element, words } from './paper.ts'

/** The town's spending by purpose, in millions of dollars. */
const PARTS: readonly (readonly [string, number])[] = [
  ['Schools', 8.1],
  ['Public works', 4.2],
  ['Police and fire', 3.4],
  ['Library and parks', 1.5],
  ['Debt', 1.2],
]

/** Bars for the parts of the town budget, longest first, with their share of the whole. */
export function budgetChart(width: number, height: number): string {
  const total = PARTS.reduce((sum, [, value]) => sum + value, 0)
  const [left, right, top, step] = [250, width - 150, 164, 78]
  const scale = (right - left) / 8.1
  const bars = PARTS.flatMap(([name, value], i) => {
    const y = top + i * step
    const end = left + value * scale
    return [
      words(left - 18, y + 33, name, { 'font-family': LATIN_SERIF, 'font-size': 25, 'text-anchor': 'end' }),
      element('rect', { x: left, y, width: value * scale, height: 48, fill: i === 0 ? ACCENT : '#5c7283' }),
      words(end + 12, y + 25, `$${value.toFixed(1)}`, {
        'font-family': LATIN_SANS,
        'font-size': 24,
        'font-weight': 700,
      }),
      words(end + 12, y + 46, `${Math.round((value / total) * 100)}%`, {
        'font-family': LATIN_SANS,
        'font-size': 17,
        fill: SOFT_INK,
      }),
    ]
  })
  const told = PARTS.map(([name, value]) => `${name} $${value.toFixed(1)} million`).join(', ')
  return drawing(width, height, `Town budget, fiscal 2027: $${total.toFixed(1)} million`, `${told}.`, 'en', [
    element('rect', { x: 40, y: 30, width: 56, height: 7, fill: ACCENT }),
    words(40, 82, `Where the $${total.toFixed(1)} million goes`, {
      'font-family': LATIN_SERIF,
      'font-size': 40,
      'font-weight': 700,
    }),
    words(40, 118, 'Tern Harbor town budget, fiscal year 2027, in millions of dollars', {
      'font-family': LATIN_SANS,
      'font-size': 20,
      fill: SOFT_INK,
    }),
    element('line', {
      x1: left,
      y1: top - 14,
      x2: left,
      y2: top + PARTS.length * step - 16,
      stroke: INK,
      'stroke-width': 2,
    }),
    ...bars,
    element('line', {
      x1: 40,
      y1: height - 44,
      x2: width - 40,
      y2: height - 44,
      stroke: RULE,
      'stroke-width': 1,
    }),
    words(40, height - 18, 'Source: Town of Tern Harbor', {
      'font-family': LATIN_SANS,
      'font-size': 17,
      fill: SOFT_INK,
    }),
    words(width - 40, height - 18, 'The Courier', {
      'font-family': LATIN_SERIF,
      'font-style': 'italic',
      'font-size': 17,
      fill: SOFT_INK,
      'text-anchor': 'end',
    }),
  ])
}
