/** A day of the Chinese calendar; `cycle` is the year's name in the cycle of sixty: `乙巳`. */
export type LunarDay = { cycle?: string; leap: boolean; month: number; day: number }

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const MONTHS = '正二三四五六七八九十冬腊'
const OTHER_MONTHS = new Map([
  ['一', 1],
  ['十一', 11],
  ['十二', 12],
  ['臘', 12],
])
const TENS = new Map([
  ['初', 0],
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
])
const DIGITS = '一二三四五六七八九'

/**
 * Reads a printed lunar date; undefined for one in another form.
 *
 * > | 农历乙巳年四月十二
 *         ^^^^ ^^^^^^
 */
export function readLunarDay(line: string): LunarDay | undefined {
  const form =
    /(?:([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年?)?([闰閏]?)(十[一二]|[正一二三四五六七八九十冬腊臘])月[大小]?(初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?)/u
  const [, cycle, leap, month = '', day = ''] = form.exec(line.slice(0, 200)) ?? []
  if (month === '') return undefined
  return {
    cycle,
    leap: leap !== '',
    month: OTHER_MONTHS.get(month) ?? MONTHS.indexOf(month) + 1,
    day: readDay(day),
  }
}

/** The lunar day of a date, by the calendar of this machine's language data; `shift` in days. */
export function lunarDay(date: string, shift: number): LunarDay | undefined {
  const time = new Date(`${date}T00:00:00Z`).getTime() + shift * 86_400_000
  const form = new Intl.DateTimeFormat('en-u-ca-chinese', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const parts = new Map<string, string>(form.formatToParts(time).map((part) => [part.type, part.value]))
  const month = /^(\d+)(bis)?$/u.exec(parts.get('month') ?? '')
  const year = Number(parts.get('relatedYear'))
  if (month === null || Number.isNaN(year)) return undefined
  const cycle = `${STEMS[modulo(year - 4, 10)]}${BRANCHES[modulo(year - 4, 12)]}`
  return { cycle, leap: month[2] !== undefined, month: Number(month[1]), day: Number(parts.get('day')) }
}

/** Whether two are one day, as far as both say. */
export function sameLunarDay(a: LunarDay, b: LunarDay): boolean {
  const sameYear = a.cycle === undefined || b.cycle === undefined || a.cycle === b.cycle
  return sameYear && a.leap === b.leap && a.month === b.month && a.day === b.day
}

/** 初一 1, 十 10, 十二 12, 二十 20, 廿三 23, 三十 30. */
function readDay(printed: string): number {
  const [first = '', second = '', third = ''] = printed
  if (printed === '初十') return 10
  if (second === '十' && first !== '十')
    return (DIGITS.indexOf(first) + 1) * 10 + DIGITS.indexOf(third || ' ') + 1
  return (TENS.get(first) ?? 0) + (second === '' ? 0 : DIGITS.indexOf(second) + 1)
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by
}
