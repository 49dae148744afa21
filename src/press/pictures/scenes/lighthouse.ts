import { Palette } from '../matter.ts'
import { blend, clamp, dim, fractal, paint, ridges, smooth, unit, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { Mesh } from '../shapes/mesh.ts'
import { grass } from '../shapes/plants.ts'
import { box, ground, lathe, sheet, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

/** A white tower on a headland in late light, the keeper's house beside it and the sea behind. */
export function lighthouse(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0, 9.4, 30]
  const sun = unit([-0.86, 0.17, 0.3])
  const height = (x: number, z: number): number => {
    const cliff = smooth(-30, -19, z + 3 * fractal(x * 0.12, 0, z * 0.1, 3) - x * 0.28)
    const rise =
      3.6 + 1.8 * smooth(20, -12, z) + 0.9 * fractal(x * 0.06, 2, z * 0.06, 4) + 0.1 * fractal(x, 4, z, 3)
    const rock = ridges(x * 0.15, 1, z * 0.15, 4) * 3 - 5
    return rock + (rise - rock) * cliff * smooth(15, 8, x + 0.35 * z + 4 * fractal(z * 0.1, 5, x * 0.08, 3))
  }
  const turf = palette.add({
    colour: (x, y, z) => {
      const worn = smooth(0.9, 0.2, Math.abs(x - 2.2 * Math.sin(z * 0.11) + 1.5) + 0.5 * fractal(x, 0, z, 2))
      const green = blend(paint('#474f2c'), paint('#79754c'), clamp(0.5 + fractal(x * 0.5, 3, z * 0.5, 4)))
      const stone = dim(paint('#8d8478'), 0.7 + 0.5 * ridges(x * 0.8, y * 1.2, z * 0.8, 3))
      const soil = blend(green, paint('#b5a283'), worn)
      return blend(stone, soil, smooth(1.6, 3, y))
    },
  })
  ground(mesh, eye, { near: 1.5, far: 90, left: -0.75, right: 0.75, across: 260, along: 300 }, turf, height)
  const blade = palette.leaf('#59622f', '#a39a6a', 0.5, 0.45)
  grass(mesh, {
    count: 110000,
    seed: 4,
    length: 0.32,
    width: 0.008,
    material: blade,
    place: (random) => {
      const reach = 2.5 + 46 * random() ** 1.5
      const angle = (random() - 0.5) * 1.1
      const x = Math.sin(angle) * reach
      const z = eye[2] - Math.cos(angle) * reach
      const worn = Math.abs(x - 2.2 * Math.sin(z * 0.11) + 1.5) < 0.8
      return [x, worn ? -5 : height(x, z), z]
    },
  })
  const sea = palette.water('#0f2a33', 2.4, 0.22, eye)
  mesh.face([-900, -3.4, 30], [900, -3.4, 30], [900, -3.4, -2500], [-900, -3.4, -2500], sea)
  tower(mesh, palette, [1.2, height(1.2, -12) - 0.3, -12])
  house(mesh, palette, [-6.6, height(-6.6, -13), -13.5])
  fence(mesh, palette, height)
  const clouds = {
    cover: 0.62,
    colour: '#f4e3cf',
    shade: '#9aa3b4',
    scale: 1.5,
    stretch: 0.8,
    seed: 11,
    soft: 0.5,
  }
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0, 9.2, 0], angle: 33, rise: 0.2, lens: 0.03, focus: 40 },
    sky: skyOf({
      zenith: '#4a699b',
      horizon: '#f0cba4',
      nadir: '#40565c',
      sun,
      glow: '#ffd9a0',
      glowPower: 0.4,
      clouds,
    }),
    sun: { to: sun, colour: [3.3, 2.15, 1.15], size: 0.012 },
    fog: { density: 0.0007, falloff: 0.02, colour: veil('#dcc9b8', 0.85) },
    ambient: [0.25, 0.28, 0.33],
    bounces: 1,
    samples: 5,
    traceWidth: 840,
    print: { exposure: 0.78, contrast: 1.04, bloom: 0.06, saturation: 0.92 },
  }
}

function tower(mesh: Mesh, palette: Palette, at: Vec): void {
  const white = palette.add({
    colour: (x, y, z) => {
      const streak = smooth(0.1, 0.6, fractal(x * 3.1, y * 0.22, z * 3.1, 4)) * 0.5
      return blend(paint('#f1ede4'), paint('#a89f8e'), clamp(streak + smooth(2.5, 0, y - at[1]) * 0.35))
    },
  })
  const dark = palette.plain('#2b2d30', 0.2, 6, { gloss: 0.04, rough: 0.3 })
  const red = palette.plain('#6a2a25', 0.2, 5, { gloss: 0.04, rough: 0.3 })
  const glass = palette.add({ colour: () => [0.1, 0.12, 0.14], gloss: 0.12, rough: 0.02 })
  const light = palette.lamp([9, 7.6, 4.6])
  lathe(
    mesh,
    at,
    [
      [2.75, 0],
      [2.7, 0.8],
      [2.5, 0.85],
      [2.1, 5],
      [1.78, 10],
      [1.6, 13.6],
      [1.72, 13.9],
      [2.1, 14.2],
      [2.25, 14.3],
      [2.25, 14.5],
      [0, 14.5],
    ],
    white,
    48,
  )
  lathe(
    mesh,
    at,
    [
      [2.3, 14.5],
      [2.32, 14.58],
      [0, 14.6],
    ],
    dark,
    48,
  )
  for (let i = 0; i < 16; i += 1) {
    const angle = (i / 16) * Math.PI * 2
    const x = at[0] + Math.cos(angle) * 2.2
    const z = at[2] + Math.sin(angle) * 2.2
    tube(
      mesh,
      [
        [x, at[1] + 14.5, z],
        [x, at[1] + 15.5, z],
      ],
      [0.03, 0.03],
      dark,
      5,
    )
  }
  for (const level of [14.9, 15.2, 15.5]) {
    const ring = Array.from({ length: 41 }, (_, i): Vec => [
      at[0] + Math.cos((i / 40) * Math.PI * 2) * 2.2,
      at[1] + level,
      at[2] + Math.sin((i / 40) * Math.PI * 2) * 2.2,
    ])
    tube(mesh, ring, [0.028], dark, 5)
  }
  lathe(
    mesh,
    at,
    [
      [1.25, 14.5],
      [1.25, 15.2],
      [1.2, 15.25],
    ],
    red,
    12,
  )
  lathe(
    mesh,
    at,
    [
      [1.12, 15.2],
      [1.12, 17],
    ],
    glass,
    12,
  )
  lathe(
    mesh,
    at,
    [
      [0, 15.5],
      [0.35, 15.6],
      [0.42, 16.1],
      [0.35, 16.6],
      [0, 16.7],
    ],
    light,
    16,
  )
  for (let i = 0; i < 12; i += 1) {
    const angle = (i / 12) * Math.PI * 2
    const x = at[0] + Math.cos(angle) * 1.15
    const z = at[2] + Math.sin(angle) * 1.15
    tube(
      mesh,
      [
        [x, at[1] + 15.2, z],
        [x, at[1] + 17, z],
      ],
      [0.04, 0.04],
      dark,
      5,
    )
  }
  lathe(
    mesh,
    at,
    [
      [1.45, 16.95],
      [1.4, 17.1],
      [0.95, 17.8],
      [0.4, 18.3],
      [0.16, 18.4],
      [0.2, 18.6],
      [0.1, 18.75],
      [0.02, 19.8],
    ],
    red,
    24,
  )
  for (const [angle, level] of [
    [1.25, 3.4],
    [1.25, 7.2],
    [1.25, 10.8],
  ] as const) {
    const radius = 2.62 - level * 0.079
    box(
      mesh,
      [at[0] + Math.cos(angle) * radius, at[1] + level, at[2] + Math.sin(angle) * radius],
      [0.62, 1.05, 0.25],
      white,
      Math.PI / 2 - angle,
    )
    box(
      mesh,
      [at[0] + Math.cos(angle) * (radius + 0.05), at[1] + level, at[2] + Math.sin(angle) * (radius + 0.05)],
      [0.42, 0.85, 0.2],
      glass,
      Math.PI / 2 - angle,
    )
  }
  box(mesh, [at[0] + 0.55, at[1] + 1.1, at[2] + 2.55], [1.3, 2.5, 0.5], white)
  box(mesh, [at[0] + 0.55, at[1] + 1, at[2] + 2.65], [0.95, 2.1, 0.4], red)
}

function house(mesh: Mesh, palette: Palette, at: Vec): void {
  const wall = palette.add({
    colour: (x, y, z) =>
      dim(paint('#e4ded0'), (Math.abs((y * 6) % 1) < 0.12 ? 0.72 : 1) * (1 + 0.15 * fractal(x, y, z, 3))),
  })
  const roof = palette.add({
    colour: (x, y, z) => dim(paint('#5d4a43'), 0.8 + 0.5 * fractal(x * 3, y * 12, z * 3, 3)),
  })
  const pane = palette.add({ colour: () => [0.06, 0.07, 0.08], gloss: 0.1, rough: 0.02 })
  const brick = palette.plain('#7b4a3c', 0.4, 9)
  box(mesh, [at[0], at[1] + 1.3, at[2]], [6, 3.2, 4.4], wall)
  sheet(mesh, 1, 1, roof, (u, v) => [at[0] - 3.4 + 6.8 * u, at[1] + 2.75 + 2.2 * v, at[2] + 2.7 - 2.7 * v])
  sheet(mesh, 1, 1, roof, (u, v) => [at[0] - 3.4 + 6.8 * u, at[1] + 2.75 + 2.2 * v, at[2] - 2.7 + 2.7 * v])
  for (const side of [-3, 3])
    mesh.face(
      [at[0] + side, at[1] + 2.8, at[2] - 2.2],
      [at[0] + side, at[1] + 2.8, at[2] + 2.2],
      [at[0] + side, at[1] + 4.85, at[2] + 0.05],
      [at[0] + side, at[1] + 4.85, at[2] - 0.05],
      wall,
    )
  box(mesh, [at[0] - 1.8, at[1] + 4.9, at[2] - 0.3], [0.7, 1.9, 0.7], brick)
  for (const x of [-1.9, 0, 1.9]) {
    box(mesh, [at[0] + x, at[1] + 1.5, at[2] + 2.22], [0.95, 1.35, 0.08], wall)
    box(mesh, [at[0] + x, at[1] + 1.5, at[2] + 2.25], [0.78, 1.18, 0.08], pane)
    box(mesh, [at[0] + x, at[1] + 1.5, at[2] + 2.29], [0.8, 0.05, 0.06], wall)
  }
}

function fence(mesh: Mesh, palette: Palette, height: (x: number, z: number) => number): void {
  const grey = palette.wood('#9b948a', 0.3, 'y')
  let before: Vec | undefined
  for (let i = 0; i < 11; i += 1) {
    const z = 21 - i * 3.1
    const x = -2.2 - i * 0.72 + 0.3 * Math.sin(i * 2.1)
    const foot = height(x, z)
    const top: Vec = [x + 0.06 * Math.sin(i * 5), foot + 1.05 + 0.05 * Math.sin(i * 9), z]
    tube(mesh, [[x, foot - 0.2, z], top], [0.06, 0.05], grey, 7)
    if (before) {
      for (const drop of [0.16, 0.58])
        tube(
          mesh,
          [
            [before[0], before[1] - drop, before[2]],
            [x, top[1] - drop - 0.03, z],
          ],
          [0.035, 0.03],
          grey,
          5,
        )
    }
    before = top
  }
}
