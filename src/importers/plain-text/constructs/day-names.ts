/**
 * Months and days of the week as nameplates print them in languages written with spaces; January and Sunday first. A
 * word of two languages stands once; `_` is a space within one.
 */
const MONTH_WORDS: readonly string[][] = [
  'january jan januar jänner janvier enero gennaio janeiro januari января styczeń stycznia ledna ocak يناير січня ιανουαρίου ianuarie tammikuuta كانون_الثاني جنوری जनवरी มกราคม ינואר בינואר',
  'february feb februar feber février fevrier febrero febbraio fevereiro februari февраля lutego února şubat فبراير лютого φεβρουαρίου februarie helmikuuta شباط فروری फ़रवरी กุมภาพันธ์ פברואר בפברואר',
  'march mar märz mars marzo março marco maart марта marca března mart مارس березня μαρτίου martie maaliskuuta maret آذار مارچ मार्च มีนาคม מרץ במרץ',
  'april apr avril abril aprile апреля kwietnia dubna nisan أبريل ابريل квітня απριλίου aprilie huhtikuuta نيسان اپریل अप्रैल เมษายน אפריל באפריל',
  'may mai mayo maggio maio mei maj мая maja května mayıs مايو травня μαΐου toukokuuta أيار مئی मई พฤษภาคม מאי במאי',
  'june jun juni juin junio giugno junho июня czerwca června haziran يونيو червня ιουνίου iunie kesäkuuta حزيران جون जून มิถุนายน יוני ביוני',
  'july jul juli juillet julio luglio julho июля lipca července temmuz يوليو липня ιουλίου iulie heinäkuuta تموز جولائی जुलाई กรกฎาคม יולי ביולי',
  'august aug août aout agosto augustus augusti августа sierpnia srpna ağustos أغسطس اغسطس серпня αυγούστου elokuuta agustus آب اگست अगस्त สิงหาคม אוגוסט באוגוסט',
  'september sept sep septembre septiembre settembre setembro сентября września září eylül سبتمبر вересня σεπτεμβρίου septembrie syyskuuta أيلول ستمبر सितंबर กันยายน ספטמבר בספטמבר',
  'october oct oktober octobre octubre ottobre outubro октября października října ekim أكتوبر اكتوبر жовтня οκτωβρίου octombrie lokakuuta تشرين_الأول اکتوبر अक्टूबर ตุลาคม אוקטובר באוקטובר',
  'november nov novembre noviembre novembro ноября listopada listopadu kasım نوفمبر листопада νοεμβρίου noiembrie marraskuuta تشرين_الثاني نومبر नवंबर พฤศจิกายน נובמבר בנובמבר',
  'december dec dezember décembre decembre diciembre dicembre dezembro декабря grudnia prosince aralık ديسمبر грудня δεκεμβρίου decembrie joulukuuta desember كانون_الأول دسمبر दिसंबर ธันวาคม דצמבר בדצמבר',
].map(wordsOf)

const WEEKDAY_WORDS = [
  'sunday sonntag chủ_nhật dimanche domingo domenica zondag söndag søndag воскресенье niedziela neděle pazar الأحد الاحد неділя κυριακή duminică sunnuntai minggu یکشنبه रविवार วันอาทิตย์ יום_ראשון วันอาทิตย์ที่ ням',
  'monday montag thứ_hai lundi lunes lunedì segunda-feira maandag måndag mandag понедельник poniedziałek pondělí pazartesi الاثنين الإثنين понеділок δευτέρα luni maanantai senin دوشنبه सोमवार วันจันทร์ יום_שני วันจันทร์ที่ даваа',
  'tuesday dienstag thứ_ba mardi martes martedì terça-feira dinsdag tisdag tirsdag вторник wtorek úterý salı الثلاثاء вівторок τρίτη marți tiistai selasa سه‌شنبه मंगलवार วันอังคาร יום_שלישי วันอังคารที่ мягмар',
  'wednesday mittwoch thứ_tư mercredi miércoles mercoledì quarta-feira woensdag onsdag среда środa středa çarşamba الأربعاء الاربعاء τετάρτη miercuri keskiviikko rabu چهارشنبه बुधवार วันพุธ יום_רביעי วันพุธที่ лхагва',
  'thursday donnerstag thứ_năm jeudi jueves giovedì quinta-feira donderdag torsdag четверг czwartek čtvrtek perşembe الخميس четвер πέμπτη joi torstai kamis پنجشنبه गुरुवार วันพฤหัสบดี יום_חמישי วันพฤหัสบดีที่ пүрэв',
  'friday freitag thứ_sáu vendredi viernes venerdì sexta-feira vrijdag fredag пятница piątek pátek cuma الجمعة п’ятниця παρασκευή vineri perjantai jumat جمعه शुक्रवार วันศุกร์ יום_שישי วันศุกร์ที่ баасан',
  'saturday samstag thứ_bảy sonnabend samedi sábado sabato zaterdag lördag lørdag суббота sobota cumartesi السبت субота σάββατο sâmbătă lauantai sabtu شنبه शनिवार วันเสาร์ יום_שבת วันเสาร์ที่ бямба',
].map(wordsOf)

/** Months of the Persian calendar, from the spring on. */
const PERSIAN_MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
]

/** Month names as a regular expression's alternatives; to be read without regard to case. */
const MONTH = alternatives([...MONTH_WORDS, PERSIAN_MONTHS])
export const WEEKDAY = alternatives(WEEKDAY_WORDS)

/**
 * Day, month and year as written with spaces, in the digits of any script; to be read without regard to case.
 *
 * > | 9th May 2025    9. Mai 2025    1er mai 2025    9 de mayo de 2025    ٩ مايو ٢٠٢٥    9 พฤษภาคม พ.ศ. 2568
 */
export const DAY_MONTH_YEAR = `(?<day>\\p{Nd}{1,2})(?:st|nd|rd|th|er|[.º])?\\s(?:de\\s)?(?<month>${MONTH})[.،,]{0,2}\\s(?:del?\\s|พ\\.ศ\\.\\s?)?(?<year>\\p{Nd}{4})`

/** 1 to 12 of the Persian calendar, or 0 for a word that is none of its months. */
export function persianMonth(word: string): number {
  return PERSIAN_MONTHS.indexOf(word) + 1
}

/** 1 to 12, or 0 for a word that is no month. */
export function monthNumber(word: string): number {
  return MONTH_WORDS.findIndex((words) => words.includes(word.toLowerCase())) + 1
}

/** 0 for Sunday; undefined for a word that is no day of the week. */
export function weekdayNumber(word: string): number | undefined {
  const at = WEEKDAY_WORDS.findIndex((words) => words.includes(word.toLowerCase()))
  return at < 0 ? undefined : at
}

function wordsOf(line: string): string[] {
  return line.split(' ').map((word) => word.replaceAll('_', ' '))
}

/** Longer words first, so that none is cut at a shorter one. */
function alternatives(lists: readonly string[][]): string {
  return lists
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')
}
