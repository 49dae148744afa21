import type { Chance } from '#press/bench/linking/chance.ts'
import type { Affair, WholeStory } from '#press/bench/linking/text.ts'

type Words = readonly [string, ...string[]]
const words = (text: string): Words => {
  const [first = '', ...others] = text.split('|')
  return [first, ...others]
}

const FIRST = words(
  'Maria|John|Aisha|Peter|Lena|Tomas|Grace|Omar|Ruth|Daniel|Ines|Victor|Hana|Paul|Nora|Samuel|Olga|Kofi|Mei|Luis',
)
const SYLLABLES = words('har|bel|tor|win|mar|gold|ash|ken|dal|ros|fer|lin|hol|bram|stan|cor|vel|mon|pet|gar')
const ENDINGS = words('son|ton|ley|man|berg|field|worth|stein|ova|ez|ski|dale|wood|ham|er')
const TOWNS = words('ton|ford|port|bury|haven|burgh|mouth|ridge|wick|dale')
const OFFICES = words(
  'council|school board|port authority|planning office|water district|county court|transit agency|hospital trust|farm bureau|fire department',
)
const TOPICS = words(
  'budget|bridge|harbor|school|ferry|strike|flood|hospital|festival|election|housing|railway|water|library|market|orchard|stadium|prison|museum|airport',
)
const MATTERS = words(
  'repairs|plan|closing|funding|dispute|vote|opening|inquiry|sale|delay|expansion|contract',
)
const VERBS = words('approves|delays|questions|backs|rejects|reopens|weighs|funds|halts|revives')
const SAID = words('said|told reporters|added|explained|argued|noted|warned')

/** An invented report in English: names and things of its own, phrases of everybody's. */
export function englishStory(by: Chance, affair?: Affair): WholeStory {
  const own = Array.from({ length: affair ? 2 : 4 }, () => `${by.one(FIRST)} ${invented(by, ENDINGS)}`)
  const people = [...own, ...(affair?.people ?? [])]
  const town = affair?.place ?? invented(by, TOWNS)
  const place = invented(by, TOWNS)
  const office = affair?.office ?? by.one(OFFICES)
  const subject = affair?.topic ?? by.one(TOPICS)
  const matter = by.one(MATTERS)
  const person = (): string => {
    const full = people[by.between(0, people.length - 1)] ?? 'Ann Lee'
    const [, last = full] = full.split(' ')
    return by.one([full, `${by.one(['Mr.', 'Ms.'])} ${last}`, last])
  }
  const number = (): string => String(by.between(2, 980))
  const sentence = (): string =>
    capital(
      by.one([
        () =>
          `the ${subject} ${matter} has divided ${town} since ${by.one(MONTHS)}, when the ${office} first met on it`,
        () =>
          `${person()} ${by.one(SAID)} that the ${matter} would cost ${number()} thousand dollars, and that nobody had asked for it`,
        () =>
          `“we have waited long enough for the ${subject},” ${person()} ${by.one(SAID)}, “and we will not wait another year”`,
        () =>
          `residents of ${place} came to the meeting with signs, while ${person()} spoke for almost an hour`,
        () =>
          `officials expect about ${number()} people to be affected by the ${matter}, most of them in the older parts of ${town}`,
        () =>
          `a report by ${person()}, which the ${office} published last week, found ${number()} faults in the ${subject} works`,
        () =>
          `in the past the ${office} has often changed its mind, and ${person()} did not rule that out on Tuesday`,
        () =>
          `the two sides will meet again in ${by.one(MONTHS)} (no date has been set), according to ${person()}`,
        () =>
          `it was not clear who would pay for the rest, or whether the state would help ${town} as it had helped ${place}`,
        () =>
          `he had not expected the question, but ${person()} answered it at once and without looking at the papers`,
        () =>
          `for years the people here have talked about little else, and ${number()} of them signed a letter to the ${office}`,
        () => `“nobody told us,” said ${person()}, who has lived near the ${subject} for ${number()} months`,
      ])(),
    ) + '.'
  const paragraphs = Array.from({ length: by.between(6, 14) }, () =>
    Array.from({ length: by.between(1, 4) }, sentence).join(' '),
  )
  const headline = capital(
    by.one([
      `${office} ${by.one(VERBS)} ${subject} ${matter} in ${town}`,
      `${people[0]} wants answers on ${subject} ${matter}`,
      `${number()} in ${place} sign up against ${matter} of ${subject}`,
      `${town} waits as ${office} ${by.one(VERBS)} ${matter}`,
      `after ${number()} months, ${subject} ${matter} returns to ${town}`,
    ]),
  )
  return {
    language: 'en',
    headline,
    shortHeadline: by.one([
      `${capital(subject)} ${matter}`,
      headline.split(' ').slice(0, by.between(2, 4)).join(' '),
    ]),
    jumpWord: subject.toUpperCase(),
    dateline: `${town.toUpperCase()}, ${by.one(MONTHS)} ${by.between(1, 28)} (${by.one(['Reuters', 'AP', 'AFP'])}) —`,
    byline: [`${by.one(FIRST)} ${invented(by, ENDINGS)}`],
    paragraphs,
  }
}

const MONTHS = words('January|February|March|April|May|June|July|October|November')

function capital(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** An affair that several invented stories are about. */
export function englishAffair(by: Chance): Affair {
  const people = [`${by.one(FIRST)} ${invented(by, ENDINGS)}`, `${by.one(FIRST)} ${invented(by, ENDINGS)}`]
  return { topic: by.one(TOPICS), people, place: invented(by, TOWNS), office: by.one(OFFICES) }
}

function invented(by: Chance, endings: Words): string {
  return capital(by.one(SYLLABLES) + (by.is(0.4) ? by.one(SYLLABLES) : '') + by.one(endings))
}
