import { fractal } from '../noise.ts'
import {
  ACCENT,
  BLUE,
  INK,
  LATIN_SANS,
  LATIN_SERIF,
  PAPER,
  RULE,
  SOFT_INK,
  drawing,
  element,
  words,
} from './paper.ts'

type Point = readonly [number, number]
type Landing = { name: string; at: Point; label: Point; anchor: 'start' | 'middle' | 'end' }

const LANDINGS: readonly Landing[] = [
  { name: 'Tern Harbor', at: [232, 226], label: [206, 216], anchor: 'end' },
  { name: 'Gull Island', at: [520, 262], label: [560, 226], anchor: 'start' },
  { name: 'Pike Point', at: [640, 466], label: [672, 478], anchor: 'start' },
  { name: 'Saltmarsh Landing', at: [330, 592], label: [306, 618], anchor: 'end' },
]

const COAST: readonly Point[] = [
  [300, 84],
  [262, 130],
  [280, 172],
  [236, 196],
  [222, 232],
  [252, 270],
  [214, 318],
  [226, 372],
  [176, 420],
  [206, 468],
  [196, 520],
  [262, 548],
  [322, 584],
  [318, 624],
  [392, 668],
  [420, 740],
]
const POINT: readonly Point[] = [
  [960, 300],
  [860, 346],
  [778, 362],
  [716, 418],
  [652, 446],
  [640, 476],
  [690, 508],
  [764, 520],
  [820, 580],
  [900, 604],
  [960, 660],
]
const ISLAND: readonly Point[] = [
  [516, 250],
  [546, 208],
  [604, 196],
  [648, 222],
  [640, 268],
  [592, 300],
  [540, 292],
]

/** The ferry's four landings on one sound, and the order in which it calls. */
export function ferryMap(width: number, height: number): string {
  const land = (points: readonly Point[], close: readonly Point[]): string =>
    element('path', {
      d: `${coastline(points)} ${close.map(([x, y]) => `L${x} ${y}`).join(' ')} Z`,
      fill: '#e9e1cd',
      stroke: '#8f8672',
      'stroke-width': 2,
      'stroke-linejoin': 'round',
    })
  const route = 'M232 226 C330 200 430 236 520 262 C470 330 560 420 640 466'
  const added = 'M640 466 C560 560 430 560 330 592'
  const stops = LANDINGS.flatMap((landing, i) => {
    const [x, y] = landing.at
    const name = {
      'font-family': LATIN_SERIF,
      'font-size': 26,
      'font-weight': 700,
      'text-anchor': landing.anchor,
    }
    return [
      element('circle', { cx: x, cy: y, r: 15, fill: PAPER, stroke: ACCENT, 'stroke-width': 4 }),
      words(x, y + 6, `${i + 1}`, {
        'font-family': LATIN_SANS,
        'font-size': 17,
        'font-weight': 700,
        'text-anchor': 'middle',
      }),
      // Drawn twice, the rim first: SVG 1.1, which books may hold, knows no order of painting.
      words(...landing.label, landing.name, {
        ...name,
        stroke: PAPER,
        'stroke-width': 5,
        'stroke-linejoin': 'round',
      }),
      words(...landing.label, landing.name, name),
    ]
  })
  const order = LANDINGS.map((landing) => landing.name)
  return drawing(
    width,
    height,
    'The ferry route',
    `The ferry calls at ${order.join(', ')}, in that order; the last from May 22.`,
    'en',
    [
      element('rect', { y: 84, width, height: height - 132, fill: '#dde9ec' }),
      land(COAST, [
        [-10, height],
        [-10, 84],
      ]),
      land(POINT, [[960, 300]]),
      land([...ISLAND, [516, 250]], []),
      element('path', { d: route, fill: 'none', stroke: ACCENT, 'stroke-width': 5 }),
      element('path', {
        d: added,
        fill: 'none',
        stroke: ACCENT,
        'stroke-width': 5,
        'stroke-dasharray': '12 8',
      }),
      words(512, 592, 'from May 22', {
        'font-family': LATIN_SANS,
        'font-size': 20,
        fill: ACCENT,
        'font-weight': 700,
      }),
      ...stops,
      words(386, 420, 'Tern Sound', {
        'font-family': LATIN_SERIF,
        'font-style': 'italic',
        'font-size': 27,
        fill: BLUE,
        'text-anchor': 'middle',
        'letter-spacing': 3,
      }),
      words(92, 470, 'PELLOW', {
        'font-family': LATIN_SANS,
        'font-size': 18,
        fill: SOFT_INK,
        'text-anchor': 'middle',
        'letter-spacing': 4,
      }),
      words(92, 494, 'COUNTY', {
        'font-family': LATIN_SANS,
        'font-size': 18,
        fill: SOFT_INK,
        'text-anchor': 'middle',
        'letter-spacing': 4,
      }),
      element('path', { d: 'M830 196 L840 158 L850 196 L840 188 Z', fill: INK }),
      words(840, 148, 'N', {
        'font-family': LATIN_SERIF,
        'font-size': 22,
        'font-weight': 700,
        'text-anchor': 'middle',
      }),
      element('rect', { width, height: 84, fill: PAPER }),
      words(36, 56, 'The summer ferry line', {
        'font-family': LATIN_SERIF,
        'font-size': 36,
        'font-weight': 700,
      }),
      element('line', { x1: 0, y1: 84, x2: width, y2: 84, stroke: INK, 'stroke-width': 2 }),
      element('rect', { y: height - 48, width, height: 48, fill: PAPER }),
      element('line', {
        x1: 0,
        y1: height - 48,
        x2: width,
        y2: height - 48,
        stroke: RULE,
        'stroke-width': 1,
      }),
      words(36, height - 18, 'Numbers give the order of calls. Not for navigation.', {
        'font-family': LATIN_SANS,
        'font-size': 17,
        fill: SOFT_INK,
      }),
      words(width - 36, height - 18, 'The Courier', {
        'font-family': LATIN_SERIF,
        'font-style': 'italic',
        'font-size': 17,
        fill: SOFT_INK,
        'text-anchor': 'end',
      }),
    ],
  )
}

/** A shore through points, with the small bays that a straight line would lack. */
function coastline(points: readonly Point[]): string {
  const steps: string[] = []
  points.forEach(([x, y], i) => {
    const [nx, ny] = points[i + 1] ?? [x, y]
    for (let s = 0; s < 5; s += 1) {
      const px = x + ((nx - x) * s) / 5
      const py = y + ((ny - y) * s) / 5
      const push = i === 0 && s === 0 ? 0 : 9
      steps.push(
        `${steps.length ? 'L' : 'M'}${(px + push * fractal(px * 0.05, py * 0.05, 1, 3)).toFixed(1)} ${(py + push * fractal(px * 0.05, py * 0.05, 9, 3)).toFixed(1)}`,
      )
    }
  })
  return steps.join(' ')
}
