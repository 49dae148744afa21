import type { Palette } from '../matter.ts'
import type { Clothes, Pose } from './figure.ts'

/** Standing and walking ways that passers-by take, one after another. */
const STANCES: readonly Pose[] = [
  { legL: [14, 2], legR: [-16, -30], armL: [-22, -4], armR: [20, 38], lean: 4 },
  { legL: [3, 0], legR: [-4, -6], armL: [10, 60], armR: [-4, 12] },
  { legL: [-12, -28], legR: [12, 2], armL: [18, 34], armR: [-18, 0], lean: 3 },
  { legL: [2, 0], legR: [-2, -2], armL: [30, 95], armR: [34, 100], nod: 18 },
  { legL: [5, 0], legR: [-6, -10], armL: [-8, 20], armR: [55, 70], lean: 6, nod: 8 },
]

export function stance(which: number, height = 1.66, stout = 1.05): Pose {
  return { ...STANCES[which % STANCES.length], height, stout }
}

/** Clothes of quiet colours, dealt out in turn. */
export function wardrobe(palette: Palette): (which: number) => Clothes {
  const skin = palette.plain('#b98c6c', 0.1, 6)
  const hair = palette.plain('#1d1917', 0.2, 20)
  const grey = palette.plain('#a19b92', 0.2, 20)
  const cloth = ['#33415a', '#7c3b34', '#5d6454', '#b7a98d', '#3c3a41', '#6f7f92', '#8c6f8a', '#c2c0b8'].map(
    (hex) => palette.plain(hex, 0.3, 6),
  )
  const legs = ['#262a33', '#3b3630', '#4a4f55', '#22242a'].map((hex) => palette.plain(hex, 0.25, 6))
  const hairdos = ['short', 'bun', 'short', 'long', 'tail', 'cap'] as const
  const cuts = ['trousers', 'coat', 'trousers', 'trousers', 'skirt'] as const
  return (which) => ({
    skin,
    hair: which % 4 === 1 ? grey : hair,
    top: cloth[(which * 3) % cloth.length]!,
    bottom: legs[which % legs.length]!,
    hairdo: hairdos[which % hairdos.length]!,
    cut: cuts[which % cuts.length]!,
  })
}

/** Clothes of one dark colour: a figure against the light. */
export function shadowClothes(palette: Palette, hex: string, more: Partial<Clothes> = {}): Clothes {
  const dark = palette.plain(hex, 0.3, 5)
  return {
    skin: palette.plain('#4a372c', 0.1, 5),
    top: dark,
    bottom: dark,
    hair: palette.plain('#120f0d', 0.1, 9),
    ...more,
  }
}
