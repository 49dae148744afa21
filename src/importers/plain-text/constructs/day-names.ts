/**
 * Months and days of the week as nameplates print them in languages written with spaces; January and Sunday first. A
 * word of two languages stands once.
 */
const MONTH_WORDS = [
  'january jan januar jänner janvier enero gennaio janeiro januari января styczeń stycznia ledna ocak يناير',
  'february feb februar feber février fevrier febrero febbraio fevereiro februari февраля lutego února şubat فبراير',
  'march mar märz mars marzo março marco maart марта marca března mart مارس',
  'april apr avril abril aprile апреля kwietnia dubna nisan أبريل ابريل',
  'may mai mayo maggio maio mei maj мая maja května mayıs مايو',
  'june jun juni juin junio giugno junho июня czerwca června haziran يونيو',
  'july jul juli juillet julio luglio julho июля lipca července temmuz يوليو',
  'august aug août aout agosto augustus augusti августа sierpnia srpna ağustos أغسطس اغسطس',
  'september sept sep septembre septiembre settembre setembro сентября września září eylül سبتمبر',
  'october oct oktober octobre octubre ottobre outubro октября października října ekim أكتوبر اكتوبر',
  'november nov novembre noviembre novembro ноября listopada listopadu kasım نوفمبر',
  'december dec dezember décembre decembre diciembre dicembre dezembro декабря grudnia prosince aralık ديسمبر',
].map((words) => words.split(' '))

const WEEKDAY_WORDS = [
  'sunday sonntag dimanche domingo domenica zondag söndag søndag воскресенье niedziela neděle pazar الأحد الاحد',
  'monday montag lundi lunes lunedì segunda-feira maandag måndag mandag понедельник poniedziałek pondělí pazartesi الاثنين الإثنين',
  'tuesday dienstag mardi martes martedì terça-feira dinsdag tisdag tirsdag вторник wtorek úterý salı الثلاثاء',
  'wednesday mittwoch mercredi miércoles mercoledì quarta-feira woensdag onsdag среда środa středa çarşamba الأربعاء الاربعاء',
  'thursday donnerstag jeudi jueves giovedì quinta-feira donderdag torsdag четверг czwartek čtvrtek perşembe الخميس',
  'friday freitag vendredi viernes venerdì sexta-feira vrijdag fredag пятница piątek pátek cuma الجمعة',
  'saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag суббота sobota cumartesi السبت',
].map((words) => words.split(' '))

/** Month names as a regular expression's alternatives; to be read without regard to case. */
export const MONTH = alternatives(MONTH_WORDS)
export const WEEKDAY = alternatives(WEEKDAY_WORDS)

/** 1 to 12, or 0 for a word that is no month. */
export function monthNumber(word: string): number {
  return MONTH_WORDS.findIndex((words) => words.includes(word.toLowerCase())) + 1
}

/** 0 for Sunday; undefined for a word that is no day of the week. */
export function weekdayNumber(word: string): number | undefined {
  const at = WEEKDAY_WORDS.findIndex((words) => words.includes(word.toLowerCase()))
  return at < 0 ? undefined : at
}

/** Longer words first, so that none is cut at a shorter one. */
function alternatives(lists: readonly string[][]): string {
  return lists
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')
}
