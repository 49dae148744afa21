import { readEnglishNames, readHanNames } from './names.ts'
import type { Name } from './names.ts'

/**
 * Who took a picture.
 *
 * > | 新华社记者 何远 摄    新华社发（林安摄）    （周宁 摄）    资料图片    本报记者 林安 摄影报道    Photo by Mara Quill
 *     ^^^^^^^^^^^^^^^^^
 *
 * A credit is a line of its own, or stands at the end of its caption.
 */
export type Credit = { start: number; end: number; agency?: string; names: Name[] }

const LIMIT = 48
const PERSON = '[\\p{Script=Han}·]{1,4}(?:\\s+[\\p{Script=Han}])?'
const PEOPLE = `${PERSON}(?:[\\s、，,/]+${PERSON}){0,4}`
const VERB =
  '(?:[摄攝](?:影)?(?:[报報][道導])?|(?:摄影|攝影)?(?:报道|報導)?\\s*图|供[图圖]|[绘繪画畫]|制[图圖]|製圖|绘[图制]|文\\s*[/／]?\\s*[图摄圖攝]|[/／]\\s*[摄攝图圖])'
const ROLE =
  '(?:全媒体|融媒体|见习|实习|首席|特约|特派|驻\\p{Script=Han}{1,4})*(?:摄影)?(?:记者|記者|通讯员|通訊員|摄影师|实习生|摄影)'
const AGENCY = '(?<agency>本[报報刊网社]|[\\p{Script=Han}]{1,6}?(?:社|网|網|报|報|台|中国))'

const FORMS = [
  `${AGENCY}?\\s*${ROLE}[\\s：:]*(?<names>${PEOPLE}(?:\\s*(?:通讯员|記者|记者)\\s*${PEOPLE})?)\\s*${VERB}`,
  `${AGENCY}\\s*[发發]\\s*(?:[（(]\\s*(?:${ROLE}\\s*)?(?<names>${PEOPLE})\\s*${VERB}\\s*[）)])?`,
  `${AGENCY}?\\s*(?:资料|資料|档案)(?:图片|照片|圖片|图|圖|照)(?:\\s*(?<names>${PEOPLE})\\s*${VERB})?`,
  `(?:图片来源|图片提供|圖片來源|照片来源|图源|摄影|攝影|图片|图)\\s*[:：/／|]\\s*(?<names>[^，。；\\n]{2,20})`,
  `(?:照片|图片|圖片)由[^，。]{2,20}提供`,
  `(?:数据来源|資料來源|资料来源)\\s*[:：][^，。]{2,24}`,
  `${AGENCY}\\s*(?:制图|製圖|制表|绘图)`,
  `(?<names>${PEOPLE})\\s+${VERB}`,
  `(?<names>${PEOPLE})[摄攝](?:影)?`,
  `(?:${AGENCY}|视觉中国|视觉\\p{Script=Han}{2}|[A-Z]{2,5}|[\\p{Script=Han}]{2,12})\\s*供[图圖]`,
]
const WHOLE = FORMS.map((form) => new RegExp(`^[（(【\\[]?\\s*(?:${form})\\s*[）)】\\]]?$`, 'u'))
const EN_NAMES = "[A-Z][\\p{L}.'’-]+(?:\\s+(?:[A-Z][\\p{L}.'’-]*|and|de|van)){0,6}"
const EN_FORMS = [
  `(?:(?:Staff|File|Courtesy|Contributed|Submitted|Gazette|Special)\\s+)?(?:[Pp]hoto(?:graph)?|PHOTO|Illustration|Graphic|Picture|Image)[sS]?\\s*(?:by|BY|:|courtesy of|/)\\s*(?<names>${EN_NAMES}(?:\\s*,\\s*[A-Z][\\p{L} ]{1,24})?)(?:\\s*/\\s*(?<agency>[A-Z][\\p{L} ]{1,24}))?`,
  `(?<agency>AP|Reuters|AFP|Getty)\\s+(?:[Pp]hoto|Images)(?:\\s*/\\s*(?<names>${EN_NAMES}))?`,
  `(?:Staff|File|Contributed|Submitted|Courtesy|Handout)\\s+(?:photo|Photo|photograph|illustration|PHOTO)s?`,
  `(?:(?:The\\s+)?[A-Z][\\p{L}]+(?:\\s+[A-Z][\\p{L}]+)?)\\s+(?:file\\s+|staff\\s+)?(?:photo|graphic|map|chart|illustration|drawing)s?(?:\\.\\s+(?:Source|Sources|Data)\\s*:\\s*[A-Z][\\p{L} .,&'’-]{2,60})?`,
  `(?:Photo\\s+)?[Cc]ourtesy\\s+(?:of\\s+)?(?:the\\s+)?(?<names>[A-Z][\\p{L} .'’&-]{2,40})`,
  `(?:Credit|CREDIT|Photo credit)\\s*:\\s*(?<names>[A-Z][\\p{L} .'’/-]{2,40})`,
  `(?<names>${EN_NAMES})\\s*[/|]\\s*(?<agency>AP|Reuters|AFP|(?:The\\s+)?[A-Z][\\p{L}]+(?:\\s+[A-Z][\\p{L}]+){0,2}|Staff|Contributed)`,
]
/** > | Foto: Miriam Kolb    ФОТО: …    写真：…    사진=…    in the languages whose papers we have met. */
const PHOTO =
  'Fotos?|Bild(?:er)?|Grafik|Zeichnung|Photos?|Crédits?(?: photos?)?|Fotograf[íi]as?|Imagen|Gr[áa]fico|Illustration|Zdjęci[ea]|Fot\\.|Ảnh|Fotoğraf|Фото|Рисунок|Гэрэл зураг|Φωτ(?:ογραφία)?|صور(?:ة)?|تصوير|عکس|צילום|ภาพ|写真|撮影|사진'
const PHOTO_WORD = `(?:${PHOTO}|${PHOTO.toUpperCase()})`
/** Names, agencies and what joins them: no sentence is written so. */
const NAME_WORD =
  "(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’·・-]*|de|van|von|der|la|dpa|afp|epa|imago|privat|автора)"
const NAME_WORDS = `${NAME_WORD}(?:(?:\\s*[/,&]\\s*|\\s+(?:und |et |y |e |и )?)${NAME_WORD}){0,5}`
const WORDED_FORMS = [
  `${PHOTO_WORD}\\s*[:：=＝]\\s*(?<names>${NAME_WORDS})`,
  // > | Фото Анны Беловой    Photo Jean Morel
  `(?:Foto|FOTO|Photo|PHOTO|Фото|ФОТО)\\s+(?<names>(?=автора|АВТОРА|\\S+\\s)${NAME_WORDS})`,
  `(?<names>[\\p{Script=Han}\\p{Script=Katakana}・]{2,10})撮影`,
]
const WORDED_WHOLE = WORDED_FORMS.map(
  (form) => new RegExp(`^[（(\\[【]?\\s*(?:${form})\\s*[)）\\]】]?\\.?$`, 'u'),
)
const EN_WHOLE = EN_FORMS.map((form) => new RegExp(`^[（(\\[]?\\s*(?:${form})\\s*[)）\\]]?\\.?$`, 'u'))
/** `Quill / Gazette` is too weak beside other text, and so is a bare 林安摄 that no space parts from it. */
const BESIDE_TEXT = [...WHOLE, ...EN_WHOLE.slice(0, -1), ...WORDED_WHOLE]
/** A text without any of these at its end closes with no credit. */
const HINT = new RegExp(
  `[摄攝图圖供绘繪画畫发發]|ourtesy|credit|Images|graphic|map\\b|chart|illustration|drawing|来源|來源|制|製|撮影|${PHOTO}`,
  'iu',
)

/** Reads a line that is a credit and nothing else. */
export function readCredit(line: string): Credit | undefined {
  if (line.length > LIMIT + 16 || (!HINT.test(line) && !line.includes('/'))) return undefined
  for (const form of [...WHOLE, ...EN_WHOLE, ...WORDED_WHOLE]) {
    const match = form.exec(line)
    if (match) return creditFrom(match, line, 0)
  }
  return undefined
}

/** Reads the credit at the end of a caption: after its last sentence, after a space, or in brackets. */
export function readCreditAtEnd(text: string): Credit | undefined {
  const offset = Math.max(0, text.length - LIMIT)
  const part = text.slice(offset)
  if (!HINT.test(part)) return undefined
  for (let i = 1; i < part.length - 1; i += 1) {
    const mayBegin = '（('.includes(part.charAt(i)) || /[。！？!?”」）)\s.—]/u.test(part.charAt(i - 1))
    if (!mayBegin || /\s/u.test(part.charAt(i))) continue
    const candidate = part.slice(i)
    for (const form of BESIDE_TEXT) {
      const match = form.exec(candidate)
      if (match) return creditFrom(match, text, offset + i)
    }
  }
  return undefined
}

function creditFrom(match: RegExpExecArray, text: string, start: number): Credit | undefined {
  const { names = '', agency } = match.groups ?? {}
  const at = names === '' ? -1 : text.indexOf(names, start)
  const read = /\p{Script=Han}/u.test(names) ? readHanNames(names) : readEnglishNames(names)
  const found = read.map(({ stretches }) => ({
    stretches: stretches.map((stretch) => ({ start: stretch.start + at, end: stretch.end + at })),
  }))
  return { start, end: text.length, ...(agency && { agency }), names: found }
}
