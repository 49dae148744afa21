/** A name as a list of references sorts it; a body (`Courier Staff`) and a Chinese name are whole. */
export type Author = { family: string; given: readonly string[]; suffix?: string } | { whole: string }

/** A name as a list sorts it: `Halloran, June`, `Ortega, Luis, Jr.`; what is whole as it is. */
export function sortedName(author: Author): string {
  if ('whole' in author) return author.whole
  return [author.family, author.given.join(' '), ...(author.suffix ? [author.suffix] : [])].join(', ')
}

/** Words of a byline that names no person. */
const BODY =
  /\b(?:Staff|Desk|Team|Newsroom|Reporters?|Correspondents?|Wire|Press|News|Board|Service|Agency|Bureau|Editors?|Office|Department|Associated|Reuters|Xinhua|Agence|Agentur|Agencia|Agência|Agenzia|Presse|Redaktion|Rédaction|Redacción|Redazione)\b/iu
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/u

/**
 * Reads a name of a byline. Only names in Latin letters are parted: in Chinese, Japanese, Korean and
 * Hungarian papers the family's name comes first, and is not told apart by a space.
 *
 * @param language of the text
 */
export function readAuthor(name: string, language: string): Author {
  const written = name.replaceAll(/\s+/gu, ' ').trim()
  const isLatin = /\p{Script=Latin}/u.test(written) && !/[^\p{Script=Latin}\p{P}\p{M}\s]/u.test(written)
  if (!isLatin || BODY.test(written) || language.startsWith('hu')) return { whole: written }
  const [last, first] = written.split(/,\s*/u)
  if (last !== undefined && first !== undefined && !SUFFIX.test(first))
    return { family: last, given: first.split(' ') }
  const words = written.replaceAll(',', '').split(' ')
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined
  if (words.length < 2) return { whole: written }
  // `van`, `de la`: small words before the last belong to it.
  let at = words.length - 1
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] ?? '')) at -= 1
  return { family: words.slice(at).join(' '), given: words.slice(0, at), suffix }
}
