import { DAY_MONTH_YEAR, WEEKDAY } from './day-names.ts'

/**
 * What stands in a nameplate's ears and in a folio line, one field or several on a line.
 *
 * > | 2025年5月9日 星期五 农历乙巳年四月十二 第27702期 今日8版 国内统一连续出版物号:CN 15-0002 邮发代号:15-1
 *     ^^^^^^^^^^^^ ^^^^^^     ^^^^^^^^^^^^^^   ^^^^^    ^                        ^^^^^^^^^^          ^^^^
 */
export type FieldName =
  | 'date'
  | 'weekday'
  | 'lunarDate'
  | 'number'
  | 'pageCount'
  | 'cn'
  | 'issn'
  | 'postalCode'
  | 'website'
  | 'organ'
  | 'publisher'
  | 'page'
  | 'editors'
  | 'other'

/** A field in a line: its extent with its label, and the extent of its value alone. */
export type Field = { name: FieldName; start: number; end: number; value: { start: number; end: number } }

/** Lines longer than this hold running text. */
export const FIELD_LINE_LIMIT = 240

const D = '[0-9０-９]'
const HN = '[〇○零一二三四五六七八九十]'
const SEP = '[\\s　:：]*'
const MONTHS =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?'

/** Each form's value is its group `v`; the order is the order of precedence where two would overlap. */
const FORMS: [FieldName, RegExp][] = [
  [
    'cn',
    new RegExp(
      `(?:国内统一(?:连续)?(?:出版物|刊)?号?|國內統一(?:連續)?(?:出版物|刊)?號?|统一刊号|刊号)${SEP}(?<v>(?:CN|ＣＮ)?\\s*[-－—]?\\s*${D}{2}\\s*[-－—–]\\s*${D}{4}(?:/[A-Z])?)`,
      'gu',
    ),
  ],
  ['cn', new RegExp(`(?<v>CN\\s*[-—]?\\s*${D}{2}\\s*[-－—–]\\s*${D}{4}(?:/[A-Z])?)`, 'gu')],
  ['issn', /(?:国际标准(?:连续出版物|刊)号[\s:：]*)?(?<v>ISSN[\s:：]*\d{4}\s?[-－—–]\s?\d{3}[\dXx])/gu],
  [
    'postalCode',
    new RegExp(`(?:(?:国内)?邮发代号|郵發代號|邮政代号)${SEP}(?<v>${D}{1,3}\\s*[-－—–]\\s*${D}{1,4})`, 'gu'),
  ],
  [
    'date',
    new RegExp(
      `(?<v>(?:(?:中華民國|民國|令和)\\s?(?:${D}{1,3}|[〇○零一二三四五六七八九十百]{1,5})|${D}{1,4}|${HN}{4})\\s*[年년]\\s*(?:[（(][^）)\\s]{2,8}年[）)]\\s*)?(?:${D}{1,2}|${HN}{1,3})\\s*[月월]\\s*(?:${D}{1,2}|${HN}{1,3})\\s*[日일](?!요))`,
      'gu',
    ),
  ],
  [
    'date',
    new RegExp(
      `(?<![\\d.-])(?<v>${D}{4}\\s?[-./．－]\\s?${D}{1,2}\\s?[-./．－]\\s?${D}{1,2})(?![\\d-])`,
      'gu',
    ),
  ],
  [
    'date',
    new RegExp(`(?<![\\p{L}])(?<v>(?:${MONTHS})\\s?\\d{1,2}(?:st|nd|rd|th)?\\s?[,.]\\s?\\d{4})`, 'giu'),
  ],
  [
    'date',
    new RegExp(
      `(?<!\\p{Nd})(?<v>${DAY_MONTH_YEAR}(?!\\p{Nd}))(?:\\s?(?:года|год|г\\.|року|р\\.|r\\.))?`,
      'giu',
    ),
  ],
  ['date', /(?<v>\d{4}\s?оны?\s\d{1,2}(?:\s?-?(?:р|дугаар|дүгээр))?\sсарын\s\d{1,2})(?:\s?-?н(?:ы|ий))?/giu],
  ['date', /(?<v>ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4})(?!\d)/giu],
  ['date', /(?<![\d.])(?<v>\d{1,2}\.\s?\d{1,2}\.\s?\d{4})(?![\d.])/gu],
  [
    'weekday',
    /(?<v>(?:星期|禮拜|礼拜)[一二三四五六日天]|[周週][一二三四五六日]|[月火水木金土日]曜日?|[월화수목금토일]요일)/gu,
  ],
  // > | 2032年5月7日（金）
  ['weekday', /(?<=日\s?[（(])(?<v>[月火水木金土日])(?=[）)])/gu],
  ['weekday', new RegExp(`(?<![\\p{L}-])(?<v>${WEEKDAY})(?![\\p{L}-])`, 'giu')],
  [
    'lunarDate',
    /(?:[农農][历曆][\s:：]*)?(?<v>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?\s?[闰閏]?(?:[正一二三四五六七八九十冬腊臘]|十[一二])月(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|[二三]十|十[一二三四五六七八九]?|廿))/gu,
  ],
  [
    'lunarDate',
    /[农農][历曆][\s:：]*(?<v>[闰閏]?(?:[正一二三四五六七八九十冬腊臘]|十[一二])月(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|[二三]十|十|大|小)?[大小]?)/gu,
  ],
  [
    'number',
    new RegExp(
      `(?:总|總)?第\\s*(?<v>[0-9０-９,，]{1,9})\\s*[期号號](?:\\s*[（(]?\\s*[总總]第?\\s*${D}{1,9}\\s*[期号號]\\s*[）)]?)?`,
      'gu',
    ),
  ],
  // > | 第八千零二十一號: not 第二期, which is a headline's as often.
  [
    'number',
    /第(?<v>[〇○零一二三四五六七八九]{3,7}|(?=[一二三四五六七八九十〇零]{0,9}[百千万萬])[〇零一二三四五六七八九十百千万萬]{4,12})[期号號]/gu,
  ],
  ['number', /(?<v>Vol(?:ume|\.)?\s?[A-Z0-9]{1,8}\s?[,.:;—–-]*\s?(?:No|Number|Issue)\.?\s?\d[\d,]{0,8})/giu],
  [
    'number',
    /(?<!\p{L})(?:A(?:ño|nno|no|nnée)\s[IVXLCDM\d]{1,8}\s?[-–—·•,/|]\s?|Yıl\s?:?\s?\d{1,3}[\s,·•/|–-]{1,3})?(?:Nro\.?|N[r°ºo]?\.|[Nn]r|N[°º]|Sayı\s?:?|[Nn]úm(?:ero)?\.?|[Nn]úmero|[Nn]umero|[Nn]uméro|№)\s?(?<v>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d[\d.,]{0,8})(?![\d-])(?:\s?\(\d{1,9}\)|\s?[/·,]\s?\d{1,3}\.\s?(?:Jahrgang|Jg\.?))?/gu,
  ],
  [
    'number',
    /(?<![\p{L}\p{M}])(?:العدد|شماره|גיליון|अंक|संख्या|ฉบับที่|Τεύχος|Αρ\.(?:\s?φύλλου)?)\s?[:：]?\s?(?<v>\p{Nd}[\p{Nd},٬]{0,8})/giu,
  ],
  ['number', /제\s*(?<v>[\d,]{1,9})\s*호/gu],
  ['number', /\b(?:No|Number|Issue)\.?\s?(?<v>\d[\d,]{0,8})(?![\d-])/gu],
  [
    'pageCount',
    new RegExp(
      `(?:今日|本期|今天|本日)(?:出版)?(?:共|對開|对开|四开|四開)*\\s*(?<v>${D}{1,3}|${HN}{1,3})\\s*(?:个)?(?:大)?[版张張頁页]`,
      'gu',
    ),
  ],
  ['pageCount', new RegExp(`共\\s*(?<v>${D}{1,3})\\s*[版頁页]`, 'gu')],
  ['pageCount', /\b(?<v>\d{1,3})\s?(?:pages|PAGES|Pages)\b/gu],
  [
    'pageCount',
    /(?<![\p{L}\p{N}.,])(?<v>\d{1,3})\s(?:páginas|pàgines|pagine|Seiten|sidor|sider|stron|stránek|strán|sivua|sayfa|trang|halaman|страниц|сторінок)(?!\p{L})/giu,
  ],
  [
    'editors',
    /(?:本版)?(?:(?:责任编辑|責任編輯|责编|責編|主编|主編|本版主持)[\s　:：/]*|(?:编辑|編輯|(?:Page\s)?[Ee]ditors?)[\s　:：/]+)(?<v>[\p{Script=Han}·]{1,4}(?:[\s　、，,]+(?![\p{Script=Han}]{2,4}[\s　]*[:：]|校对|校對|美编|美編|版式|组版|值班|视觉|制图|统筹|审读|检校|图编|设计|监制|责编|编辑|主编|电话|邮箱|第)[\p{Script=Han}·]{1,4}){0,4}|(?<=[:：]\s*)[A-Z][A-Za-z.'’-]+(?:\s[A-Z][A-Za-z.'’-]+){1,2}(?:(?:,\s|\sand\s)[A-Z][A-Za-z.'’-]+(?:\s[A-Z][A-Za-z.'’-]+){1,2}){0,3})/gu,
  ],
  [
    'other',
    /(?:美编|美編|版式(?:设计)?|校对|校對|组版|值班(?:编委|总编|主任|编辑)|视觉|制图|美术编辑|统筹|執行|执行(?:主编)?|审读|检校|图编|排版|设计|監製|监制)[\s　:：/]*(?<v>[\p{Script=Han}·]{1,4}(?:[\s　、，,]+(?![\p{Script=Han}]{2,4}[\s　]*[:：]|校对|校對|美编|美編|版式|组版|值班|视觉|制图|统筹|审读|检校|图编|设计|监制|责编|编辑|主编|电话|邮箱|第)[\p{Script=Han}·]{1,4}){0,4})/gu,
  ],
  [
    'page',
    new RegExp(`(?<v>第\\s*[A-ZＡ-Ｚ]?\\s*(?:${D}{1,3}|${HN}{1,4})\\s*[版面页頁])(?!社|权|式|画|本)`, 'gu'),
  ],
  [
    'page',
    new RegExp(`(?<![\\p{L}\\d-])(?<v>[A-ZＡ-Ｚ]{1,2}-?${D}{1,3}|${D}{1,3})\\s*版(?!社|权|式|画|本)`, 'gu'),
  ],
  ['page', /(?<!\p{L})版次\s?[:：]\s?第?(?<v>[A-Z]{0,2}-?\d{1,3})版?(?![\d-])/gu],
  [
    'page',
    /\b(?:Page|PAGE)\s(?<v>[A-Z]?-?\d{1,3}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)\b/gu,
  ],
  [
    'page',
    /(?<![\p{L}\p{M}])(?:Seite|Página|Pagina|Стр\.|Страница|Нүүр|Sidan?|Side|Strona|Str\.|Strana|Trang|Halaman|Sayfa|Pág\.|Pag\.|Sivu|Σελίδα|صفحة|صفحه|עמוד|पृष्ठ|पेज|หน้า(?:ที่)?)\s?(?<v>[A-Z]?-?\p{Nd}{1,3})(?![\p{Nd}.])/giu,
  ],
  // > | 3-р нүүр    3-я страница    3. oldal
  [
    'page',
    /(?<![\p{L}\d])(?<v>\d{1,3})(?:\s?-?(?:р|я|й)|\.)?\s(?:нүүр|страница|полоса|oldal|sayfa|sivu)(?!\p{L})/giu,
  ],
  [
    'page',
    new RegExp(
      `(?<![\\p{L}\\d])(?<v>${HN}{1,3}(?=\\s*版(?!\\p{L}))|${D}{1,3}(?=\\s*[면面](?!\\p{L})))\\s*[版면面]`,
      'gu',
    ),
  ],
  ['page', /(?<![\p{L}\d.-])(?<v>[A-Z]{1,2}-?\d{1,3})(?![\p{L}\d.-])/gu],
  [
    'other',
    /(?:零售|每份|订阅|全年|定价|定價|售价|售價|價格|港幣|HK\$|NT\$|[$£€￥¥])[价價]?[\s:：]*(?:每份)?\s*(?:港幣|港币|人民幣|人民币|新臺幣|新台幣)?\s*(?:[\d.,]+\s*(?:元|角|圓|cents?)?|[一二三四五六七八九十]{1,4}(?:元|角|圓))|\d{1,3}[.,]\d{2}\s?(?:€|[Ee]uros?|EUR|zł|Kč|kr|CHF|Fr\.)/gu,
  ],
  // > | الموافق 27 ذو القعدة 1453 هـ: the day once more, by the Islamic calendar.
  [
    'other',
    /(?:الموافق(?:\sل)?\s?)?\p{Nd}{1,2}\s(?:(?:ال)?محرم|صفر|ربيع\s(?:الأول|الآخر|الثاني)|جمادى\s(?:الأولى|الآخرة|الثانية)|رجب|شعبان|رمضان|شوال|ذ[وي]\s(?:القعدة|الحجة))\s\p{Nd}{4}(?:\s?هـ?)?(?!\p{L})/gu,
  ],
  [
    'other',
    /\b(?:price\s)?(?:one|two|three|five|ten|fifteen|twenty|fifty|\d{1,3})\s?(?:cents|pence)|\b(?:price\s)?one\s(?:cent|penny)\b|\bfree\b/giu,
  ],
  [
    'other',
    /(?:热线|熱線|电话|電話|投稿|邮箱|電郵|E-?mail|Tel|传真|广告(?:部|热线|电话)|发行(?:部|热线|电话)|投递)[^\s:：]{0,6}[\s:：]*[\w.@()（）—–-]{5,40}/giu,
  ],
  ['other', /[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}/gu],
  [
    'website',
    /(?:网址|網址|官网|官方网站|网站|Online(?: at)?|online(?: at)?)?[\s:：]*(?<v>(?:https?:\/\/|www\.)[\w./~%-]{3,80}|(?<![\w@.])[a-z][\w-]{2,40}\.(?:com|cn|net|org|news|example|info|co)(?:\.[a-z]{2})?(?:\/[\w./-]{0,40})?)/gu,
  ],
  [
    'other',
    /(?:天气|天氣|气温|氣溫|晴|多云|阴|小雨|中雨|大雨|阵雨)[^。]{0,30}?[-−~～—至\d]+\s*[℃度C][^。\s]{0,12}/gu,
  ],
]

/** The fields of a line, in its order; where two readings overlap the first kind listed wins. */
export function readFields(line: string): Field[] {
  if (line.length > FIELD_LINE_LIMIT) return []
  const taken: Field[] = []
  for (const [name, form] of FORMS) {
    for (const match of line.matchAll(form)) {
      const start = match.index
      const end = start + match[0].length
      if (end === start || taken.some((field) => start < field.end && end > field.start)) continue
      const value = match.groups?.['v'] ?? match[0]
      const at = start + match[0].lastIndexOf(value)
      taken.push({ name, start, end, value: { start: at, end: at + value.length } })
    }
  }
  return taken.sort((a, b) => a.start - b.start)
}

/** Characters of a line that no field covers, separators aside. */
export function uncovered(line: string, fields: readonly Field[]): { start: number; end: number }[] {
  const rest: { start: number; end: number }[] = []
  let at = 0
  for (const field of [...fields, { start: line.length, end: line.length }]) {
    for (const match of line
      .slice(at, field.start)
      .matchAll(
        /[^\s　|｜/／·・•●■◆▲.,，;；:：()（）\-—–_=*]+(?:(?:[·・]|(?<!\p{Script=Han})[ &’'-](?![\p{Script=Han}·・]))[^\s　|｜/／•●■◆▲.,，;；:：()（）\-—–_=*]+)*/gu,
      )) {
      rest.push({ start: at + match.index, end: at + match.index + match[0].length })
    }
    at = field.end
  }
  return rest
}

/** > | Tuesday, March 7, 1911 · No. 112: the line of a nameplate that says the day, and no kicker of what is under it. */
export function isDayLine(line: string): boolean {
  const names = new Set(readFields(line).map(({ name }) => name))
  return names.has('date') && DAY_FIELDS.some((name) => names.has(name))
}

const DAY_FIELDS: readonly FieldName[] = ['weekday', 'number', 'pageCount', 'lunarDate', 'cn']
