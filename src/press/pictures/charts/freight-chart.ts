import { ACCENT, HAN_SANS, HAN_SERIF, INK, RULE, SOFT_INK, drawing, element, words } from './paper.ts'

/** Containers through the port, in units of ten thousand TEU. */
const YEARS: readonly (readonly [string, number])[] = [
  ['2021', 38],
  ['2022', 41],
  ['2023', 47],
  ['2024', 52],
  ['2025', 61],
]

/** Columns for five years of freight; the last stands out. */
export function freightChart(width: number, height: number): string {
  const [left, right, foot, top] = [86, width - 40, height - 92, 136]
  const scale = (foot - top) / 70
  const step = (right - left) / YEARS.length
  const lines = [0, 10, 20, 30, 40, 50, 60, 70].flatMap((value) => {
    const y = foot - value * scale
    return [
      element('line', {
        x1: left,
        y1: y,
        x2: right,
        y2: y,
        stroke: value === 0 ? INK : RULE,
        'stroke-width': value === 0 ? 2 : 1,
        ...(value === 0 ? {} : { 'stroke-dasharray': '2 5' }),
      }),
      words(left - 14, y + 7, `${value}`, {
        'font-family': HAN_SANS,
        'font-size': 20,
        fill: SOFT_INK,
        'text-anchor': 'end',
      }),
    ]
  })
  const columns = YEARS.flatMap(([year, value], i) => {
    const x = left + step * (i + 0.5)
    const last = i === YEARS.length - 1
    return [
      element('rect', {
        x: x - step * 0.29,
        y: foot - value * scale,
        width: step * 0.58,
        height: value * scale,
        fill: last ? ACCENT : '#5c7283',
      }),
      words(x, foot - value * scale - 14, `${value}`, {
        'font-family': HAN_SANS,
        'font-size': 30,
        'font-weight': 700,
        fill: last ? ACCENT : INK,
        'text-anchor': 'middle',
      }),
      words(x, foot + 34, year, { 'font-family': HAN_SANS, 'font-size': 23, 'text-anchor': 'middle' }),
    ]
  })
  const told = YEARS.map(([year, value]) => `${year}年${value}万标箱`).join('，')
  return drawing(width, height, '澜川港集装箱吞吐量，2021—2025年', `${told}。`, 'zh-CN', [
    element('rect', { x: 40, y: 30, width: 56, height: 7, fill: ACCENT }),
    words(40, 78, '澜川港集装箱吞吐量', { 'font-family': HAN_SERIF, 'font-size': 36, 'font-weight': 700 }),
    words(40, 110, '2021—2025年　单位：万标箱', { 'font-family': HAN_SANS, 'font-size': 20, fill: SOFT_INK }),
    ...lines,
    ...columns,
    words(right, height - 18, '制图：澜川日报', {
      'font-family': HAN_SANS,
      'font-size': 17,
      fill: SOFT_INK,
      'text-anchor': 'end',
    }),
  ])
}
