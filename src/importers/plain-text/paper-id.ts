/**
 * The slug of a paper without one: from its Latin name, else the pinyin initials of its Chinese name, else its code points.
 *
 * `The Harbor Gazette` gives `harbor-gazette`, `青河日报` gives `qhrb`. The initials come from the pinyin collation that
 * every JavaScript engine carries, so no dictionary is needed; a character of several readings takes its commonest.
 */
export function paperIdFor(name: string): string {
  const latin = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[łıøđðþßæœ]/gu, (letter) => UNDECOMPOSED[letter] ?? letter)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  const words = latin[0] === 'the' && latin.length > 1 ? latin.slice(1) : latin
  if (words.length > 0 && !/\p{Script=Han}/u.test(name)) return words.join('-').slice(0, 60)
  const initials = [...name].map(pinyinInitial).join('')
  if (initials.length >= 2) return initials.slice(0, 24)
  const codes = [...name].map((sign) => (sign.codePointAt(0) ?? 0).toString(36)).join('')
  return `paper-${codes}`.slice(0, 60)
}

/** Letters that Unicode takes for whole, without a mark that could be taken off. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** The first character of each initial in pinyin order; no syllable begins with i, u or v. */
const FIRST_OF_INITIAL: [string, string][] = [
  ['八', 'b'],
  ['嚓', 'c'],
  ['咑', 'd'],
  ['妸', 'e'],
  ['发', 'f'],
  ['旮', 'g'],
  ['铪', 'h'],
  ['丌', 'j'],
  ['咔', 'k'],
  ['垃', 'l'],
  ['妈', 'm'],
  ['拏', 'n'],
  ['噢', 'o'],
  ['妑', 'p'],
  ['七', 'q'],
  ['呥', 'r'],
  ['仨', 's'],
  ['他', 't'],
  ['穵', 'w'],
  ['夕', 'x'],
  ['丫', 'y'],
  ['帀', 'z'],
]

const collator = new Intl.Collator('zh-u-co-pinyin')

function pinyinInitial(sign: string): string {
  if (/^[A-Za-z0-9]$/u.test(sign)) return sign.toLowerCase()
  if (!/^\p{Script=Han}$/u.test(sign)) return ''
  let initial = 'a'
  for (const [first, letter] of FIRST_OF_INITIAL) {
    if (collator.compare(first, sign) > 0) break
    initial = letter
  }
  return initial
}
