import { endsSentence, isHan } from './characters.ts'
import { isMostlyHan } from './constructs/heading.ts'
import { isParticular } from './constructs/labels.ts'

/**
 * Whether one text goes on in another, told by the edges where a column cut it.
 *
 * > | ……作出新的贡献，两
 * > | 地居民一道努力，……      (`两|地` is cut in mid-word)
 */

/** Particles and word endings that open no Chinese sentence. */
const NEVER_FIRST = new Set('的了着过们等吗呢吧啊得地所者性率度型式级界里上下内外间後后嘛罢')
const NEVER_FIRST_BUT =
  /^(?:等到|等待|等等|了解|了不起|着力|着眼|着手|过去|过年|过节|所有|所谓|所以|所在|性别|性格|度过|度假|式样|级别|界面|上[\p{Script=Han}]|下[\p{Script=Han}]|内[\p{Script=Han}]|外[\p{Script=Han}]|里[\p{Script=Han}]|后[\p{Script=Han}]|间[\p{Script=Han}]|地[\p{Script=Han}]|得[\p{Script=Han}])/u

/** A word that joins two things, without the first. */
const JOINING = /^[与與及](?!此|会|會|其|以往|往年|去年|众|眾|时俱|時俱|传统|傳統|普通|一般)/u
/** A verb of speech without its speaker. */
const SPEECH = /^(?:表示|指出|强调|強調|认为|認為|介绍|介紹|说|說|称|稱|透露|坦言|回忆|回憶)[，：:]/u

/** Openings that begin a paragraph of their own. */
const FRESH =
  /^(?:“|‘|「|『|《|[一二三四五六七八九十]+是|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\(\d|\d{1,2}[.、．]\s?|第[一二三四五六]，|据(?:了解|悉|介绍|统计)|记者|此外|同时，|目前，|近日|日前|昨日|昨天|今年|去年|与此同时|[■□●◆▲★]|\d{1,2}月\d{1,2}日)/u

/** Words that make a sentence of two or three characters: 清晨。 是的。 不！ */
const SHORT_SENTENCE = /[晨早晚夜春夏秋冬天日月年时雨雪风光是不好对行答问啊了吧呢的]/u

/** How surely a text begins in mid-sentence, 0 to 1. */
export function startsMidPhrase(text: string): number {
  const first = text.charAt(0)
  if ('，。、；：！？）》」』】”’…,;:!?)'.includes(first)) return 0.95
  if (/^\p{Ll}/u.test(text)) return 0.9
  // > | 2035年底建成通车。三号线……: so short a sentence has lost what its number was told of.
  if (/^\d[^，。；\s]{0,9}。/u.test(text) && /\p{Script=Han}/u.test(text.slice(0, 10))) return 0.7
  if (!isHan(text.charCodeAt(0))) return 0
  const head = text.slice(0, 40)
  if (NEVER_FIRST.has(first) && !NEVER_FIRST_BUT.test(head)) return 0.85
  // A closing quote or bracket without its opening one.
  const close = /[”」』）》]/u.exec(head)
  const open = /[“「『（《]/u.exec(head)
  if (close && (!open || open.index > close.index)) return 0.85
  // 革期。各地要……: what precedes the first full stop is no sentence.
  // 年，体检结论……: one sign before the first comma; 表示，……: who spoke is missing.
  if (/^[^是对好不啊嗯看瞧来走哦唉哈他她我你][，。、；]/u.test(head)) return 0.75
  if (SPEECH.test(head) || JOINING.test(head)) return 0.75
  const stop = head.search(/[。！？，；]/u)
  if (
    stop > 0 &&
    stop <= 4 &&
    // A whole short paragraph (特此通告。) has lost nothing.
    text.length > stop + 8 &&
    head.charAt(stop) === '。' &&
    !SHORT_SENTENCE.test(head.slice(0, stop - (stop > 2 ? 1 : 0)))
  )
    return 0.7
  return 0
}

/** True for a text that looks like the start of a paragraph. */
export function startsFresh(text: string): boolean {
  return FRESH.test(text.slice(0, 16))
}

/** True for a text that breaks off in mid-sentence. */
export function breaksOff(text: string): boolean {
  return !endsSentence(text)
}

/** A line shorter than this was never broken by its column; Latin letters take half the room. */
const SHORTEST = 12
const SHORTEST_LATIN = 24

/** True for running text that its column cut: too long for a name, a place or a line of its own. */
export function isBroken(text: string): boolean {
  if (!breaksOff(text) || isParticular(text)) return false
  if (text.length < (isMostlyHan(text) ? SHORTEST : SHORTEST_LATIN)) return false
  return /[，。,.]/u.test(text) || /\p{Script=Han}$|\p{Ll}$/u.test(text)
}

/** Pairs and triples of characters of a page, to tell a cut word from two words that never met. */
export type Vocabulary = { has(sequence: string): boolean }

/** Longer pages are sampled: their beginning tells their words. */
const VOCABULARY_LIMIT = 200_000

export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const counts = new Set<string>()
  let read = 0
  for (const text of texts) {
    for (let i = 0; i + 1 < text.length; i += 1) {
      counts.add(text.slice(i, i + 2))
      if (i + 2 < text.length) counts.add(text.slice(i, i + 3))
    }
    read += text.length
    if (read > VOCABULARY_LIMIT) break
  }
  return counts
}

/**
 * How well two edges fit, 0 to 6: a word that lies across the cut (by the dictionary every engine carries, or because
 * the page holds it elsewhere), and longer sequences that the page holds.
 */
export function seamStrength(before: string, after: string, vocabulary: Vocabulary): number {
  const left = before.slice(-2)
  const right = after.slice(0, 2)
  if (!isHan(left.charCodeAt(left.length - 1)) || !isHan(right.charCodeAt(0))) {
    // > | ……计划于 / 2035年底建成通车: a preposition waits for its number.
    if (/[于於至到在达達约約超近]$/u.test(left) && /^\d/u.test(right)) return 3.5
    if (!/^\p{Ll}/u.test(after)) return 0
    // A hyphen at a column's end waits for the rest of its word.
    return /\p{Ll}[-‐]$/u.test(before.slice(-3)) ? 4 : 2
  }
  const held = vocabulary.has(left.slice(-1) + right.slice(0, 1)) ? 1 : 0
  const longer =
    (vocabulary.has(left + right.slice(0, 1)) ? 1.5 : 0) + (vocabulary.has(left.slice(-1) + right) ? 1.5 : 0)
  return held + longer + (wordLiesAcross(before, after) ? 2 : 0) + (isCounted(before, after) ? 2 : 0)
}

/** > | ……最小的七 / 岁，最大的十三岁: a number and what is counted. */
function isCounted(before: string, after: string): boolean {
  return (
    /[一二三四五六七八九十百千万亿两几\d]$/u.test(before.slice(-1)) &&
    /^[岁年月日时分秒元角个個名位人次吨米亩座条條家件台辆輛户项項届斤度倍万萬亿億公千厘]/u.test(after)
  )
}

/** > | ……穿过五座山， / 岁，最大的十三岁: a text that begins within its clause follows no comma. */
export function breaksClause(before: string, after: string): boolean {
  return (
    /[，；、：,;:]$/u.test(before.slice(-1)) && isHan(after.charCodeAt(0)) && startsMidPhrase(after) >= 0.7
  )
}

/** Older engines have no segmenter and do without its evidence. */
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined

/** > | ……书写了新的世|界之变……: true where the cut runs through a word. Latin words are never cut without a hyphen. */
export function wordLiesAcross(before: string, after: string): boolean {
  if (!segmenter || !isHan(before.charCodeAt(before.length - 1)) || !isHan(after.charCodeAt(0))) return false
  const left = before.slice(-5)
  for (const { index, segment } of segmenter.segment(left + after.slice(0, 5))) {
    if (index < left.length && index + segment.length > left.length) return true
  }
  return false
}
