/** Countries whose week begins on another day than Monday, after Unicode's CLDR (`weekData`); not every browser tells. */
const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'

/**
 * The day a week begins with where a paper is read, Sunday being 0. It is the paper's and not the reader's: the
 * calendar is printed once for everybody, and a day that changed its column would have to move.
 *
 * @param language of the paper, BCP 47; without a country that where most read it
 */
export function firstWeekday(language: string): number {
  const country = countryOf(language)
  if (country === undefined) return 1
  if (SUNDAY.includes(country)) return 0
  return SATURDAY.includes(country) ? 6 : 1
}

function countryOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region
  } catch {
    return undefined
  }
}
