import { isHan } from './characters.ts'

/** Characters that only one of the two Chinese writings has, among the commonest of news text. */
const SIMPLIFIED = new Set(
  '们这为来时国对说经会发现开动还进样学过个与从关见长问话间后实报记产业务应总东车书门马众图电闻',
)
const TRADITIONAL = new Set(
  '們這為來時國對說經會發現開動還進樣學過個與從關見長問話間後實報記產業務應總東車書門馬眾圖電聞',
)

/** The commonest small words of languages in Latin letters; a word of several counts for each. */
const SMALL_WORDS: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries({
    en: 'the and of to that is was for with by at from his had were which have this',
    de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch werden wurde',
    fr: 'le les de des et du est dans qui pour pas sur une au ce sont avec cette aux été leur',
    es: 'el los las de y del que se por con una para su al lo como más pero sus fue',
    pt: 'o os de do da das dos em um uma não com ao na no mais foi pelo são',
    it: 'il di che è per della sono gli nel alla dei delle più ha anche dal questo',
    nl: 'de het een van en dat niet zijn op te voor met aan bij ook werd wordt naar',
    sv: 'och att de det som på är av för den till inte har ett från efter',
    da: 'og at de det er på af til den ikke har der et fra blev efter',
    pl: 'w i na z się do że nie jest przez po od jak został dla',
    cs: 'se na je v že s z do byl jako by ale podle také bude',
    vi: 'và của là có trong được cho các với không một người đã những',
    id: 'yang dan di dengan untuk dari pada ini itu dalam akan tidak',
    fi: 'ja on ei se oli että mutta myös kun joka ovat hän kuin sekä mukaan',
    tr: 've bir bu için ile her ilk dedi göre daha olarak olan gibi çok sonra kadar',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** How many of a text's words are small words of each language. */
function smallWordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    for (const [language, words] of Object.entries(SMALL_WORDS))
      if (words.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1)
  return counts
}

/** Letters that hardly any other language in Latin letters has, in running text. */
const OWN_LETTERS: readonly (readonly [string, RegExp])[] = [
  ['pl', /[łąęśżź]/gu],
  ['cs', /[řěů]/gu],
  ['tr', /[ğışİ]/gu],
  ['vi', /[ơưđạảấầếềệịọốồộớờợụứừự]/gu],
]

/** The language whose small words a text in Latin letters has most of; English where none are there. */
function latinLanguageOf(text: string): string {
  const counts = smallWordsOf(text)
  for (const [language, letters] of OWN_LETTERS) {
    const own = text.toLowerCase().match(letters)?.length ?? 0
    if (own > 0) counts.set(language, (counts.get(language) ?? 0) + own)
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  return best && best[1] > 2 && best[1] > (counts.get('en') ?? 0) ? best[0] : 'en'
}

/** Only so much is read: a page's language shows in its first thousands of characters. */
const LIMIT = 20_000

/** The language of a text as a BCP 47 tag, by its script; `und` where it has none that we know. */
export function languageOf(text: string): string {
  const counts = {
    han: 0,
    kana: 0,
    hangul: 0,
    latin: 0,
    mongolian: 0,
    cyrillic: 0,
    arabic: 0,
    hebrew: 0,
    devanagari: 0,
    bengali: 0,
    thai: 0,
    greek: 0,
    tibetan: 0,
    simplified: 0,
    traditional: 0,
  }
  const part = text.slice(0, LIMIT)
  for (let i = 0; i < part.length; i += 1) {
    const code = part.charCodeAt(i)
    if (isHan(code)) {
      counts.han += 1
      if (SIMPLIFIED.has(part.charAt(i))) counts.simplified += 1
      else if (TRADITIONAL.has(part.charAt(i))) counts.traditional += 1
    } else if (code >= 0x3040 && code <= 0x30ff) counts.kana += 1
    else if (code >= 0xac00 && code <= 0xd7a3) counts.hangul += 1
    else if (code >= 0x1800 && code <= 0x18af) counts.mongolian += 1
    else if (code >= 0x400 && code <= 0x4ff) counts.cyrillic += 1
    else if (code >= 0x600 && code <= 0x6ff) counts.arabic += 1
    else if (code >= 0x590 && code <= 0x5ff) counts.hebrew += 1
    else if (code >= 0x900 && code <= 0x97f) counts.devanagari += 1
    else if (code >= 0x980 && code <= 0x9ff) counts.bengali += 1
    else if (code >= 0xe00 && code <= 0xe7f) counts.thai += 1
    else if (code >= 0x370 && code <= 0x3ff) counts.greek += 1
    else if (code >= 0xf00 && code <= 0xfff) counts.tibetan += 1
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) counts.latin += 1
  }
  if (counts.kana > counts.han * 0.2 && counts.kana > 4) return 'ja'
  const chinese = counts.traditional > counts.simplified ? 'zh-Hant' : 'zh-Hans'
  // A Han character says about as much as four letters.
  const ranked: [string, number][] = [
    [chinese, counts.han * 4],
    ['ko', counts.hangul * 3],
    ['mn-Mong', counts.mongolian],
    [/[өү]/iu.test(part) ? 'mn-Cyrl' : /[іїєґ]/iu.test(part) ? 'uk' : 'ru', counts.cyrillic],
    [/[ٹڈڑےں]/u.test(part) ? 'ur' : /[پچژگ]/u.test(part) ? 'fa' : 'ar', counts.arabic],
    ['he', counts.hebrew],
    ['hi', counts.devanagari],
    ['bn', counts.bengali],
    ['th', counts.thai],
    ['el', counts.greek],
    ['bo', counts.tibetan],
    [latinLanguageOf(part), counts.latin],
  ]
  const [best] = ranked.sort((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : 'und'
}

/** Of a shorter text its language is not told apart from its paper's. */
const TELLING = 120
/** So many small words of a language, and so many times those of the paper's, tell it. */
const MOST_SURELY = { words: 8, times: 3 }

/**
 * The language of an article in a paper of another, both in Latin letters; undefined where it is the paper's, or not
 * sure. A bilingual paper is read aloud, broken and found in the language of each text.
 *
 * @param language of the paper
 */
export function otherLanguageOf(text: string, language: string): string | undefined {
  if (text.length < TELLING || SMALL_WORDS[language] === undefined) return undefined
  const own = languageOf(text)
  if (own === language || SMALL_WORDS[own] === undefined) return undefined
  const counts = smallWordsOf(text.slice(0, LIMIT))
  const [ours, theirs] = [counts.get(own) ?? 0, counts.get(language) ?? 0]
  return ours >= MOST_SURELY.words && ours >= theirs * MOST_SURELY.times ? own : undefined
}
