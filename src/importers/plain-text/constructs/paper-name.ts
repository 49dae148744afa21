/**
 * A nameplate, told by how newspapers are called.
 *
 * > | 青河日报    青 河 晚 报    THE HARBOR GAZETTE    聯合早報
 *     ^^^^^^^^
 */
const HAN =
  /^[\p{Script=Han}A-Za-z·]{1,12}(?:报|報|新闻|新聞|周末|週末|周刊|週刊|消息|时讯|快讯|导刊|特快|新闻纸)$/u
const NO_NAME =
  /(?:举报|舉報|申报|申報|预报|預報|喜报|捷报|捷報|海报|海報|情报|情報|警报|警報|通报|通報|简报|公报|回报|汇报|匯報|上报|填报|播报|快报道|年报|季报|月报|读报|看报|订报|登报|见报|本报|板报|虚报|瞒报|谎报)$/u
/** Said of a nameplate only: these endings are no ordinary words. */
const SURE =
  /(?:日报|日報|晚报|晚報|晨报|晨報|早报|早報|时报|時報|周报|週報|都市报|商报|商報|导报|導報|新报|青年报|经济报|法治报|法制报|农民报|工人报|广播电视报)$/u

const WORDS =
  'Times|Gazette|Herald|News|Post|Tribune|Courier|Journal|Chronicle|Observer|Star|Sun|Mail|Record|Register|Daily|Weekly|Press|Examiner|Sentinel|Bulletin|Mercury|Argus|Leader|Advertiser|Echo|Standard|Independent|Telegraph|Globe|Dispatch|Review|Messenger|World|Inquirer|Ledger|Citizen|Beacon|Monitor|Reporter|Guardian|Express|Enterprise|Democrat|Republican|Eagle|Banner|Pilot|Clarion|Lantern|Packet|Current|Advocate|Recorder|Intelligencer'
const ENGLISH = new RegExp(
  `^(?:The\\s+)?(?:[A-Z][\\p{L}'’.&-]*\\s+){0,4}(?:${WORDS})(?:[- ](?:${WORDS}))?$`,
  'u',
)
const ENGLISH_CAPS = new RegExp(
  `^(?:THE\\s+)?(?:[A-Z][A-Z'’.&-]*\\s+){0,4}(?:${WORDS.toUpperCase()})(?:[- ](?:${WORDS.toUpperCase()}))?$`,
  'u',
)

/** The same in other languages: what papers are called, at the end of their names or after an article. */
const ELSEWHERE = new RegExp(
  '^(?:' +
    [
      '[\\p{Script=Hangul}A-Za-z·]{1,12}(?:일보|신문|매일|경제|저널|타임[스즈])',
      '(?:(?:Der|Die|Das)\\s)?(?:[\\p{L}.-]{1,24}\\s){0,4}\\p{L}{0,24}(?:zeitung|blatt|anzeiger|nachrichten|kurier|rundschau|presse|bote|merkur|volksstimme|tagespost)',
      "(?:L[ea]s?\\s|L['’])?(?:[\\p{L}’'-]{1,24}\\s){0,4}(?:Journal|Gazette|Courrier|Dépêche|Monde|Écho|Tribune|Presse|Voix|Progrès|Matin|Républicain|Quotidien|Nouvelliste)(?:\\s[\\p{L}’'-]{1,24}){0,4}",
      '(?:(?:El|La|Los)\\s)?(?:\\p{L}{1,24}\\s){0,3}(?:Diario|Mundo|País|Heraldo|Correo|Noticias|Prensa|Nación|Tiempo|Vanguardia|Gaceta|Voz|Periódico|Mercurio|Imparcial)(?:\\s\\p{L}{1,24}){0,4}',
      '(?:(?:Il|La|Lo|O|A)\\s)?(?:\\p{L}{1,24}\\s){0,2}(?:Corriere|Gazzetta|Giornale|Messaggero|Stampa|Mattino|Jornal|Diário|Correio|Folha|Público)(?:\\s\\p{L}{1,24}){0,4}',
      '(?:(?:De|Het)\\s)?(?:\\p{L}{1,24}\\s){0,2}\\p{L}{0,24}(?:dagblad|courant|bladet|tidning|tidningen|tidende|posten|avis|avisen)',
      '(?:\\p{Script=Cyrillic}{1,24}\\s){0,3}(?:газета|известия|правда|вестник|ведомости|новости|время|труд|жизнь|сонин|үнэн)(?:\\s\\p{Script=Cyrillic}{1,24}){0,2}',
    ].join('|') +
    ')$',
  'iu',
)

/** How much a line looks like a paper's name: 0 not at all, 1 it may be one, 2 its ending says so. */
export function nameLikeness(text: string): 0 | 1 | 2 {
  if (text.length > 48) return 0
  const line = text.replace(/[.,\s]+$/u, '')
  const closed = closeUp(line)
  if (HAN.test(closed) && !NO_NAME.test(closed)) return SURE.test(closed) ? 2 : 1
  // Elsewhere the same words begin headlines: only the nameplate's other lines make a name of it.
  if (!ENGLISH.test(line) && !ENGLISH_CAPS.test(line)) return isNameElsewhere(line) ? 1 : 0
  return line.trim().includes(' ') ? 2 : 1
}

/** `青 河 日 报` without the spaces its letters are set with. */
export function closeUp(line: string): string {
  return /^\p{Script=Han}(?:[\s　]+\p{Script=Han})+$/u.test(line) ? line.replace(/[\s　]+/gu, '') : line
}

/** Short, and begun with a capital where its script has them. */
function isNameElsewhere(line: string): boolean {
  return line.length <= 40 && !/^\p{Ll}/u.test(line) && !/\d/u.test(line) && ELSEWHERE.test(closeUp(line))
}
