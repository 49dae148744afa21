import { lunarDay, readLunarDay, sameLunarDay } from '#press/checks/lunar-day.ts'
import { type Check, type Finding } from '#press/checks/finding.ts'

const CHINESE_WEEKDAYS = '日一二三四五六'
const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** A weekday printed anywhere in the line under the nameplate, against the date. */
export const checkWeekday: Check = ({ issue }) => {
  const actual = new Date(`${issue.date}T00:00:00Z`).getUTCDay()
  const lines = { lunarDate: issue.lunarDate, number: issue.number, organ: issue.publication.organ }
  return Object.entries(lines).flatMap(([place, line]): Finding[] => {
    const printed = readWeekday(line ?? '')
    if (printed === undefined || printed === actual) return []
    const reason = `"${line}" says ${ENGLISH_WEEKDAYS[printed]}, but ${issue.date} is a ${ENGLISH_WEEKDAYS[actual]}`
    return [{ severity: 'error', place, reason }]
  })
}

/** The printed lunar date, against a calendar that is itself off on some days: so only a warning. */
export const checkLunarDate: Check = ({ issue }) => {
  const printed = readLunarDay(issue.lunarDate ?? '')
  if (printed === undefined) return []
  const [before, actual, after] = [-1, 0, 1].map((shift) => lunarDay(issue.date, shift))
  if (actual === undefined || sameLunarDay(printed, actual)) return []
  const isNear = [before, after].some((day) => day !== undefined && sameLunarDay(printed, day))
  const reason =
    `"${issue.lunarDate}" is not ${issue.date}, which should be month ${actual.month}, day ${actual.day}` +
    (isNear ? '; calendars differ by a day now and then' : '')
  return [{ severity: 'warning', place: 'lunarDate', reason }]
}

/** 0 for Sunday to 6; undefined where the line names no weekday. */
export function readWeekday(line: string): number | undefined {
  const [, chinese] = /(?:星期|礼拜|禮拜|周|週)([日天一二三四五六])/u.exec(line.slice(0, 200)) ?? []
  if (chinese !== undefined) return chinese === '天' ? 0 : CHINESE_WEEKDAYS.indexOf(chinese)
  const english = ENGLISH_WEEKDAYS.findIndex((name) => line.slice(0, 200).toLowerCase().includes(name))
  return english === -1 ? undefined : english
}
