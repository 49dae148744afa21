import { withoutIgnorables } from '#issue/without-ignorables.ts'

/**
 * What marks say besides "continued" and the page: a jump word or a title.
 *
 * > | See BUDGET, Page 3        上接第1版《会谈》
 *         ^^^^^^                         ^^
 *
 * Words that more than half of at least three marks share are no jump words: they are a paper's own way
 * to say "continued", in whatever language.
 *
 * @param marks all marks of an issue that lead one way
 * @returns for each mark its lower-case words and titles, in order; mostly none
 */
export function wordsOfMarks<M extends { mark: string; page: string }>(
  marks: readonly M[],
): Map<M, string[]> {
  // Most marks of an issue are the same few, so each wording is read once.
  const read = new Map<string, string[]>()
  const counts = new Map<string, number>()
  const words = marks.map(({ mark, page }) => {
    const key = `${page}\n${mark}`
    const found = read.get(key) ?? plainWordsOfMark(mark, page)
    read.set(key, found)
    for (const word of new Set(found)) counts.set(word, (counts.get(word) ?? 0) + 1)
    return found
  })
  const isCommon = (word: string): boolean => marks.length >= 3 && (counts.get(word) ?? 0) * 2 > marks.length
  return new Map(marks.map((mark, at) => [mark, (words[at] ?? []).filter((word) => !isCommon(word))]))
}

function plainWordsOfMark(mark: string, page: string): string[] {
  const text = withoutIgnorables(mark.slice(0, 200)).normalize('NFKC').toLowerCase()
  const pageText = withoutIgnorables(page).normalize('NFKC').toLowerCase()
  const titles = [...text.matchAll(/[《〈“"]([^》〉”"]{2,80})[》〉”"]/gu)].map(([, title = '']) =>
    title.trim(),
  )
  const rest = text.replace(/[《〈“"][^》〉”"]*[》〉”"]/gu, ' ').replace(PAGE_REFERENCE, ' ')
  const words = [...rest.matchAll(/[\p{L}\p{N}\p{M}'’.-]+/gu)]
    .flatMap(([word]) => word.split(VERBS))
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word.length > 1 && word !== pageText && !/\d/u.test(word) && !FUNCTION_WORDS.has(word))
  return [...titles, ...words]
}

/** `第3版`, `第 A03 版`, `三版`, `3面`: a number with a page's unit. */
const PAGE_REFERENCE = /第?\s*[a-z]{0,2}\s*[\d〇零一二三四五六七八九十百廿]+\s*(?:版面?|面|頁|页|쪽|면)/gu

/** Chinese, Japanese and Korean ways to say "continued", written without spaces around them. */
const VERBS =
  /下轉|下转|上接|上轉|上转|下接|緊接|紧接|文接|文转|文轉|轉第|转第|接第|繼續|继续|续见|續見|详见|詳見|轉|转|接|续|續|見|见|第|版|面へ|面から|面に|続き|続く|つづく|에서|으로|계속/u

const FUNCTION_WORDS = new Set(
  (
    "continued continues continue cont contd cont'd con't from on see page pages pg pp turn to please jump more back next " +
    'column col section sec the of in at inside story article read full report news sheet left right top bottom ' +
    'suite lire voir page en de la le les du des seite auf von siehe fortsetzung sigue viene continúa continua pasa ' +
    'pág pag página pagina segue dalla alla da vervolg op van zie продолжение начало окончание на со см стр страница ' +
    'начало нач читайте см со полосе первой страницы нүүр нүүрт нүүрээс үргэлжлэл эхлэл төгсгөл ' +
    'lees verder weiter bitte umblättern forts fin une première a al una portada primera plana na no capa primeira prima ' +
    'fortsättning från på sidan fortsættes fortsat side dokończenie ciąg dalszy str ze pokračování straně ' +
    'xem tiếp theo trang bersambung ke sambungan dari hal halaman devamı baştarafı sayfada تتمة البقية على الصفحة ص शेष पृष्ठ पर'
  ).split(' '),
)
