import { Palette } from '../matter.ts'
import { dim, fractal, paint, smooth, unit, blend, clamp, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { shadowClothes } from '../shapes/crowd.ts'
import { person } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { blob, box, sheet, tube } from '../shapes/solids.ts'

/** A speaker at the lectern of the town hall, dark against a tall window at evening, listeners before her. */
export function councilPortrait(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [1.7, 1.42, 4.4]
  hall(mesh, palette)
  const speaker = person(
    {
      armL: [38, 120],
      armR: [22, 74],
      nod: -3,
      lean: 3,
      height: 1.68,
      stout: 1.12,
      legL: [2, 0],
      legR: [-2, -3],
      spread: 0.12,
    },
    shadowClothes(palette, '#262a36', {
      cut: 'coat',
      hairdo: 'bun',
      skin: palette.plain('#5b3d2e', 0.1, 5),
    }),
    8,
  )
  mesh.place(speaker.mesh, [-0.62, 0.32, -0.55], -0.42)
  lectern(mesh, palette, [-0.12, 0.32, -0.28])
  listeners(mesh, palette)
  flag(mesh, palette, [0.72, 0.32, -2.1])
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [-0.15, 1.56, -0.6], angle: 32, lens: 0.035, focus: 5.3 },
    sky: () => [0.02, 0.02, 0.02],
    lamps: [
      { at: [-2.3, 1.05, -2.62], u: [2.3, 0, 0], v: [0, 2.5, 0], colour: [3.6, 2.9, 2] },
      { at: [1.15, 1.05, -2.62], u: [1.5, 0, 0], v: [0, 2.5, 0], colour: [2.6, 2.1, 1.5] },
      { at: [-2.6, 2.5, 1.2], colour: [5, 3.4, 2.1] },
      { at: [3, 2.9, 2.6], colour: [4, 2.9, 2] },
    ],
    closed: true,
    fog: { density: 0.012, falloff: 0.001, colour: () => [0.55, 0.42, 0.28] },
    ambient: [0.12, 0.1, 0.08],
    bounces: 2,
    samples: 7,
    traceWidth: 800,
    print: { exposure: 0.8, contrast: 1.12, saturation: 0.82, bloom: 0.16, vignette: 0.6, grain: 4.6 },
  }
}

function hall(mesh: Mesh, palette: Palette): void {
  const oak = palette.wood('#5a3d26', 0.42, 'y', { gloss: 0.04, rough: 0.25 })
  const wall = palette.plain('#8d8069', 0.2, 1)
  const frame = palette.plain('#2a2420', 0.2, 4)
  const pane = palette.add({
    colour: () => [0.1, 0.1, 0.1],
    lamp: true,
    glow: (x, y) => {
      const sky = blend(paint('#ffd9a0'), paint('#b9c9dc'), smooth(1.3, 3.4, y))
      const trees = smooth(0.1, -0.15, y - 1.75 - 0.5 * fractal(x * 1.3, 3, 0, 4))
      return dim(blend(sky, paint('#6b6448'), trees * 0.85), 2.6 + 0.7 * fractal(x * 0.7, y, 2, 2))
    },
  })
  for (const [x, wide] of [
    [-1.15, 2.3],
    [1.9, 1.5],
  ] as const) {
    mesh.face(
      [x - wide / 2, 1.05, -2.7],
      [x + wide / 2, 1.05, -2.7],
      [x + wide / 2, 3.6, -2.7],
      [x - wide / 2, 3.6, -2.7],
      pane,
    )
    for (let i = 0; i <= 4; i += 1)
      box(mesh, [x - wide / 2 + (wide * i) / 4, 2.3, -2.66], [i % 4 ? 0.035 : 0.12, 2.6, 0.06], frame)
    for (let i = 0; i <= 5; i += 1)
      box(mesh, [x, 1.05 + i * 0.5, -2.66], [wide, i % 5 ? 0.035 : 0.12, 0.06], frame)
  }
  box(mesh, [0, 0.5, -2.75], [12, 1.05, 0.14], oak)
  for (const [a, b] of [
    [-6, -2.3],
    [0, 1.15],
    [2.65, 6],
  ] as const)
    box(mesh, [(a + b) / 2, 2.2, -2.75], [b - a, 3.4, 0.1], wall)
  box(mesh, [0, 3.9, -2.75], [12, 0.7, 0.12], wall)
  mesh.face([-6, 0.32, 0.5], [6, 0.32, 0.5], [6, 0.32, -3], [-6, 0.32, -3], oak)
  mesh.face([-6, 0, 6], [6, 0, 6], [6, 0, 0.5], [-6, 0, 0.5], oak)
  mesh.face([-4.5, 0, 6], [-4.5, 0, -3], [-4.5, 4.2, -3], [-4.5, 4.2, 6], wall)
  mesh.face([-6, 4.2, 6], [6, 4.2, 6], [6, 4.2, -3], [-6, 4.2, -3], wall)
}

function lectern(mesh: Mesh, palette: Palette, at: Vec): void {
  const oak = palette.wood('#4c3018', 0.2, 'y', { gloss: 0.05, rough: 0.2 })
  const dark = palette.plain('#121212', 0.1, 5, { gloss: 0.05, rough: 0.2 })
  const paper = palette.plain('#e6e0d2', 0.05, 5)
  box(mesh, [at[0], at[1] + 0.5, at[2]], [0.5, 1, 0.42], oak, -0.42)
  box(mesh, [at[0] - 0.02, at[1] + 1.05, at[2]], [0.66, 0.05, 0.54], oak, -0.42, 0.2)
  box(mesh, [at[0] - 0.08, at[1] + 1.075, at[2] - 0.02], [0.3, 0.01, 0.24], paper, -0.42, 0.2)
  tube(
    mesh,
    [
      [at[0] + 0.16, at[1] + 1.08, at[2] + 0.06],
      [at[0] + 0.17, at[1] + 1.25, at[2] + 0.07],
      [at[0] + 0.08, at[1] + 1.37, at[2] + 0.03],
      [at[0], at[1] + 1.4, at[2]],
    ],
    [0.008],
    dark,
    6,
  )
  tube(
    mesh,
    [
      [at[0] + 0.03, at[1] + 1.392, at[2] + 0.01],
      [at[0] - 0.04, at[1] + 1.41, at[2] - 0.02],
      [at[0] - 0.07, at[1] + 1.415, at[2] - 0.034],
    ],
    [0.016, 0.026, 0.02],
    dark,
    10,
  )
}

function listeners(mesh: Mesh, palette: Palette): void {
  const tones = ['#3a302c', '#6d6157', '#231e1c', '#8a7f74'].map((hex) => palette.plain(hex, 0.2, 14))
  const cloth = ['#2d3442', '#4a3530', '#3a4038'].map((hex) => palette.plain(hex, 0.2, 4))
  const skin = palette.plain('#8a6753', 0.1, 5)
  const seats: [number, number, number][] = [
    [-1.15, 1.22, 1.9],
    [0.1, 1.17, 2.1],
    [2.05, 1.2, 1.7],
    [0.75, 1.12, 1.25],
    [-0.35, 1.12, 1.1],
    [-2, 1.14, 1.3],
  ]
  seats.forEach(([x, y, z], i) => {
    tube(
      mesh,
      [
        [x, y - 0.75, z],
        [x, y - 0.4, z],
        [x, y - 0.24, z],
        [x, y - 0.13, z],
      ],
      [0.24, 0.25, 0.2, 0.07],
      cloth[i % 3]!,
      16,
    )
    tube(
      mesh,
      [
        [x, y - 0.16, z],
        [x, y - 0.05, z],
      ],
      [0.055, 0.055],
      skin,
      10,
    )
    blob(mesh, [x, y + 0.01, z + 0.01], [0.095, 0.13, 0.115], tones[i % 4]!, {
      detail: 12,
      rough: 0.12,
      seed: i * 3,
    })
    blob(mesh, [x, y - 0.03, z - 0.05], [0.085, 0.11, 0.08], skin, { detail: 8 })
    for (const side of [-1, 1])
      blob(mesh, [x + side * 0.097, y - 0.02, z], [0.016, 0.034, 0.024], skin, { detail: 5 })
  })
}

/** A plain banner on a staff beside the platform. */
function flag(mesh: Mesh, palette: Palette, at: Vec): void {
  const cloth = palette.plain('#33507a', 0.3, 3, { through: 0.3 })
  const brass = palette.plain('#b08b45', 0.1, 4, { gloss: 0.3, rough: 0.15 })
  const lean = unit([0.12, 1, 0])
  tube(mesh, [at, [at[0] + lean[0] * 2.3, at[1] + 2.3, at[2]]], [0.018], brass, 8)
  blob(mesh, [at[0] + lean[0] * 2.33, at[1] + 2.34, at[2]], [0.035, 0.05, 0.035], brass)
  sheet(mesh, 40, 30, cloth, (u, v) => {
    const fall = clamp(v)
    const fold = Math.sin(u * 17 + fall * 1.5) * 0.07 * (0.4 + fall)
    return [
      at[0] + 0.26 - fall * 0.06 + u * (0.42 - 0.1 * fall) + 0.02 * Math.sin(fall * 5),
      at[1] + 2.22 - fall * 1.5 - u * u * 0.35,
      at[2] + fold,
    ]
  })
}
