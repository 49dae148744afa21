import type { Rgb } from '../noise.ts'

const COLUMNS = 96
const ROWS = 64

/** The sky as a coarse table, for light that comes back from rough surfaces: the fine drawing of clouds is lost there. */
export function roughSky(
  sky: (dx: number, dy: number, dz: number) => Rgb,
): (dx: number, dy: number, dz: number) => Rgb {
  const table: Rgb[] = []
  for (let row = 0; row < ROWS; row += 1) {
    const dy = ((row + 0.5) / ROWS) * 2 - 1
    const flat = Math.sqrt(1 - dy * dy)
    for (let column = 0; column < COLUMNS; column += 1) {
      const round = ((column + 0.5) / COLUMNS) * Math.PI * 2 - Math.PI
      table.push(sky(Math.cos(round) * flat, dy, Math.sin(round) * flat))
    }
  }
  return (dx, dy, dz) => {
    const row = Math.min(ROWS - 1, Math.floor(((dy + 1) / 2) * ROWS))
    const column = Math.min(
      COLUMNS - 1,
      Math.floor(((Math.atan2(dz, dx) + Math.PI) / (Math.PI * 2)) * COLUMNS),
    )
    return table[row * COLUMNS + column]!
  }
}
