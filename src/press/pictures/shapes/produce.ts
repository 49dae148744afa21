import type { Palette } from '../matter.ts'
import { dice, type Vec } from '../noise.ts'
import { Mesh } from './mesh.ts'
import { foliage } from './plants.ts'
import { blob, box, lathe, tube } from './solids.ts'

/** What a crate can hold. */
export type Crop =
  | 'tomato'
  | 'orange'
  | 'aubergine'
  | 'cabbage'
  | 'greens'
  | 'carrot'
  | 'potato'
  | 'lemon'
  | 'radish'
  | 'asparagus'
  | 'apple'
  | 'egg'

const ROUND: Partial<Record<Crop, { hex: string; size: Vec; rough: number; gloss: number }>> = {
  tomato: { hex: '#b23424', size: [0.042, 0.036, 0.042], rough: 0.06, gloss: 0.05 },
  orange: { hex: '#cc7a24', size: [0.042, 0.041, 0.042], rough: 0.03, gloss: 0.03 },
  lemon: { hex: '#d2b23a', size: [0.045, 0.034, 0.034], rough: 0.05, gloss: 0.03 },
  apple: { hex: '#9c3a30', size: [0.043, 0.04, 0.043], rough: 0.05, gloss: 0.05 },
  potato: { hex: '#9c7b52', size: [0.058, 0.038, 0.042], rough: 0.25, gloss: 0 },
  aubergine: { hex: '#3a2140', size: [0.11, 0.034, 0.034], rough: 0.1, gloss: 0.06 },
  egg: { hex: '#b98a66', size: [0.024, 0.03, 0.024], rough: 0, gloss: 0.03 },
}

/** Metres from one to the next in a heap, where it is not that of a round fruit. */
const GAPS: Partial<Record<Crop, number>> = {
  cabbage: 0.17,
  greens: 0.13,
  aubergine: 0.1,
  carrot: 0.06,
  asparagus: 0.07,
  radish: 0.12,
  egg: 0.056,
}

/** Deals out crates of produce; the shapes are made once and laid in copies. */
export class Produce {
  private readonly prototypes = new Map<Crop, Mesh[]>()
  private readonly wood: number
  private readonly random = dice(808)

  constructor(
    private readonly mesh: Mesh,
    private readonly palette: Palette,
  ) {
    this.wood = palette.wood('#a98a5f', 0.09, 'x')
  }

  /** A crate open at the top, heaped with one crop; `at` is the middle of its floor. */
  crate(crop: Crop, at: Vec, wide: number, deep: number, high = 0.16, heap = 1): void {
    const t = 0.014
    box(this.mesh, [at[0], at[1] + 0.01, at[2]], [wide, 0.02, deep], this.wood)
    for (const side of [-1, 1]) {
      for (const y of [0.26, 0.76]) {
        box(this.mesh, [at[0], at[1] + high * y, at[2] + (side * deep) / 2], [wide, high * 0.4, t], this.wood)
        box(this.mesh, [at[0] + (side * wide) / 2, at[1] + high * y, at[2]], [t, high * 0.4, deep], this.wood)
      }
    }
    this.pile(crop, [at[0], at[1] + high * 0.55, at[2]], wide * 0.94, deep * 0.94, heap)
  }

  /** A heap over a rectangle, higher in the middle. */
  pile(crop: Crop, at: Vec, wide: number, deep: number, heap = 1): void {
    const shapes = this.shapesOf(crop)
    const gap = GAPS[crop] ?? 0.078
    const random = this.random
    const layers = crop === 'egg' ? 1 : crop === 'cabbage' || crop === 'greens' ? 2 : 3
    for (let layer = 0; layer < layers; layer += 1) {
      const shrink = 1 - layer * 0.24
      for (let x = -wide / 2; x <= wide / 2; x += gap) {
        for (let z = -deep / 2; z <= deep / 2; z += gap) {
          const px = (x + (random() - 0.5) * gap * 0.5) * shrink
          const pz = (z + (random() - 0.5) * gap * 0.5) * shrink
          const bulge = heap * 0.09 * (1 - ((2 * px) / wide) ** 2) * (1 - 0.5 * ((2 * pz) / deep) ** 2)
          const turn = crop === 'carrot' || crop === 'asparagus' ? (random() - 0.5) * 0.5 : random() * 6.3
          this.mesh.place(
            shapes[Math.floor(random() * shapes.length)]!,
            [at[0] + px, at[1] + bulge + layer * gap * 0.5 + random() * 0.012, at[2] + pz],
            turn,
            0.85 + random() * 0.3,
          )
        }
      }
    }
  }

  private shapesOf(crop: Crop): Mesh[] {
    const known = this.prototypes.get(crop)
    if (known) return known
    const shapes = Array.from({ length: 4 }, (_, i) => this.shape(crop, i))
    this.prototypes.set(crop, shapes)
    return shapes
  }

  private shape(crop: Crop, which: number): Mesh {
    const mesh = new Mesh()
    const { palette } = this
    const seed = which * 13 + crop.length
    const round = ROUND[crop]
    const shift = ['00', '10', '08', '18'][which]!
    if (round) {
      const hue = palette.plain(tinted(round.hex, which), 0.25, 14, { gloss: round.gloss, rough: 0.18 })
      blob(mesh, [0, 0, 0], round.size, hue, { rough: round.rough, seed, detail: 8 })
      if (crop === 'tomato' || crop === 'aubergine') {
        const calyx = palette.plain('#4f6b2c', 0.2, 9)
        const tip: Vec = crop === 'tomato' ? [0, 0.036, 0] : [0.105, 0.01, 0]
        for (let i = 0; i < 5; i += 1)
          tube(
            mesh,
            [tip, [tip[0] + Math.cos(i * 1.26) * 0.02, tip[1] + 0.004, tip[2] + Math.sin(i * 1.26) * 0.02]],
            [0.005, 0.001],
            calyx,
            4,
          )
      }
      return mesh
    }
    if (crop === 'cabbage') {
      const leaf = palette.leaf('#7f9a52', '#c3d08d', 9, 0.25)
      blob(mesh, [0, 0, 0], [0.085, 0.075, 0.085], leaf, { rough: 0.25, seed, detail: 14, grain: 2.4 })
      for (let i = 0; i < 4; i += 1)
        blob(mesh, [Math.cos(i * 1.6) * 0.03, -0.015, Math.sin(i * 1.6) * 0.03], [0.085, 0.06, 0.085], leaf, {
          rough: 0.5,
          seed: seed + i,
          detail: 10,
          grain: 2.8,
        })
    } else if (crop === 'greens') {
      const leaf = palette.leaf(`#2f5a${shift === '00' ? '22' : '2a'}`, '#7fa548', 12, 0.4)
      const stem = palette.plain('#cfd8b0', 0.1, 6)
      for (let i = 0; i < 6; i += 1)
        tube(
          mesh,
          [
            [0, 0, -0.1],
            [(i - 2.5) * 0.012, 0.02, 0.02],
          ],
          [0.012, 0.006],
          stem,
          5,
        )
      foliage(mesh, [0, 0.03, 0.06], [0.07, 0.04, 0.09], { count: 60, length: 0.075, material: leaf, seed })
    } else if (crop === 'carrot' || crop === 'radish') {
      const root = palette.plain(
        crop === 'carrot' ? tinted('#c96a24', which) : tinted('#a8304a', which),
        0.2,
        20,
      )
      const leaf = palette.leaf('#3d6428', '#7d9c46', 12, 0.4)
      const count = crop === 'carrot' ? 1 : 6
      for (let i = 0; i < count; i += 1) {
        const x = (i % 3) * 0.032 - 0.03
        const y = Math.floor(i / 3) * 0.028
        if (crop === 'carrot')
          tube(
            mesh,
            [
              [0, 0, 0.11],
              [0.004, 0, 0],
              [0, 0, -0.06],
            ],
            [0.004, 0.015, 0.02],
            root,
            9,
          )
        else blob(mesh, [x, y, 0.03], [0.018, 0.018, 0.022], root, { seed, detail: 6 })
      }
      foliage(mesh, [0, 0.01, -0.1], [0.035, 0.025, 0.07], { count: 28, length: 0.05, material: leaf, seed })
    } else {
      const spear = palette.plain(tinted('#7d9450', which), 0.3, 20)
      const band = palette.plain('#7a3b63', 0.1, 5)
      for (let i = 0; i < 12; i += 1) {
        const x = ((i * 0.618) % 1) * 0.055 - 0.027
        const y = ((i * 0.38) % 1) * 0.045
        tube(
          mesh,
          [
            [x, y, 0.13],
            [x, y, -0.09],
            [x, y, -0.115],
            [x, y, -0.13],
          ],
          [0.006, 0.006, 0.008, 0.001],
          spear,
          6,
        )
      }
      lathe(
        mesh,
        [0, 0, 0.04],
        [
          [0.034, 0],
          [0.034, 0.012],
        ],
        band,
        10,
      )
    }
    return mesh
  }
}

/** A neighbour of a colour: produce is never all of one hue. */
function tinted(hex: string, which: number): string {
  const shift = [0, 14, -12, 24][which]!
  const part = (at: number, by: number): string =>
    Math.max(0, Math.min(255, Math.round(parseInt(hex.slice(at, at + 2), 16) + by)))
      .toString(16)
      .padStart(2, '0')
  return `#${part(1, shift * 0.6)}${part(3, shift)}${part(5, shift * 0.3)}`
}
