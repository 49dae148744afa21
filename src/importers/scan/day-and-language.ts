/** A day as 1858-07-10 from `1858-07-10T00:00:00`, `18580710`; nothing for a year alone. */
export function dayIn(text: string): string | undefined {
  const match = /(?<!\d)(1[5-9]\d\d|20\d\d)[-./_]?(0[1-9]|1[0-2])[-./_]?(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(
    text.slice(0, 400),
  )
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined
}

/** A language code of two or three letters, library or terminology, as BCP 47 has it: `ger` gives `de`. */
export function languageTag(code: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/u.test(code.trim())) return undefined
  try {
    const [tag] = Intl.getCanonicalLocales(code.trim())
    return tag === 'und' || tag === 'mul' || tag === 'zxx' ? undefined : tag
  } catch {
    return undefined
  }
}
