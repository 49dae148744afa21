/** Chance that can be repeated: the same seed gives the same issues on every machine. */
export type Chance = {
  /** 0 to 1, without 1. */
  next: () => number
  /** True in `share` of the cases. */
  is: (share: number) => boolean
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number
  one: <T>(of: readonly [T, ...T[]]) => T
  shuffled: <T>(of: readonly T[]) => T[]
}

/** mulberry32, by Tommy Ettinger: 32 bits of state, even enough for drawing lots. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    is: (share) => next() < share,
    one: (of) => of[between(0, of.length - 1)] ?? of[0],
    shuffled: (of) =>
      of
        .map((value) => ({ value, key: next() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ value }) => value),
  }
}
