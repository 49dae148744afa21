import {
  ACCENT,
  BLUE,
  HAN_SANS,
  HAN_SERIF,
  INK,
  PAPER,
  RULE,
  SOFT_INK,
  drawing,
  element,
  words,
} from './paper.ts'

type Stop = {
  name: string
  at: readonly [number, number]
  label: 'above' | 'below' | 'right' | 'left'
  change?: boolean
}

const STOPS: readonly Stop[] = [
  { name: '北站', at: [110, 140], label: 'above', change: true },
  { name: '云麓', at: [250, 140], label: 'above' },
  { name: '茶港', at: [390, 140], label: 'above' },
  { name: '大学城', at: [500, 205], label: 'right' },
  { name: '澜江桥', at: [575, 280], label: 'right' },
  { name: '老码头', at: [800, 375], label: 'above', change: true },
  { name: '南湖', at: [940, 375], label: 'above' },
  { name: '会展', at: [1080, 375], label: 'above' },
]

const FIRST_PHASE = 'M110 140 H418 Q435 140 447 152 L575 280'
const SECOND_PHASE = 'M575 280 L658 363 Q670 375 687 375 H1080'

/** The eight stations of the suburban line, in order, the second phase, under the river and beyond, as a broken line. */
export function metroMap(width: number, height: number): string {
  const line = { fill: 'none', stroke: ACCENT, 'stroke-width': 11, 'stroke-linejoin': 'round' }
  const type = { 'font-family': HAN_SANS, 'font-size': 26, 'font-weight': 600 }
  const stops = STOPS.flatMap((stop, index) => {
    const [x, y] = stop.at
    const dot = stop.change
      ? element('circle', { cx: x, cy: y, r: 15, fill: PAPER, stroke: INK, 'stroke-width': 5 })
      : element('circle', { cx: x, cy: y, r: 11, fill: PAPER, stroke: ACCENT, 'stroke-width': 6 })
    const beside = stop.label === 'right'
    const label = words(beside ? x + 24 : x, beside ? y - 8 : y - 32, stop.name, {
      ...type,
      'text-anchor': beside ? 'start' : 'middle',
    })
    const number = words(beside ? x - 20 : x, beside ? y + 28 : y + 42, `${index + 1}`.padStart(2, '0'), {
      'font-family': HAN_SANS,
      'font-size': 18,
      fill: SOFT_INK,
      'text-anchor': beside ? 'end' : 'middle',
    })
    return [dot, label, number]
  })
  const river = 'M-20 430 C180 425 330 420 470 395 S620 345 760 262 S1010 150 1220 110'
  return drawing(
    width,
    height,
    '澜川市域线示意图',
    `八座车站依次为：${STOPS.map((stop) => stop.name).join('、')}。一期为北站至澜江桥，澜江桥以南为二期，从江底穿过。`,
    'zh-CN',
    [
      element('path', {
        d: river,
        fill: 'none',
        stroke: '#cfe0e6',
        'stroke-width': 62,
        'stroke-linecap': 'round',
      }),
      element('path', { d: river, fill: 'none', stroke: '#bcd3db', 'stroke-width': 2 }),
      words(935, 192, '澜　江', {
        'font-family': HAN_SERIF,
        'font-size': 26,
        'font-style': 'italic',
        fill: BLUE,
        transform: 'rotate(-19 935 192)',
      }),
      words(250, 424, '澜　江', {
        'font-family': HAN_SERIF,
        'font-size': 26,
        'font-style': 'italic',
        fill: BLUE,
        transform: 'rotate(-4 250 424)',
      }),
      element('path', {
        d: `${FIRST_PHASE} ${SECOND_PHASE}`,
        fill: 'none',
        stroke: PAPER,
        'stroke-width': 20,
      }),
      element('path', { ...line, d: SECOND_PHASE, 'stroke-dasharray': '14 9' }),
      element('path', { ...line, d: FIRST_PHASE, 'stroke-linecap': 'round' }),
      ...stops,
      words(56, 60, '市域线线路示意', { 'font-family': HAN_SERIF, 'font-size': 32, 'font-weight': 700 }),
      element('line', { x1: 56, y1: 80, x2: width - 56, y2: 80, stroke: INK, 'stroke-width': 2 }),
      element('line', { ...line, x1: 610, y1: 51, x2: 672, y2: 51 }),
      words(684, 59, '一期', { 'font-family': HAN_SANS, 'font-size': 22 }),
      element('line', { ...line, x1: 758, y1: 51, x2: 820, y2: 51, 'stroke-dasharray': '14 9' }),
      words(832, 59, '二期', { 'font-family': HAN_SANS, 'font-size': 22 }),
      element('circle', { cx: 922, cy: 51, r: 10, fill: PAPER, stroke: INK, 'stroke-width': 4 }),
      words(942, 59, '换乘站', { 'font-family': HAN_SANS, 'font-size': 22 }),
      element('circle', { cx: 1052, cy: 51, r: 8, fill: PAPER, stroke: ACCENT, 'stroke-width': 5 }),
      words(1070, 59, '车站', { 'font-family': HAN_SANS, 'font-size': 22 }),
      element('line', {
        x1: 56,
        y1: height - 36,
        x2: width - 56,
        y2: height - 36,
        stroke: RULE,
        'stroke-width': 1,
      }),
      words(width - 56, height - 13, '示意图，不按比例', {
        'font-family': HAN_SANS,
        'font-size': 17,
        fill: SOFT_INK,
        'text-anchor': 'end',
      }),
    ],
  )
}
