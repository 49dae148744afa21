import { countMarks, isHan, isWide } from '../characters.ts'

/**
 * A line set as a heading: short, and not ended like a sentence.
 *
 * > | 青河新桥今日通车    “口袋公园”里话家常    Council votes to rebuild the harbor bridge
 *     ^^^^^^^^^^^^^^^^
 */
const HAN_LIMIT = 44
const LATIN_LIMIT = 110

export function looksLikeHeading(text: string): boolean {
  if (text.length > LATIN_LIMIT || text.length < 2) return false
  const first = text.charCodeAt(0)
  if (!isWide(first) && !/[\p{L}\p{N}“‘"'«（(《【—–■◆●▲□◎○★☆▶-]/u.test(text.charAt(0))) return false
  if ('。，、；：！？”’）》」』】,.;:!?)…'.includes(text.charAt(0))) return false
  if (/[。，、；：,;:…।॥۔،؛][”’"']{0,2}$/u.test(text.slice(-4))) return false
  // Scripts without spaces are as close as Han.
  if (/^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(text))
    return text.length <= HAN_LIMIT
  if (text.endsWith('.') && !isTitleCase(text)) return false
  // > | （作者系本报特约评论员）
  if (/^[（(][^（()）]*[）)]$/u.test(text)) return false
  return isMostlyHan(text) ? isHanHeading(text) : isLatinHeading(text)
}

function isHanHeading(text: string): boolean {
  if (text.length > HAN_LIMIT || countMarks(text, '。；') > 0) return false
  const commas = countMarks(text, '，,')
  if (commas > 1 || (commas === 1 && text.length > 34)) return false
  // A speaker's whole sentence in quotation marks is a paragraph of dialogue.
  if (/^“[^”]*[。！？…]”$/u.test(text)) return false
  return !/[！？!?]$/u.test(text) || text.length <= 32
}

function isLatinHeading(text: string): boolean {
  if (/^\p{Ll}/u.test(text) || /[a-z]-$/u.test(text) || /\.[”’"')]$/u.test(text)) return false
  // > | Must I show a light at anchor? Visiting in July: two sentences, and too long for a headline of two.
  if (text.length > 50 && /[?!][”’]?\s+[“‘]?\p{Lu}/u.test(text)) return false
  if (/\.\s/u.test(text.replace(/\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|vs|U\.S|Gov|Sen|Rep|Gen)\./gu, '')))
    return false
  return text.split(/\s+/u).length <= 18
}

/** > | Passengers Taken Off by Life Savers After a Night of Fog. : older decks end with a full stop. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => word.replace(/\P{L}/gu, '').length >= 4)
  if (words.length < 3 || text.split(/\s+/u).length > 20) return false
  const all = text.split(/\s+/u)
  const capitals = all.filter((word) => /^[“"'(]?\p{Lu}/u.test(word)).length
  if (capitals < all.length * 0.55) return false
  return words.filter((word) => /^[“"'(]?\p{Lu}/u.test(word)).length >= words.length * 0.85
}

/** True where Han characters outnumber letters. */
export function isMostlyHan(text: string, limit = 200): boolean {
  let han = 0
  let letters = 0
  for (let i = 0; i < Math.min(text.length, limit); i += 1) {
    const code = text.charCodeAt(i)
    if (isHan(code) || isWide(code)) han += 1
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0xc0) letters += 1
  }
  return han > letters / 3
}

/** True for a line in capitals throughout, as older papers set their headlines. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}{2}/u.test(text.slice(0, 120)) && !/\p{Ll}/u.test(text.slice(0, 120))
}
