import { dice } from '../noise.ts'

/** Numbers for one path after another. */
export type Sampler = { start: (column: number, row: number, sample: number) => void; draw: () => number }

const PAIRS = 5
// steps of the additive recurrence that fills the square most evenly (Roberts, 2018)
const STEP_X = 0.7548776662466927
const STEP_Y = 0.5698402909980532

/**
 * The first numbers of a path come two by two from points that fill the square evenly, in an order of their own for
 * each pair and pixel; the later ones are thrown.
 */
export function samplerOf(samples: number): Sampler {
  const turns = new Uint16Array(PAIRS * samples)
  const shifts = new Float64Array(PAIRS * 2)
  let throwDice = dice(1)
  let at = 0
  let index = 0
  return {
    start(column, row, sample) {
      at = 0
      index = sample
      if (sample > 0) return
      throwDice = dice(Math.imul(row, 7919) + Math.imul(column, 104729) + 5)
      for (let i = 0; i < PAIRS * 2; i += 1) shifts[i] = throwDice()
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const base = pair * samples
        for (let i = 0; i < samples; i += 1) {
          const other = Math.floor(throwDice() * (i + 1))
          turns[base + i] = turns[base + other]!
          turns[base + other] = i
        }
      }
    },
    draw() {
      if (at >= PAIRS * 2) return throwDice()
      const turn = turns[(at >> 1) * samples + index]!
      const value = shifts[at]! + turn * (at & 1 ? STEP_Y : STEP_X)
      at += 1
      return value - Math.floor(value)
    },
  }
}
