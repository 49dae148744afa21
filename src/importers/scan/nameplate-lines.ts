import type { Box } from '#issue/schema.ts'
import { readFields } from '../plain-text/constructs/masthead-field.ts'
import { asSeen } from '../unseen.ts'
import type { ScanLine, ScanPage } from './scan-page.ts'

/** A nameplate stands in so much of a front page, and what belongs to it no further under it than this. */
const DEEPEST = 0.25
const UNDER = 0.045
/** Its own words are set so much larger than the page's usual line. */
const LARGER = 1.8
const LONGEST = 70

/** What stands in the ears and the line of a nameplate, in the languages of papers that recognition is run on. */
const EAR =
  /(?:ausgabe|jahrgang|nummer|pfennig|groschen|druck und ver|redakt|verlag|abonn|bezugspreis|zeitung|blatt|anzeiger|année|numéro|centime|rédact|gérant|\bprix\b|edition|\bprice\b|\bcents?\b|\bvol(?:ume)?\b|published|subscription|jaargang|\bprijs\b|\baño\b|precio|\banno\b|prezzo|\bno\. ?\d)/iu

/**
 * The lines of a front page's nameplate and its ears, where a source has already told the paper's name: recognition reads
 * drawn letters in pieces, and each would stand for a headline.
 *
 * > | Berliner / Tageblatt / und Handels-Zeitung / 54. Jahrgang / Einzel-Nummer 10 Pfennig
 */
export function nameplateLines({ blocks, transcript }: ScanPage, name: string): ScanLine[] {
  const lines = blocks
    .flatMap((block) => block.lines)
    .flatMap((line) =>
      line.box ? [{ line, box: line.box, text: asSeen(transcript.slice(line.start, line.end)).trim() }] : [],
    )
  const heights = lines.map(({ box }) => box[3]).toSorted((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  const top = lines.filter(({ box, text }) => box[1] + box[3] < DEEPEST && text.length <= LONGEST)
  const named = top.filter(({ box, text }) => box[3] > usual * LARGER && isOfName(text, name))
  // A name on one line is read as it stands, with all that is printed beside it.
  if (named.length === 0 || top.some(({ text }) => lettersOf(text) === lettersOf(name))) return []
  const foot = Math.max(...named.map(({ box }) => bottomOf(box))) + UNDER
  return top
    .filter((each) => named.includes(each) || (bottomOf(each.box) < foot && isEar(each.text)))
    .map(({ line }) => line)
}

/** What names the day is read, and not only put aside; a weekday beside a date that cannot be read is not the text's. */
function isEar(text: string): boolean {
  const fields = new Set(readFields(text).map(({ name }) => name))
  return !fields.has('date') && (fields.has('weekday') || EAR.test(text))
}

function bottomOf([, y, , height]: Box): number {
  return y + height
}

/** Whether a line is a piece of the paper's name: five letters of it or more, and hardly any that are not. */
function isOfName(text: string, name: string): boolean {
  const letters = lettersOf(text)
  return letters.length >= 5 && lettersOf(name).includes(letters)
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
}
