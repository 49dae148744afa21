import { isHan } from './characters.ts'

/**
 * What a text is about, as weighted sequences: Han text by every two and three characters, other text by its words.
 * Texts that share rare sequences belong together; what every text of the page says tells nothing.
 */
export type Features = Set<string>

/** Only so much of a text is read: a story's beginning tells what it is about. */
export const FEATURE_LIMIT = 4000

export function featuresOf(text: string, limit = FEATURE_LIMIT): Features {
  const features: Features = new Set()
  const part = text.slice(0, limit)
  let run = 0
  for (let i = 0; i < part.length; i += 1) {
    run = isHan(part.charCodeAt(i)) ? run + 1 : 0
    if (run >= 2) features.add(part.slice(i - 1, i + 1))
    if (run >= 3) features.add(part.slice(i - 2, i + 1))
  }
  for (const match of part.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)) {
    const word = match[0]
    if (isHan(word.charCodeAt(0))) continue
    if (word.length >= 4 || /\d/u.test(word)) features.add(stem(word.toLowerCase()))
  }
  return features
}

/** Plurals and past forms as one. */
function stem(word: string): string {
  return word.replace(/(?:['’]s|ies|es|s|ed|ing)$/u, '').slice(0, 12)
}

/** In how many texts of the page each sequence stands. */
export class Frequencies {
  readonly #counts = new Map<string, number>()
  #texts = 0

  add(features: Features): void {
    this.#texts += 1
    for (const feature of features) this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + 1)
  }

  /** High for a sequence few texts hold, 0 for one that all hold. */
  weight(feature: string): number {
    // What no text holds tells no more than what one holds.
    const count = this.#counts.get(feature) ?? 1
    if (this.#texts <= 1) return 1
    return Math.log((this.#texts + 0.5) / (count + 0.5)) + (count < this.#texts ? 0.1 : 0)
  }
}

/** The share of `part`, by weight, that `whole` holds too: 0 to 1. */
export function coverage(part: Features, whole: Features, frequencies: Frequencies): number {
  let all = 0
  let shared = 0
  for (const feature of part) {
    const weight = Math.max(0, frequencies.weight(feature))
    all += weight
    if (whole.has(feature)) shared += weight
  }
  return all > 0 ? shared / all : 0
}

/** Which texts hold a sequence; so that a text is compared with a few others and never with all. */
export class FeatureIndex<T> {
  readonly #holders = new Map<string, T[]>()
  readonly #limit: number

  /** Sequences held by more than `limit` texts lead nowhere and are not followed. */
  constructor(limit = 12) {
    this.#limit = limit
  }

  add(item: T, features: Features): void {
    for (const feature of features) {
      const holders = this.#holders.get(feature)
      if (!holders) this.#holders.set(feature, [item])
      else if (holders.length <= this.#limit) holders.push(item)
    }
  }

  /** The few texts that share most with `features`, best first. */
  candidates(features: Features, count: number): T[] {
    const votes = new Map<T, number>()
    for (const feature of features) {
      const holders = this.#holders.get(feature)
      if (!holders || holders.length > this.#limit) continue
      for (const holder of holders) votes.set(holder, (votes.get(holder) ?? 0) + 1 / holders.length)
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([item]) => item)
  }
}
