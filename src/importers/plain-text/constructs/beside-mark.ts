import { CLOSERS, MARK_LIMIT, OPENERS, POINTERS, SIGNS } from './mark.ts'
import type { Mark } from './mark.ts'

/**
 * A mark that leads to the page after this one, or the one before, without its number.
 *
 * > | （下转下一版）    次のページに続く    Continued on next page    (Suite page suivante)    ▶ Начало на предыдущей странице
 *      ^^^^^^^^^^
 *
 * Which page that is, the page tells that the mark stands on. Beside other text it needs brackets, a sign, or a capital
 * behind a sentence's end.
 */
const ZH_NEXT = '(?:下|后|後|次)\\s*一?\\s*[版页頁]'
const ZH_PREVIOUS = '(?:上|前)\\s*一?\\s*[版页頁]'
const JA_PAGE = '(?:の)?\\s*(?:ページ|頁|面)'
const KO_PAGE = '\\s*(?:면|쪽|페이지)'
const EN_CONTINUED = "(?:to be )?cont(?:inued|inues|['’]?d\\.?|\\.)"

const FORWARD = [
  `(?:紧?下\\s*[转轉接]|[紧緊]?[转轉接]|[续續][见見]?)\\s*[至到]?\\s*${ZH_NEXT}`,
  `次${JA_PAGE}\\s*[にへ]\\s*(?:続く|つづく)|(?:続き|つづき)は\\s*次${JA_PAGE}[にへ]?`,
  `다음${KO_PAGE}(?:에|으로)\\s*(?:계속|이어짐|이어집니다)`,
  `${EN_CONTINUED} (?:(?:on|to|at) )?(?:the )?(?:next|following) page|(?:please )?turn to (?:the )?next page`,
  'forts(?:etzung|\\.)(?: folgt)?(?: auf)?(?: der)? (?:nächste[rn]?|folgende[rn]?) seite',
  '(?:lire |voir )?(?:la )?suite(?: et fin)?,?(?: à la| en| sur la)? (?:page suivante|prochaine page)',
  '(?:pas[ae]|contin[úu]a|sigue)(?: a| en)?(?: la)? (?:siguiente p[áa]gina|pr[óo]xima p[áa]gina|p[áa]gina siguiente)',
  '(?:continua|segue|prossegue)(?: na| à)? (?:pr[óo]xima p[áa]gina|p[áa]gina seguinte)',
  '(?:continua|segue|prosegue) (?:a|alla|nella) (?:pagina (?:seguente|successiva)|prossima pagina)',
  '(?:vervolg|(?:lees )?verder) (?:op|naar) (?:de )?volgende (?:pagina|bladzijde)',
  '(?:продолжение|окончание)(?: читайте)? на (?:следующей|след\\.) (?:странице|стр\\.|полосе)',
  'xem tiếp(?: ở)? trang (?:sau|kế|bên)',
  '(?:ال)?(?:تتمة|بقية)(?: في| على)? الصفحة التالية',
]
const BACK = [
  `(?:[紧緊]?上\\s*[接承]|[紧緊]?[接承]|接上|[续續]自?)\\s*[自]?\\s*${ZH_PREVIOUS}`,
  `前${JA_PAGE}\\s*(?:から|より|の)\\s*の?(?:続く|つづく|続き|つづき)`,
  `(?:앞|이전)${KO_PAGE}에서\\s*(?:계속|이어짐|이어집니다)`,
  `${EN_CONTINUED} from (?:the )?(?:previous|preceding|last) page`,
  'forts(?:etzung|\\.)(?: von)?(?: der)? (?:vorigen|vorherigen|vorhergehenden|letzten) seite',
  'suite de la (?:page précédente|dernière page)',
  '(?:viene|contin[úu]a(?:ci[óo]n)?|sigue) de la (?:p[áa]gina anterior|anterior p[áa]gina)',
  '(?:continuaç[ãa]o|continua|vem) da p[áa]gina anterior',
  '(?:continua|segue|prosegue) dalla (?:pagina precedente|precedente pagina)',
  'vervolg van (?:de )?vorige (?:pagina|bladzijde)',
  '(?:(?:продолжение|окончание)[.,]? )?(?:начало|нач\\.) на (?:предыдущей|пред\\.) (?:странице|стр\\.|полосе)',
  'tiếp (?:theo|từ) trang trước',
  '(?:ال)?(?:تتمة|بقية)(?: من| عن)? الصفحة السابقة',
]

const LEAD = `[${OPENERS}${SIGNS}\\s]{0,8}`
const CLOSE = `[${CLOSERS}${SIGNS}\\s.。]{0,6}`
const FORMS = [
  { kind: 'forward' as const, beside: 1 as const, wordings: FORWARD },
  { kind: 'back' as const, beside: -1 as const, wordings: BACK },
].map(({ kind, beside, wordings }) => {
  const words = `(?:${wordings.join('|').replaceAll(' ', '\\s+')})`
  return {
    kind,
    beside,
    whole: new RegExp(`^${LEAD}${words}${CLOSE}$`, 'iu'),
    atEnd: new RegExp(`(?<![\\p{L}\\p{N}])(?<mark>${LEAD}${words}${CLOSE})$`, 'iu'),
    atStart: new RegExp(`^(?<mark>${LEAD}${words}[${CLOSERS}]{1,2}|[${POINTERS}]\\s*${words})`, 'iu'),
  }
})

/** Most lines hold none of these and are done with. */
const HINT = /[版页頁面쪽면]|ページ|페이지|page|p[áa]gina|seite|bladzijde|стр|полосе|trang|الصفحة/iu
const FRAMED = new RegExp(`^\\s*(?:[${OPENERS}].*[${CLOSERS}][\\s.。]*$|[${POINTERS}])`, 'u')

/** The mark to the page beside this one that a whole line is, or that stands at its start or end; its `page` is empty. */
export function readBesideMark(text: string, edge: 'whole' | 'start' | 'end'): Mark | undefined {
  if (edge === 'whole' && text.length > MARK_LIMIT) return undefined
  const offset = edge === 'end' ? Math.max(0, text.length - MARK_LIMIT) : 0
  const part = text.slice(offset, offset + MARK_LIMIT)
  if (!HINT.test(part)) return undefined
  for (const { kind, beside, whole, atEnd, atStart } of FORMS) {
    if (edge === 'whole') {
      if (whole.test(part)) return { kind, beside, page: '', start: 0, end: text.length }
      continue
    }
    const match = (edge === 'end' ? atEnd : atStart).exec(part)
    const found = match?.groups?.['mark'] ?? ''
    // Dots and dashes before a mark are the sentence's own.
    const mark = found.replace(/^[\s—–…·.-]+/u, '')
    if (!match || !(FRAMED.test(mark) || opensSentence(part.slice(0, match.index), mark))) continue
    const start = offset + match.index + found.length - mark.length
    return { kind, beside, page: '', start, end: start + mark.trimEnd().length }
  }
  return undefined
}

/** > | …until spring. Continued on next page */
function opensSentence(before: string, mark: string): boolean {
  return /^\p{Lu}/u.test(mark) && /[.!?”"’)]\s*$/u.test(before)
}
