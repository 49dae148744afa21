import { Palette } from '../matter.ts'
import { blend, clamp, dice, dim, fractal, paint, ridges, smooth, unit, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { Mesh } from '../shapes/mesh.ts'
import { blob, box, ground, lathe, sheet, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

const END = -96

/** Where the January gale took the cap stones. */
function inGap(z: number): boolean {
  return z < -16 && z > -38
}

/** A granite breakwater at slack water, running out to its beacon, with a gap in its top course; one boat going out. */
export function harborBreakwater(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [-15, 5.4, 17]
  const sun = unit([0.66, 0.3, -0.55])
  const line = (z: number): number => 2 + Math.sin((z - 20) * 0.012) * 9 - z * 0.14
  seas(mesh, palette, eye)
  stones(mesh, palette, line)
  beacon(mesh, palette, [line(END), 2.4, END - 3])
  boat(mesh, palette, [-19, 0.1, -54])
  const land = palette.plain('#3b4544', 0.4, 0.02)
  ground(
    mesh,
    eye,
    { near: 900, far: 1700, left: -0.75, right: -0.05, across: 220, along: 40 },
    land,
    (x, z) => (34 * ridges(x / 420, 3, z / 600, 5) - 6) * smooth(-100, -480, x) - 2,
  )
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [-0.6, 3, -30], angle: 44, lens: 0.02, focus: 50, rise: 0.02 },
    sky: skyOf({
      zenith: '#5d7488',
      horizon: '#d9d3c4',
      sun,
      glow: '#ffe3b4',
      glowPower: 0.75,
      glowWidth: 9,
      clouds: {
        cover: 0.72,
        colour: '#f1e7d6',
        shade: '#66717f',
        scale: 1,
        stretch: 0.55,
        seed: 23,
        soft: 0.55,
      },
    }),
    sun: { to: sun, colour: [3.6, 2.9, 2], size: 0.02 },
    fog: { density: 0.0013, falloff: 0.015, colour: veil('#c3c8c6', 0.85, sun, '#ffe2b0', 0.5, 8) },
    ambient: [0.3, 0.33, 0.36],
    bounces: 1,
    samples: 5,
    traceWidth: 840,
    print: { exposure: 0.88, contrast: 1.14, saturation: 0.82, bloom: 0.09, shadows: [-0.01, 0.004, 0.015] },
  }
}

function seas(mesh: Mesh, palette: Palette, eye: Vec): void {
  const water = palette.water('#17302f', 2.1, 0.085, eye)
  const swell = (x: number, z: number): number =>
    0.07 * Math.sin(x * 0.3 + z * 0.2 + 2 * fractal(x * 0.03, 1, z * 0.03, 3))
  ground(mesh, eye, { near: 4, far: 2600, left: -0.85, right: 0.85, across: 200, along: 240 }, water, swell)
}

function stones(mesh: Mesh, palette: Palette, line: (z: number) => number): void {
  const random = dice(5)
  const rock = palette.add({
    colour: (x, y, z) => {
      const wet = smooth(1.2, 0.3, y + 0.4 * fractal(x, 0, z, 2))
      const dry = dim(paint('#8d867c'), 0.75 + 0.6 * fractal(x * 2, y * 2, z * 2, 4))
      return blend(dry, paint('#2a2b22'), wet * 0.85)
    },
    gloss: 0.03,
    rough: 0.4,
  })
  const granite = palette.add({
    colour: (x, y, z) => dim(paint('#aaa49a'), 0.82 + 0.5 * fractal(x * 1.3, y * 2, z * 1.3, 5)),
    gloss: 0.02,
    rough: 0.4,
  })
  for (let z = 24; z > END; z -= 0.8) {
    const broken = inGap(z)
    for (const side of [-1, 1]) {
      for (let row = 0; row < 4; row += 1) {
        const size = 0.5 + random() * 0.6
        const x = line(z) + side * (1.9 + row * 0.8 + random() * 0.5)
        const y = 1.2 - row * 0.52 + random() * 0.3 - (broken ? 0.5 + 0.3 * random() : 0)
        blob(mesh, [x, y, z + random()], [size, size * 0.72, size * 0.95], rock, {
          rough: 1,
          seed: Math.floor(random() * 900),
          detail: 7,
          turn: random() * 3,
          grain: 1.5,
        })
      }
    }
    if (broken)
      blob(mesh, [line(z) + (random() - 0.5) * 2.4, 0.45 + random() * 0.35, z], [0.9, 0.6, 0.8], rock, {
        rough: 1,
        seed: Math.floor(z * 7),
        detail: 7,
        turn: random() * 3,
        grain: 1.5,
      })
  }
  // the cap course: two stones abreast, dressed and long, till the gale's gap
  for (let z = 24; z > END; z -= 2.5) {
    const turn = Math.atan2(line(z - 2) - line(z + 2), -4)
    for (const side of [-1, 1]) {
      if (inGap(z)) continue
      const loose = inGap(z - 3) || inGap(z + 3)
      const x = line(z) + side * 0.98
      box(
        mesh,
        [x, 2.28 + random() * 0.05 - (loose && side > 0 ? 0.25 : 0), z],
        [1.86, 1.05, 2.4],
        granite,
        turn + (random() - 0.5) * (loose ? 0.4 : 0.03),
        loose && side > 0 ? -0.2 : 0,
      )
    }
  }
  for (const [dx, y, z, turn, lean] of [
    [-2.9, 0.5, -25, 0.7, 0.35],
    [-3.4, 0.25, -30, 1.9, -0.3],
    [-2.6, 0.7, -33, 0.3, 0.5],
  ] as const) {
    box(mesh, [line(z) + dx, y, z], [1.86, 1.05, 2.4], granite, turn, lean)
  }
}

function beacon(mesh: Mesh, palette: Palette, at: Vec): void {
  const white = palette.add({
    colour: (x, y, z) =>
      dim((y - at[1]) % 5 > 2.5 ? paint('#e9e4d8') : paint('#7e2d26'), 1 + 0.2 * fractal(x, y, z, 3)),
  })
  const iron = palette.plain('#2c2f31', 0.2, 3)
  blob(mesh, [at[0], at[1] - 2, at[2]], [6, 3, 6], iron, { rough: 0.5, seed: 3, detail: 12 })
  lathe(
    mesh,
    at,
    [
      [2.4, -0.4],
      [2.4, 0.8],
      [1.5, 1],
      [1.1, 8.4],
      [1.6, 8.6],
      [1.6, 8.9],
      [0, 8.9],
    ],
    white,
    20,
  )
  lathe(
    mesh,
    at,
    [
      [0.8, 8.9],
      [0.8, 10.4],
      [1, 10.5],
      [0, 11.4],
    ],
    iron,
    12,
  )
  tube(
    mesh,
    [
      [at[0], at[1] + 11.3, at[2]],
      [at[0], at[1] + 13.4, at[2]],
    ],
    [0.08],
    iron,
    5,
  )
}

function boat(mesh: Mesh, palette: Palette, at: Vec): void {
  const hull = palette.plain('#1f3a44', 0.2, 1, { gloss: 0.04, rough: 0.3 })
  const white = palette.plain('#e2dfd6', 0.15, 2)
  const dark = palette.plain('#23282b', 0.1, 2)
  sheet(mesh, 24, 6, hull, (u, v) => {
    const s = u * 2 - 1
    const width = 1.7 * Math.sqrt(clamp(1 - clamp(s, 0, 1) ** 2.4))
    const side = v * 2 - 1
    return [
      at[0] + s * 5.4,
      at[1] + 1.05 + 0.75 * clamp(s, 0, 1) ** 2 - (1 - Math.abs(side)) * 1.4,
      at[2] + side * width,
    ]
  })
  sheet(mesh, 12, 1, white, (u, v) => [at[0] - 5.4 + u * 8.6, at[1] + 0.95, at[2] - 1.5 + 3 * v])
  box(mesh, [at[0] + 1.2, at[1] + 2, at[2]], [2.6, 2.1, 2], white)
  box(mesh, [at[0] + 1.25, at[1] + 2.5, at[2]], [2.66, 0.62, 1.8], dark)
  box(mesh, [at[0] + 1.2, at[1] + 3.1, at[2]], [3, 0.14, 2.3], white)
  tube(
    mesh,
    [
      [at[0] - 0.3, at[1] + 3, at[2]],
      [at[0] - 0.5, at[1] + 6.6, at[2]],
    ],
    [0.07, 0.04],
    dark,
    5,
  )
  tube(
    mesh,
    [
      [at[0] - 0.4, at[1] + 3.6, at[2]],
      [at[0] - 4.6, at[1] + 4.6, at[2]],
    ],
    [0.06, 0.04],
    dark,
    5,
  )
  for (const x of [-5, -3.4, -1.6])
    tube(
      mesh,
      [
        [at[0] + x, at[1] + 0.9, at[2] + 1.3],
        [at[0] + x, at[1] + 1.8, at[2] + 1.3],
      ],
      [0.04],
      dark,
      4,
    )
}
