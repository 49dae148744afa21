/** In rows of ten by their value: plain, as on cheques, as in Taiwan, and the other sign for two. */
const DIGITS =
  '〇一二三四五六七八九' +
  '零壹贰叁肆伍陆柒捌玖' +
  '○壹貳參肆伍陸柒捌玖' +
  '零一两三四五六七八九' +
  '零一兩三四五六七八九'

/** Signs that a digit before them multiplies. */
const UNITS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['千', 1000],
])
const TENS = new Map([
  ['廿', 20],
  ['卅', 30],
])

/** `十二` 12, `二十` 20, `廿三` 23, `一百零八` 108, `一二` 12, `二〇二五` 2025; undefined where the signs make no number. */
export function chineseNumber(text: string): number | undefined {
  const signs = [...text]
  if (!signs.some((sign) => UNITS.has(sign) || TENS.has(sign))) {
    const digits = signs.map(digitOf)
    return digits.length === 0 || digits.includes(undefined) ? undefined : Number(digits.join(''))
  }
  let total = 0
  let pending: number | undefined
  for (const sign of signs) {
    const digit = digitOf(sign)
    if (digit !== undefined) {
      if (pending !== undefined && pending !== 0) return undefined
      pending = digit
      continue
    }
    total += TENS.get(sign) ?? (pending ?? 1) * (UNITS.get(sign) ?? Number.NaN)
    pending = undefined
  }
  return Number.isNaN(total) ? undefined : total + (pending ?? 0)
}

function digitOf(sign: string): number | undefined {
  const at = DIGITS.indexOf(sign)
  return at < 0 ? undefined : at % 10
}
