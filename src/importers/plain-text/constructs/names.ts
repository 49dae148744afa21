import { opensWithSurname } from './surnames.ts'

/**
 * Persons' names in a byline, a dateline's bracket or a credit.
 *
 * > | 本报记者 林安　周 宁 通讯员何远、沈越    By Mara Quill and Jonah Reed
 *              ^^^^ ^^^^        ^^^^ ^^^^
 *
 * Offsets are those of the text given; a name set with a space inside (周 宁) is two stretches.
 */
export type Name = { stretches: { start: number; end: number }[] }

/** What people are called beside their names: never part of a name. */
const ROLES =
  /^(?:[\p{Script=Han}]{2,6}(?:社|报|報|网|網|台)(?=(?:见习|特约|驻.{1,4})?(?:记者|記者|通讯员))|本报|本報|本刊|本网|本網|本台|全媒体|全媒體|融媒体|实习生|實習生|见习|見習|实习|實習|首席|特约|特約|驻[\p{Script=Han}]{1,4}|特派|记者|記者|通讯员|通訊員|评论员|評論員|撰稿人?|编辑|編輯|实习生|實習生|摄影|攝影|报道|報道|報導|图片|整理|统筹|統籌|文字|文图|作者|供图|供圖|综合|綜合|电|電|摄|攝|文|图|圖)+/u
const HAN_NAME = /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}]{1,8}(?:[·•・.][\p{Script=Han}]{1,8}){1,3}$/u

/** The names in a short Chinese text that holds nothing but names and what they are called; else none. */
export function readHanNames(text: string): Name[] {
  const names: Name[] = []
  let single: { start: number; end: number } | undefined
  for (const token of tokens(text)) {
    let { start } = token
    let word = token.word
    const role = ROLES.exec(word)
    if (role) {
      start += role[0].length
      word = word.slice(role[0].length)
    }
    if (word === '') continue
    const stretch = { start, end: start + word.length }
    if (/^[\p{Script=Han}]$/u.test(word)) {
      if (single) names.push({ stretches: [single, stretch] })
      single = single ? undefined : stretch
      continue
    }
    if (single) return []
    const parts = HAN_NAME.test(word) ? [word] : grownTogether(word)
    if (parts.length === 0) return []
    for (let at = start; parts.length > 0;) {
      const part = parts.shift() ?? ''
      names.push({ stretches: [{ start: at, end: at + part.length }] })
      at += part.length
    }
  }
  return single ? [] : names
}

/** > | 林小安周宁远: two names whose space a line's end has taken, told by the family name of the second. */
function grownTogether(word: string): string[] {
  if (!/^\p{Script=Han}{5,6}$/u.test(word)) return []
  const cut = [3, 2].find((at) => word.length - at <= 3 && opensWithSurname(word.slice(at)))
  return cut === undefined ? [] : [word.slice(0, cut), word.slice(cut)]
}

/** Words between spaces, commas, strokes, brackets and signs; `和` parts two names, but is also a part of some. */
function* tokens(text: string): Generator<{ word: string; start: number }> {
  for (const match of text.matchAll(/[^\s、，,／/|｜:：;；()（）[\]【】〔〕■□▲●◆◎○]+/gu)) {
    const pair = /^(\p{Script=Han}{2,})[和與与及](\p{Script=Han}{2,3})$/u.exec(match[0])
    const [, one, other] = pair ?? []
    if (one === undefined || other === undefined) yield { word: match[0], start: match.index }
    else {
      yield { word: one, start: match.index }
      yield { word: other, start: match.index + one.length + 1 }
    }
  }
}

const CAPITAL = "\\p{Lu}[\\p{L}'’.-]*"
const PARTICLE = 'de|van|von|der|la|le|di|da|bin|al'
const EN_NAME = new RegExp(
  `^(?:${CAPITAL}|${PARTICLE})(?:\\s+(?:${CAPITAL}|${PARTICLE}|(?:y|e)\\s+${CAPITAL})){0,4}$`,
  'u',
)
/** The least that a whole name is where a word beside it may as well be inside a name. */
const WHOLE_NAME = `${CAPITAL}\\s+(?:(?:${PARTICLE})\\s+){0,2}${CAPITAL}`
/** > | Ana Ruiz y Luis Paz, but José Ortega y Gasset: such a word parts two names only between two whole ones. */
const BETWEEN = `\\s+(?<=${WHOLE_NAME}\\s+)(?:y|e|en)\\s+(?=${WHOLE_NAME})`
const PARTED = new RegExp(`(?:(?!\\s+(?:and|AND|with|und|et|och|og)\\s+|${BETWEEN}|\\s*[,;&/|]\\s*).)+`, 'gu')

/** The names in a byline in Latin letters without its `By`: parted by commas and `and`; else none. */
export function readEnglishNames(text: string): Name[] {
  const names: Name[] = []
  for (const match of text.matchAll(PARTED)) {
    const word = match[0]
      .replace(/^\s*(?:and|AND|with|und|et|y|e|en|och|og|[,;&/|])?\s+/u, '')
      .replace(/^[,;&/|]/u, '')
    const start = match.index + match[0].length - word.length
    const trimmed = word.trim()
    if (trimmed === '' || /^(?:and|with|und|et|y|e|en|och|og)$/iu.test(trimmed)) continue
    if (!EN_NAME.test(trimmed)) return names
    names.push({ stretches: [{ start, end: start + trimmed.length }] })
  }
  return names
}
