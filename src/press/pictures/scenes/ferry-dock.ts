import { Palette } from '../matter.ts'
import { clamp, dice, fractal, ridges, smooth, unit, type Vec } from '../noise.ts'
import type { Lamp, Scene } from '../scene.ts'
import { stance, wardrobe } from '../shapes/crowd.ts'
import { person } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { grass, tree } from '../shapes/plants.ts'
import { blob, box, ground, lathe, sheet, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

/** The old ferry stage at dusk: planks, a lamp just lit, the wooden boat at its rope, hills over still water. */
export function ferryDock(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [-2.4, 3, 12]
  const sun = unit([0.34, 0.055, -1])
  const water = palette.water('#1a2126', 1.5, 0.045, eye)
  mesh.face([-1500, 0, 30], [1500, 0, 30], [1500, 0, -2500], [-1500, 0, -2500], water)
  const lamps = stage(mesh, palette)
  ferry(mesh, palette, [4.3, 0.1, -3.8])
  const dress = wardrobe(palette)
  mesh.place(
    person({ ...stance(1, 1.64), legL: [3, 0], legR: [-3, -4] }, dress(1), 3).mesh,
    [0.65, 1.1, -5.9],
    -0.6,
  )
  mesh.place(person(stance(4, 1.7), dress(4), 5).mesh, [-1.05, 1.1, -2.6], 2.2)
  const slope = palette.plain('#262c2e', 0.4, 0.03)
  for (const [near, lift, seed] of [
    [330, 74, 3],
    [700, 190, 9],
    [1300, 380, 5],
  ] as const) {
    ground(
      mesh,
      eye,
      { near, far: near * 1.4, left: -0.75, right: 0.75, across: 300, along: 22 },
      slope,
      (x, z) =>
        lift *
          (ridges(x / (near * 0.7) + seed, seed, z / near, 5) - 0.26) *
          smooth(near, near * 1.2, Math.hypot(x - eye[0], z - eye[2])) -
        3,
    )
  }
  const reed = palette.leaf('#3c3a22', '#75683a', 0.4, 0.4)
  grass(mesh, {
    count: 1300,
    seed: 6,
    length: 1.9,
    width: 0.014,
    material: reed,
    place: (random) => [-7.5 + 3.2 * random() ** 0.7 - random(), -0.1, 7.5 - random() * 9],
  })
  const bark = palette.plain('#231f1b', 0.2, 3)
  const leaf = palette.leaf('#2b3220', '#535a30', 1, 0.4)
  tree(mesh, [-9.6, 0.2, -3], 8.6, { bark, leaf, seed: 77, leaves: 210, leafLength: 0.15, spread: 0.6 })
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0.8, 1.75, -6], angle: 47, lens: 0.025, focus: 15 },
    sky: skyOf({
      zenith: '#3f5577',
      horizon: '#e6b48c',
      sun,
      glow: '#ff9a52',
      glowPower: 0.6,
      glowWidth: 12,
      bright: 0.8,
      clouds: {
        cover: 0.58,
        colour: '#f3a877',
        shade: '#5a5872',
        scale: 0.8,
        stretch: 0.3,
        seed: 15,
        soft: 0.4,
      },
    }),
    sun: { to: sun, colour: [1.7, 0.85, 0.4], size: 0.03 },
    lamps,
    fog: { density: 0.0016, falloff: 0.012, colour: veil('#878797', 0.6, sun, '#ff9c5c', 0.55, 7) },
    ambient: [0.14, 0.15, 0.19],
    bounces: 1,
    samples: 5,
    traceWidth: 840,
    print: {
      exposure: 1.02,
      contrast: 1.12,
      saturation: 0.88,
      bloom: 0.14,
      vignette: 0.5,
      shadows: [-0.006, 0, 0.016],
    },
  }
}

function stage(mesh: Mesh, palette: Palette): Lamp[] {
  const plank = palette.wood('#6d5a48', 0.24, 'x')
  const pile = palette.plain('#3a322a', 0.4, 4)
  const rope = palette.plain('#a08a64', 0.3, 20)
  const random = dice(15)
  for (let i = 0; i < 74; i += 1) {
    const z = 10 - i * 0.25
    box(
      mesh,
      [-0.4 + (random() - 0.5) * 0.1, 1.05 + random() * 0.025, z],
      [3.1, 0.07, 0.215],
      plank,
      (random() - 0.5) * 0.02,
    )
  }
  for (let i = 0; i < 7; i += 1) {
    for (const x of [-1.95, 1.2]) {
      const z = 8.5 - i * 2.8
      const tall = 1.5 + (i % 2) * 0.35 + random() * 0.1
      tube(
        mesh,
        [
          [x, -1, z],
          [x + 0.03, tall, z],
        ],
        [0.15, 0.13],
        pile,
        10,
      )
      if (i % 2)
        lathe(
          mesh,
          [x, 1.25, z],
          [
            [0.15, 0],
            [0.2, 0.03],
            [0.2, 0.16],
            [0.15, 0.2],
          ],
          rope,
          12,
        )
      if (i < 6) {
        const to = 8.5 - (i + 1) * 2.8
        if (x < 0)
          tube(
            mesh,
            [
              [x, tall - 0.1, z],
              [x, 1.28, (z + to) / 2],
              [x, 1.5, to],
            ],
            [0.022],
            rope,
            6,
          )
      }
    }
  }
  const iron = palette.plain('#202224', 0.1, 3)
  const glow = palette.lamp([11, 6.6, 2.7])
  const at: Vec = [1.15, 1.1, -6.6]
  tube(
    mesh,
    [at, [at[0], 4.1, at[2]], [at[0] - 0.25, 4.35, at[2]], [at[0] - 0.5, 4.25, at[2]]],
    [0.055, 0.045, 0.03, 0.025],
    iron,
    8,
  )
  lathe(
    mesh,
    [at[0] - 0.5, 3.92, at[2]],
    [
      [0.02, 0.34],
      [0.24, 0.22],
      [0.25, 0.19],
    ],
    iron,
    14,
  )
  blob(mesh, [at[0] - 0.5, 4.06, at[2]], [0.11, 0.13, 0.11], glow)
  // a shelter with a tiled roof at the end of the stage
  const roof = palette.plain('#3c3936', 0.4, 6)
  for (const x of [-1.7, 0.9])
    for (const z of [-7.4, -9.6])
      tube(
        mesh,
        [
          [x, 1, z],
          [x, 3.5, z],
        ],
        [0.09],
        pile,
        8,
      )
  for (const side of [-1, 1])
    sheet(mesh, 40, 8, roof, (u, v) => [
      -2.2 + 3.6 * u,
      4.5 - v * 1 - 0.25 * v * (1 - v) + 0.03 * Math.sin(u * 130),
      -8.5 + side * v * 1.75,
    ])
  box(mesh, [-0.4, 1.5, -9.5], [2.4, 0.06, 0.4], plank)
  return [{ at: [at[0] - 0.5, 3.86, at[2]], colour: [5, 2.9, 1.2] }]
}

function ferry(mesh: Mesh, palette: Palette, at: Vec): void {
  const hull = palette.wood('#4f3a2b', 0.16, 'x')
  const trim = palette.plain('#83362b', 0.3, 3)
  const cloth = palette.plain('#5e6a66', 0.3, 2, { through: 0.3 })
  const dark = palette.plain('#1d1a18', 0.2, 3)
  const width = (s: number): number => 1.45 * Math.sqrt(clamp(1 - Math.abs(s) ** 2.6)) + 0.12
  const rise = (s: number): number => 0.75 + 0.75 * Math.abs(s) ** 3
  const place = (along: number, up: number, across: number): Vec => [
    at[0] + across + along * 0.12,
    at[1] + up,
    at[2] - along,
  ]
  sheet(mesh, 40, 10, hull, (u, v) => {
    const s = u * 2 - 1
    const side = v * 2 - 1
    return place(
      s * 5,
      rise(s) - (1 - Math.abs(side) ** 3) * (rise(s) + 0.3),
      Math.sign(side) * Math.abs(side) ** 0.6 * width(s),
    )
  })
  for (const side of [-1, 1]) {
    const gunwale = Array.from({ length: 31 }, (_, i): Vec =>
      place(((i / 30) * 2 - 1) * 5, rise((i / 30) * 2 - 1), side * width((i / 30) * 2 - 1)),
    )
    tube(mesh, gunwale, [0.06], trim, 6)
    for (let i = 0; i < 4; i += 1)
      tube(
        mesh,
        [place(-2.4 + i * 1.5, 0.7, side * 1.2), place(-2.4 + i * 1.5, 2.15, side * 1.15)],
        [0.035],
        dark,
        6,
      )
    for (let i = 0; i < 3; i += 1)
      lathe(
        mesh,
        place(-2.5 + i * 2.4, 0.36, side * (width(0.3) + 0.1)),
        [
          [0.14, 0],
          [0.22, 0.05],
          [0.22, 0.2],
          [0.14, 0.25],
        ],
        dark,
        14,
      )
  }
  sheet(mesh, 20, 14, cloth, (u, v) =>
    place(
      -2.7 + u * 5.1,
      2.1 + 0.42 * Math.sin(v * Math.PI) + 0.03 * fractal(u * 9, v * 4, 1, 2),
      (v - 0.5) * 2.5,
    ),
  )
  box(mesh, place(0, 0.5, 0), [2.2, 0.06, 8], hull)
  for (let i = 0; i < 4; i += 1) box(mesh, place(-2 + i * 1.35, 0.8, 0), [2.3, 0.05, 0.3], hull)
  tube(
    mesh,
    [place(4.2, 1.2, -0.4), [at[0] - 2, 1, at[2] - 2.2], [1.2, 1.35, -2.7]],
    [0.025],
    palette.plain('#a08a64', 0.3, 20),
    6,
  )
  tube(mesh, [place(-4.4, 1.1, 0.2), place(-4.5, 3.2, 0.2)], [0.03], dark, 6)
}
