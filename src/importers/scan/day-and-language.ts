import { isCalendarDay } from '#issue/patterns.ts'

/** A day as 1858-07-10 from `1858-07-10T00:00:00`, `18580710`; nothing for a year alone, or a day that never was. */
export function dayIn(text: string): string | undefined {
  const match = /(?<!\d)(1[5-9]\d\d|20\d\d)[-./_]?(0[1-9]|1[0-2])[-./_]?(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(
    text.slice(0, 400),
  )
  const day = match ? `${match[1]}-${match[2]}-${match[3]}` : ''
  return isCalendarDay(day) ? day : undefined
}

/** The languages that a catalogue may call by their names. */
const NAMED = (
  'af ar az be bg bn bo bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ' +
  'ky la lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl pt ro ru sk sl sq sr sv sw ta te tg th tk tl tr ug uk ur ' +
  'uz vi yi zh'
).split(' ')

let byName: Map<string, string> | undefined

/** What each language is called in English and by those who speak it, in small letters. */
function languageNames(): Map<string, string> {
  const names = new Map<string, string>()
  for (const code of NAMED)
    for (const language of [code, 'en']) {
      const name = new Intl.DisplayNames([language], { type: 'language' }).of(code)
      if (name !== undefined) names.set(name.toLowerCase(), code)
    }
  return names
}

/**
 * A language code of two or three letters, library or terminology, as BCP 47 has it: `ger` gives `de`; so does its name,
 * `German` or `Deutsch`.
 */
export function languageTag(code: string): string | undefined {
  byName ??= languageNames()
  const named = byName.get(code.trim().toLowerCase())
  if (named !== undefined) return named
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/u.test(code.trim())) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(code.trim())
    return tag === 'und' || tag === 'mul' || tag === 'zxx' ? undefined : tag
  } catch {
    return undefined
  }
}
