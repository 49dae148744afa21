import { Palette } from '../matter.ts'
import {
  blend,
  clamp,
  dice,
  dim,
  fractal,
  paint,
  ridges,
  smooth,
  unit,
  type Rgb,
  type Vec,
} from '../noise.ts'
import type { Scene } from '../scene.ts'
import { Mesh } from '../shapes/mesh.ts'
import { blob, ground, lathe, sheet, tube } from '../shapes/solids.ts'

/** A shelf cloud drawing over open water, a last band of light under it, rain on the horizon, a ledge in front. */
export function stormClouds(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0, 3.4, 0]
  sea(mesh, palette, eye)
  ledge(mesh, palette)
  marks(mesh, palette)
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0, 13, -60], angle: 62, rise: 0.02 },
    sky: stormSky(),
    sun: { to: unit([-0.8, 0.22, 0.4]), colour: [1.1, 0.86, 0.5], size: 0.03 },
    fog: { density: 0.0007, falloff: 0.01, colour: () => [0.42, 0.43, 0.4] },
    ambient: [0.2, 0.21, 0.22],
    bounces: 1,
    samples: 5,
    traceWidth: 840,
    print: {
      exposure: 0.88,
      contrast: 1.18,
      saturation: 0.92,
      bloom: 0.07,
      vignette: 0.55,
      shadows: [-0.01, 0, 0.012],
    },
  }
}

function sea(mesh: Mesh, palette: Palette, eye: Vec): void {
  const swell = (x: number, z: number): number =>
    0.35 * Math.sin(z * 0.32 + x * 0.05 + 2 * fractal(x * 0.03, 1, z * 0.03, 3)) +
    0.5 * ridges(x * 0.1, 4, z * 0.2, 4) -
    0.35
  const deep = paint('#1b2a2e')
  const white = paint('#c9cdca')
  const water = palette.add({
    colour: (x, _y, z) => {
      const lace = smooth(0.45, 0.75, ridges(x * 0.5, 2, z * 0.7, 4))
      const cap = smooth(0.34, 0.52, swell(x, z)) * lace
      const near = smooth(500, 60, Math.hypot(x, z))
      const wash = smooth(3.2, 0.4, Math.abs(Math.hypot((x - 7) / 8, (z + 17) / 3.6) - 1) * 5) * lace
      return blend(deep, white, clamp(cap * 0.8 * near + wash * 0.7))
    },
    gloss: 0.025,
    rough: 0.04,
    bump: (x, _y, z) => {
      const s = 0.26 / (1 + Math.hypot(x - eye[0], z - eye[2]) / 180)
      return [fractal(x * 1.6, 1, z * 2.6, 3) * s, 0, fractal(x * 1.6 + 40, 5, z * 2.6, 3) * s]
    },
  })
  ground(mesh, eye, { near: 3, far: 6000, left: -0.8, right: 0.8, across: 400, along: 480 }, water, swell)
}

/** Weed-dark rocks awash, where the seals would lie on a better day. */
function ledge(mesh: Mesh, palette: Palette): void {
  const random = dice(61)
  const rock = palette.add({
    colour: (x, y, z) =>
      blend(
        paint('#1d1c18'),
        dim(paint('#6f675c'), 0.7 + 0.6 * fractal(x * 2, y * 2, z * 2, 3)),
        smooth(0.3, 1.1, y + 0.4 * fractal(x, 2, z, 2)),
      ),
    gloss: 0.04,
    rough: 0.3,
  })
  for (let i = 0; i < 70; i += 1) {
    const round = random() * 6.3
    const reach = Math.sqrt(random())
    const size = 0.5 + random() * 1.5 * (1.2 - reach)
    blob(
      mesh,
      [7 + Math.cos(round) * reach * 7, -0.15 + 0.25 * (1 - reach), -17 + Math.sin(round) * reach * 3],
      [size * 1.5, size * 0.62, size],
      rock,
      { rough: 0.9, seed: i, detail: 9, turn: random() * 3, grain: 1.6 },
    )
  }
}

/** A spindle on the ledge, a sloop running for harbor, gulls before the light. */
function marks(mesh: Mesh, palette: Palette): void {
  const iron = palette.plain('#2a1c18', 0.3, 4)
  tube(
    mesh,
    [
      [9.4, 0.2, -17.4],
      [9.5, 4.6, -17.4],
    ],
    [0.09, 0.06],
    iron,
    8,
  )
  lathe(
    mesh,
    [9.5, 4.1, -17.4],
    [
      [0.02, 0],
      [0.45, 0.1],
      [0.45, 0.75],
      [0.02, 0.85],
    ],
    iron,
    14,
  )
  const hull = palette.plain('#26333d', 0.2, 2)
  const canvas = palette.plain('#d9d3c4', 0.1, 1, { through: 0.4 })
  const at: Vec = [-36, 0.2, -92]
  tube(
    mesh,
    [
      [at[0] - 4.4, 1.1, at[2]],
      [at[0] - 2, 0.5, at[2]],
      [at[0] + 2.4, 0.5, at[2]],
      [at[0] + 4.6, 1.2, at[2]],
    ],
    [0.25, 0.95, 0.95, 0.15],
    hull,
    10,
  )
  tube(
    mesh,
    [
      [at[0] + 0.4, 0.8, at[2]],
      [at[0] + 1.5, 11.2, at[2]],
    ],
    [0.09, 0.05],
    hull,
    6,
  )
  sheet(mesh, 8, 8, canvas, (u, v) => [
    at[0] + 0.3 + v * 1.1 - u * 4.2 * (1 - v),
    1.9 + v * 8.2,
    at[2] + 0.5 * Math.sin(u * 3) * (1 - v),
  ])
  sheet(mesh, 8, 8, canvas, (u, v) => [
    at[0] + 0.7 + v * 0.7 + u * 3.4 * (1 - v),
    1.5 + v * 7,
    at[2] + 0.4 * Math.sin(u * 3) * (1 - v),
  ])
  const feather = palette.plain('#d5d6d3', 0.05, 2)
  const random = dice(9)
  for (let i = 0; i < 9; i += 1) {
    const x = -6 + random() * 26
    const y = 5.5 + random() * 6
    const z = -28 - random() * 16
    const lift = 0.15 + random() * 0.3
    const slant = (random() - 0.5) * 0.4
    sheet(mesh, 10, 1, feather, (u, v) => {
      const s = u * 2 - 1
      return [
        x + s * 0.62,
        y + lift * Math.abs(s) ** 0.7 - 0.3 * s * s * lift + slant * s,
        z + (v - 0.5) * 0.24 * (1.1 - Math.abs(s)),
      ]
    })
  }
}

/** The sky of the storm: a rolled front edge, torn underside, light below it, shafts of rain. */
function stormSky(): (dx: number, dy: number, dz: number) => Rgb {
  const slate = paint('#3f4a57')
  const black = paint('#222a33')
  const pale = paint('#e8dcc0')
  const blue = paint('#8ea3b4')
  const rain = paint('#59636a')
  return (dx, dy, dz) => {
    const turn = Math.atan2(dx, -dz)
    const climb = Math.asin(clamp(dy, -1, 1))
    const edge = 0.13 + 0.1 * Math.cos(turn * 1.25 - 0.35) + 0.018 * fractal(turn * 5, 1, 0, 3)
    const below = blend(pale, blue, clamp(climb * 3.4 + 0.1 * fractal(turn * 3, climb * 24, 4, 4)))
    const past = climb - edge
    const roll = fractal(turn * 3.2 + 1.2 * fractal(turn * 4, climb * 9, 3, 3), climb * 17, 2.5, 6)
    const scud = fractal(turn * 9, climb * 38 + roll * 2, 8, 5)
    const cover = smooth(-0.02, 0.02, past + 0.035 * roll + 0.02 * scud)
    // bands of the shelf: each lip catches light from under it
    const band = past * 26 + roll * 2.6
    const lip = 0.5 + 0.5 * Math.sin(band)
    const fade = smooth(0.42, 0.02, past)
    const shelf = blend(
      blend(black, slate, clamp(0.5 + roll * 0.9 + 0.3 * scud)),
      paint('#a9acae'),
      clamp(fade * (lip * 0.5 + 0.25 * scud)),
    )
    const height = 1 / (Math.sin(Math.max(climb, 0.05)) + 0.1)
    const above = fractal(dx * height * 1.3 + 3, 5, dz * height * 1.3, 6)
    const body = blend(
      shelf,
      dim(blend(slate, paint('#98a0a6'), clamp(0.35 + above)), 0.9),
      smooth(0.16, 0.5, past),
    )
    let colour = blend(dim(below, 0.95), body, cover)
    const shaft =
      smooth(0.1, 0.5, ridges(turn * 2.3 + climb * 0.4, 6, 0, 3) - 0.15) *
      smooth(-0.1, 0.5, turn) *
      smooth(0.3, 0.05, climb)
    colour = blend(colour, rain, clamp(shaft * 0.8))
    return dy < 0 ? dim(blend(pale, blue, 0.4), 0.5) : colour
  }
}
