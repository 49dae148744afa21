import type { Linker } from '#press/bench/linking/baselines.ts'
import type { Sample, TruePair } from '#press/bench/linking/generate.ts'

/** How well a linker did on some issues. */
export type Score = {
  precision: number
  recall: number
  f1: number
  /** Wrong joins with confidence of 0.9 or more. */
  sureAndWrong: number
  /** Joins by confidence: in tenths, with how many were right. */
  bins: { from: number; joins: number; right: number }[]
  /** Wrong joins, for a closer look. */
  wrong: { issue: number; head: string; tail: string; confidence: number }[]
  missed: { issue: number; pair: TruePair }[]
}

/**
 * Counts joins against the truth.
 *
 * A head whose mark is misprinted has no join to find: where the tail contradicts it the right outcome is
 * a conflict, and where nothing does the mark itself is wrong. Such pairs are left out of recall, and
 * any join of such a head or tail to another piece counts as wrong.
 */
export function score(samples: readonly Sample[], link: Linker): Score {
  const bins = Array.from({ length: 10 }, (_, tenth) => ({ from: tenth / 10, joins: 0, right: 0 }))
  const wrong: Score['wrong'] = []
  const missed: Score['missed'] = []
  let right = 0
  let joins = 0
  let wanted = 0
  for (const [index, { issue, truth }] of samples.entries()) {
    const made = link(issue)
    const tailOf = new Map(truth.map(({ head, tail }) => [head, tail]))
    for (const { head, tail, confidence } of made) {
      const bin = bins[Math.min(9, Math.floor(confidence * 10))]
      const isRight = tailOf.get(head) === tail
      joins += 1
      right += isRight ? 1 : 0
      if (bin) bin.joins += 1
      if (bin && isRight) bin.right += 1
      if (!isRight) wrong.push({ issue: index, head, tail, confidence })
    }
    const found = new Set(made.map(({ head, tail }) => `${head} ${tail}`))
    for (const pair of truth.filter(({ mark }) => mark !== 'misprinted')) {
      wanted += 1
      if (!found.has(`${pair.head} ${pair.tail}`)) missed.push({ issue: index, pair })
    }
  }
  const precision = joins === 0 ? 1 : right / joins
  const recall = wanted === 0 ? 1 : (wanted - missed.length) / wanted
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  const sureAndWrong = wrong.filter(({ confidence }) => confidence >= 0.9).length
  return { precision, recall, f1, sureAndWrong, bins, wrong, missed }
}
