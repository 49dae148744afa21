import { expect, it } from 'vitest'
import { readFields } from './constructs/masthead-field.ts'
import { calendarDate } from './printed-date.ts'

it.each([
  ['٥ مارس، ٢٠٢٦', '2026-03-05'],
  ['الخميس 5 مارس 2026', '2026-03-05'],
  ['2026年（令和8年）3月5日', '2026-03-05'],
  ['令和8年3月5日', '2026-03-05'],
  ['Friday, May 9, 2025', '2025-05-09'],
  ['پنجشنبه ۲۸ فروردین ۱۴۱۰', '2031-04-17'],
  ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
  ['วันพฤหัสบดีที่ 17 เมษายน พ.ศ. 2574', '2031-04-17'],
  ['יום חמישי, 17 באפריל 2031', '2031-04-17'],
  ['गुरुवार, १७ अप्रैल २०३१', '2031-04-17'],
  ['17 апреля 2031 года', '2031-04-17'],
  ['١٧ نيسان ٢٠٣١', '2031-04-17'],
  ['١٧ كانون الأول ٢٠٣١', '2031-12-17'],
  ['民國一百二十年九月三日', '2031-09-03'],
  ['令和十三年五月二十日', '2031-05-20'],
  ['2031 оны 5 дугаар сарын 6', '2031-05-06'],
  ['14.02.2031', '2031-02-14'],
  ['Thứ Ba, ngày 6 tháng 4 năm 2032', '2032-04-06'],
])('%s is a day of the calendar, found where it is printed', (printed, day) => {
  const found = readFields(printed).find(({ name }) => name === 'date')
  expect(calendarDate(printed.slice(found!.value.start, found!.value.end))).toBe(day)
})

it.each(['الموافق 27 ذو القعدة 1453', '٢٧ ذي القعدة ١٤٥٣ هـ', 'الموافق ١ محرم 1454ه'])(
  '%s is the day by another calendar, and no other day',
  (printed) =>
    expect(readFields(printed).map(({ name, end }) => [name, end])).toEqual([['other', printed.length]]),
)

it.each([
  'العدد 4512',
  'العدد: ٤٥١٢',
  'شماره ۲۳۴۵',
  'גיליון 812',
  'ฉบับที่ 1023',
  'Nr. 88 / 62. Jahrgang',
  'Año 41, núm. 19',
  '№ 64 (10218)',
  '第八千零二十一號',
])('%s is the number of an issue', (printed) => {
  expect(readFields(printed).map(({ name }) => name)).toEqual(['number'])
})

it.each(['8 Seiten', '4 páginas', '12 PAGINE', '6 stron', '16 страниц'])('%s are counted', (printed) => {
  expect(readFields(printed).map(({ name }) => name)).toEqual(['pageCount'])
})
