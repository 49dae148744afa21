/**
 * Months and days of the week as nameplates print them in languages written with spaces; January and Sunday first. A
 * word of two languages stands once.
 */
const MONTH_WORDS = [
  'january jan januar jänner janvier enero gennaio janeiro januari января styczeń stycznia ledna ocak',
  'february feb februar feber février fevrier febrero febbraio fevereiro februari февраля lutego února şubat',
  'march mar märz mars marzo março marco maart марта marca března mart',
  'april apr avril abril aprile апреля kwietnia dubna nisan',
  'may mai mayo maggio maio mei maj мая maja května mayıs',
  'june jun juni juin junio giugno junho июня czerwca června haziran',
  'july jul juli juillet julio luglio julho июля lipca července temmuz',
  'august aug août aout agosto augustus augusti августа sierpnia srpna ağustos',
  'september sept sep septembre septiembre settembre setembro сентября września září eylül',
  'october oct oktober octobre octubre ottobre outubro октября października října ekim',
  'november nov novembre noviembre novembro ноября listopada listopadu kasım',
  'december dec dezember décembre decembre diciembre dicembre dezembro декабря grudnia prosince aralık',
].map((words) => words.split(' '))

const WEEKDAY_WORDS = [
  'sunday sonntag dimanche domingo domenica zondag söndag søndag воскресенье niedziela neděle pazar',
  'monday montag lundi lunes lunedì segunda-feira maandag måndag mandag понедельник poniedziałek pondělí pazartesi',
  'tuesday dienstag mardi martes martedì terça-feira dinsdag tisdag tirsdag вторник wtorek úterý salı',
  'wednesday mittwoch mercredi miércoles mercoledì quarta-feira woensdag onsdag среда środa středa çarşamba',
  'thursday donnerstag jeudi jueves giovedì quinta-feira donderdag torsdag четверг czwartek čtvrtek perşembe',
  'friday freitag vendredi viernes venerdì sexta-feira vrijdag fredag пятница piątek pátek cuma',
  'saturday samstag sonnabend samedi sábado sabato zaterdag lördag lørdag суббота sobota cumartesi',
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
