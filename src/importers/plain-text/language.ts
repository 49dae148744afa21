import { isHan } from './characters.ts'

/** Characters that only one of the two Chinese writings has, among the commonest of news text. */
const SIMPLIFIED = new Set(
  '们这为来时国对说经会发现开动还进样学过个与从关见长问话间后实报记产业务应总东车书门马众图电闻',
)
const TRADITIONAL = new Set(
  '們這為來時國對說經會發現開動還進樣學過個與從關見長問話間後實報記產業務應總東車書門馬眾圖電聞',
)

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
    ['mn-Cyrl', counts.cyrillic],
    ['ar', counts.arabic],
    ['he', counts.hebrew],
    ['bo', counts.tibetan],
    ['en', counts.latin],
  ]
  const [best] = ranked.sort((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : 'und'
}
