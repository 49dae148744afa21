import { Palette } from '../matter.ts'
import { blend, clamp, dice, dim, fractal, paint, ridges, smooth, unit, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { wardrobe } from '../shapes/crowd.ts'
import { person } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { foliage, grass, tree } from '../shapes/plants.ts'
import { Produce, type Crop } from '../shapes/produce.ts'
import { blob, box, ground, lathe, sheet, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

/** A shingled roadside stand in spring: asparagus, eggs, radishes and jars, a field and a barn behind. */
export function farmStand(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [-2.2, 1.55, 5.2]
  const sun = unit([-0.62, 0.5, 0.55])
  land(mesh, palette, eye)
  hut(mesh, palette)
  goods(mesh, palette)
  const dress = wardrobe(palette)
  const apron = palette.plain('#5b6f8a', 0.25, 6)
  mesh.place(
    person(
      { lean: 7, armL: [34, 76], armR: [28, 70], nod: 10, height: 1.68, stout: 1.1 },
      { ...dress(5), top: apron, cut: 'trousers', hairdo: 'tail' },
      6,
    ).mesh,
    [0.6, 0, -0.95],
    -Math.PI / 2 - 0.3,
  )
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0.15, 1.22, -0.4], angle: 46, lens: 0.028, focus: 5.6 },
    sky: skyOf({
      zenith: '#4f86bd',
      horizon: '#dfe6e4',
      sun,
      glow: '#ffe9c8',
      glowPower: 0.3,
      clouds: {
        cover: 0.55,
        colour: '#fffaf0',
        shade: '#aab4c0',
        scale: 1,
        stretch: 0.7,
        seed: 41,
        soft: 0.4,
      },
    }),
    sun: { to: sun, colour: [3.1, 2.6, 1.9], size: 0.012 },
    fog: { density: 0.002, falloff: 0.02, colour: veil('#ccd5d4', 0.85) },
    ambient: [0.34, 0.33, 0.3],
    bounces: 2,
    samples: 5,
    traceWidth: 840,
    print: { exposure: 0.66, contrast: 1.08, saturation: 0.86, bloom: 0.07 },
  }
}

function hut(mesh: Mesh, palette: Palette): void {
  const board = palette.wood('#a39a8b', 0.16, 'x')
  const post = palette.wood('#8b8273', 0.2, 'y')
  const shingle = palette.add({
    colour: (x, y, z) =>
      dim(
        paint('#7d7468'),
        (0.7 + 0.5 * Math.abs(fractal(Math.floor(x * 7) * 3.1, Math.floor(y * 9 + z * 3) * 1.7, 4, 2))) *
          (1 + 0.3 * fractal(x * 5, y * 5, z * 5, 2)),
      ),
  })
  box(mesh, [0, 1.1, -1.7], [3.4, 2.2, 0.06], board)
  for (const side of [-1.7, 1.7]) box(mesh, [side, 0.95, -1.15], [0.06, 1.9, 1.1], board)
  for (const x of [-1.66, 1.66]) box(mesh, [x, 1.15, 0.42], [0.09, 2.3, 0.09], post)
  box(mesh, [0, 2.24, 0.42], [3.5, 0.12, 0.09], post)
  sheet(mesh, 30, 20, shingle, (u, v) => [
    -2.05 + 4.1 * u,
    2.28 + (v < 0.5 ? v * 1.5 : (1 - v) * 1.5) + 0.012 * Math.sin(v * 110),
    0.85 - v * 3,
  ])
  for (const x of [-1.74, 1.74])
    mesh.face([x, 2.2, 0.45], [x, 2.2, -1.75], [x, 2.85, -0.66], [x, 2.85, -0.62], board)
  box(mesh, [0, 0.82, 0.2], [3.3, 0.05, 0.85], board)
  box(mesh, [0, 0.42, 0.6], [3.3, 0.8, 0.04], board)
  for (const [y, z] of [
    [1.25, -1.45],
    [1.65, -1.5],
  ] as const)
    box(mesh, [-0.3, y, z], [2.6, 0.035, 0.3], board)
  box(mesh, [0, 0.34, 1.15], [3.2, 0.05, 0.6], board)
  for (const x of [-1.5, 1.5]) box(mesh, [x, 0.17, 1.15], [0.07, 0.34, 0.5], post)
  // bunting without a word on it
  const cloth = ['#a94438', '#d8c9a6', '#4d6f86'].map((hex) => palette.plain(hex, 0.1, 5, { through: 0.5 }))
  for (let i = 0; i < 15; i += 1) {
    const x = -1.6 + i * 0.23
    const y = 2.14 - 0.1 * Math.sin((i / 14) * Math.PI)
    sheet(mesh, 3, 3, cloth[i % 3]!, (u, v) => [x + (u - 0.5) * 0.18 * (1 - v), y - v * 0.2, 0.48 + 0.03 * v])
  }
}

function goods(mesh: Mesh, palette: Palette): void {
  const produce = new Produce(mesh, palette)
  const counter: Crop[] = ['asparagus', 'radish', 'egg', 'greens', 'apple', 'carrot']
  counter.forEach((crop, i) => produce.crate(crop, [-1.35 + i * 0.54, 0.85, 0.24], 0.48, 0.62, 0.13))
  const low: Crop[] = ['potato', 'cabbage', 'asparagus', 'potato', 'greens']
  low.forEach((crop, i) => produce.crate(crop, [-1.25 + i * 0.63, 0.37, 1.15], 0.54, 0.5, 0.15))
  const random = dice(4)
  const glass = ['#b5772a', '#8c2f2c', '#c79a45', '#6a2440'].map((hex) =>
    palette.plain(hex, 0.15, 6, { gloss: 0.06, rough: 0.05 }),
  )
  const lid = palette.plain('#c9c2b2', 0.1, 5)
  for (let i = 0; i < 26; i += 1) {
    const at: Vec = [-1.5 + (i % 13) * 0.19, i < 13 ? 1.27 : 1.67, i < 13 ? -1.42 : -1.47]
    lathe(
      mesh,
      at,
      [
        [0, 0],
        [0.05, 0],
        [0.053, 0.02],
        [0.053, 0.11],
        [0.042, 0.13],
      ],
      glass[Math.floor(random() * 4)]!,
      16,
    )
    lathe(
      mesh,
      at,
      [
        [0.045, 0.125],
        [0.045, 0.15],
        [0, 0.152],
      ],
      lid,
      16,
    )
  }
  // pots of pansies on the ground
  const clay = palette.plain('#9c5a3c', 0.2, 6)
  const leaf = palette.leaf('#41672e', '#83a552', 10, 0.4)
  const petals = ['#7c4c8f', '#d8b13c', '#e4dccd', '#a23a4a'].map((hex) =>
    palette.plain(hex, 0.1, 9, { through: 0.4 }),
  )
  for (let i = 0; i < 8; i += 1) {
    const at: Vec = [-2.35 + (i % 4) * 0.24 - (i > 3 ? 0.12 : 0), 0, 1.7 + (i > 3 ? 0.26 : 0)]
    lathe(
      mesh,
      at,
      [
        [0.07, 0],
        [0.1, 0.15],
        [0.11, 0.15],
        [0.11, 0.18],
        [0, 0.17],
      ],
      clay,
      16,
    )
    foliage(mesh, [at[0], 0.22, at[2]], [0.1, 0.06, 0.1], {
      count: 110,
      length: 0.05,
      material: leaf,
      seed: i,
    })
    for (let k = 0; k < 16; k += 1) {
      const round = random() * 6.3
      const reach = 0.11 * Math.sqrt(random())
      blob(
        mesh,
        [at[0] + Math.cos(round) * reach, 0.265 + random() * 0.03, at[2] + Math.sin(round) * reach],
        [0.021, 0.007, 0.021],
        petals[i % 4]!,
        { detail: 5, rough: 0.5, seed: k },
      )
    }
  }
  // a pail and a barrow wheel lean by the post
  const tin = palette.plain('#8f9496', 0.2, 6, { gloss: 0.15, rough: 0.2 })
  lathe(
    mesh,
    [2.2, 0, 0.7],
    [
      [0.12, 0],
      [0.17, 0.32],
      [0.175, 0.33],
      [0.16, 0.32],
      [0.11, 0.05],
    ],
    tin,
    22,
  )
  tube(
    mesh,
    [
      [2.03, 0.31, 0.7],
      [2.08, 0.5, 0.7],
      [2.2, 0.56, 0.7],
      [2.32, 0.5, 0.7],
      [2.37, 0.31, 0.7],
    ],
    [0.006],
    tin,
    5,
  )
}

function land(mesh: Mesh, palette: Palette, eye: Vec): void {
  const soil = palette.add({
    colour: (x, y, z) => {
      const furrow = smooth(-7, -9, z) * (0.5 + 0.5 * Math.sin((x * 0.93 + z * 0.2) * 5.2))
      const green = blend(paint('#62743a'), paint('#98a05a'), clamp(0.5 + fractal(x * 0.4, y, z * 0.4, 4)))
      const gravel = dim(paint('#a3988a'), 0.7 + 0.7 * fractal(x * 14, y, z * 14, 3) + 0.2)
      const field = blend(green, paint('#6e5440'), furrow * 0.7)
      return blend(field, gravel, smooth(0.1, 0.5, z + 0.6 * fractal(x, 1, z, 3)))
    },
  })
  ground(
    mesh,
    eye,
    { near: 1.5, far: 420, left: -0.8, right: 0.9, across: 200, along: 200 },
    soil,
    (x, z) =>
      0.05 * fractal(x, 1, z, 3) +
      5 * smooth(-40, -160, z) * (0.6 + fractal(x * 0.01, 3, z * 0.01, 2)) -
      0.03,
  )
  const blade = palette.leaf('#5b7434', '#a2b060', 0.7, 0.45)
  grass(mesh, {
    count: 26000,
    seed: 3,
    length: 0.2,
    width: 0.006,
    material: blade,
    place: (random) => {
      const x = -7 + 16 * random()
      const z = 0.2 - 9 * random()
      return [x, Math.abs(x) < 1.7 && z > -1.7 ? -3 : 0, z]
    },
  })
  const red = palette.wood('#7c342a', 0.3, 'y')
  const roof = palette.plain('#74787a', 0.2, 1)
  box(mesh, [-17, 3.4, -48], [12, 6, 8], red)
  for (const side of [-1, 1])
    sheet(mesh, 1, 1, roof, (u, v) => [-23.4 + 12.8 * u, 6.2 + 3.4 * v, -48 + side * (4.6 - 4.6 * v)])
  lathe(
    mesh,
    [-9.4, 0.5, -50],
    [
      [1.7, 0],
      [1.7, 9],
      [1.5, 10],
      [0.8, 10.8],
      [0, 11],
    ],
    palette.plain('#a9a9a3', 0.2, 1),
    20,
  )
  const bark = palette.plain('#4a4037', 0.2, 3)
  const leaf = palette.leaf('#5b7a34', '#b0bd6a', 0.5, 0.5)
  const random = dice(12)
  for (const [x, z, tall] of [
    [7, -16, 7],
    [13, -26, 9],
    [-7.5, -20, 6],
    [24, -40, 10],
    [2, -60, 11],
    [34, -60, 12],
    [-34, -66, 12],
  ] as const) {
    tree(mesh, [x, 0, z], tall, { bark, leaf, seed: Math.floor(random() * 999), leaves: 80, leafLength: 0.2 })
  }
  const far = palette.plain('#5c6f68', 0.3, 0.02)
  ground(
    mesh,
    eye,
    { near: 500, far: 1200, left: -0.8, right: 0.9, across: 160, along: 20 },
    far,
    (x, z) => 60 * ridges(x / 500, 6, z / 500, 4) * smooth(-480, -800, z),
  )
}
