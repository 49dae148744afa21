/** A line of a text: the words on it, and its width in pixels. */
export type Line = { text: string; width: number }

/** A stretch that is never broken inside, and its width, the space after it apart. */
export type Unit = { text: string; space: string; width: number; spaceWidth: number }

const CLOSING = /^[，。、；：？！”’》」』）〉】〕…—·,.;:?!)\]}%％]/u
const OPENING = /[“‘《「『（〈【〔([{]$/u
/** After a space, a dash or a stroke; not after spaces that join, as before a suffix of Mongolian. */
const BREAKS = /(?<=(?![\u00a0\u202f])[\s\-–—/])/u
const HAN = /\p{Script=Han}/u

/**
 * Parts a text into what may stand apart: words, each with the signs that cling to it.
 *
 * > 俄罗斯总统“今天”来访 → 俄罗斯 | 总统 | “今天” | 来访
 *
 * @param language BCP 47 tag: 俄罗斯 is one word only to those who read Chinese
 * @param grain `letters` for running text, in which Chinese breaks anywhere but beside its signs
 */
export function unbreakable(text: string, language: string, grain: 'words' | 'letters' = 'words'): string[] {
  const units: string[] = []
  for (const word of HAN.test(text) ? splitHan(text, language, grain) : text.split(BREAKS)) {
    const last = units.at(-1)
    if (last !== undefined && clings(last, word)) units[units.length - 1] = last + word
    else units.push(word)
  }
  return units
}

function clings(last: string, word: string): boolean {
  if (/^\s/u.test(word) || OPENING.test(last)) return true
  return CLOSING.test(word) && !/\s$/u.test(last)
}

function splitHan(text: string, language: string, grain: 'words' | 'letters'): string[] {
  const words = Array.from(segmenterFor(language).segment(text), ({ segment }) => segment)
  if (grain === 'words') return words
  return words.flatMap((word) => (HAN.test(word) ? Array.from(word) : word))
}

function segmenterFor(language: string): Intl.Segmenter {
  const supported = Intl.Segmenter.supportedLocalesOf([language.split('-', 1).join('')])
  return new Intl.Segmenter(supported[0] ?? 'zh', { granularity: 'word' })
}

/**
 * Breaks a headline into lines of nearly the same length, on as few lines as it takes.
 *
 * @param measure pixels; no unit may be wider
 * @returns undefined where a unit is too wide, or more lines than `most` are needed
 */
export function breakEvenly(units: readonly Unit[], measure: number, most: number): Line[] | undefined {
  if (units.some((unit) => unit.width > measure)) return undefined
  const count = breakGreedily(units, measure).length
  if (count > most) return undefined
  // The narrowest measure that still gives as few lines: what is left over is shared among them.
  let [low, high] = [Math.max(0, ...units.map((unit) => unit.width)), measure]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (breakGreedily(units, middle).length > count) low = middle
    else high = middle
  }
  return breakGreedily(units, high)
}

/**
 * Breaks a headline where its writer paused, if every part fits a line: what stands between spaces or
 * commas is a thought.
 *
 * > 布袋里有救命钱，48分钟送到 → 布袋里有救命钱， | 48分钟送到
 */
export function breakAtPauses(units: readonly Unit[], measure: number, most: number): Line[] | undefined {
  const lines: Line[] = []
  let isOpen = false
  for (const unit of units) {
    const last = lines.at(-1)
    if (last !== undefined && isOpen) {
      last.text += unit.text
      last.width += unit.width
    } else lines.push({ text: unit.text, width: unit.width })
    isOpen = unit.space === '' && !/[，。；：！？]$/u.test(unit.text)
  }
  return lines.length > most || lines.some((line) => line.width > measure) ? undefined : lines
}

/** Breaks a text into lines as full as they can be; a unit that is too wide stands alone. */
export function breakGreedily(units: readonly Unit[], measure: number): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  let space = { text: '', width: 0 }
  for (const unit of units) {
    if (line === undefined || line.width + space.width + unit.width > measure) {
      line = { text: unit.text, width: unit.width }
      lines.push(line)
    } else {
      line.text += space.text + unit.text
      line.width += space.width + unit.width
    }
    space = { text: unit.space, width: unit.spaceWidth }
  }
  return lines
}
