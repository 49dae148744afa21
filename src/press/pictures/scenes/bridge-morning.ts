import { Palette } from '../matter.ts'
import { clamp, fractal, ridges, smooth, unit, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { Mesh } from '../shapes/mesh.ts'
import { beam, box, ground, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

const DECK = 32

/** A cable-stayed bridge in morning mist, the last piece of its deck just set between the cranes. */
export function bridgeMorning(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [-60, 9, 330]
  const sun = unit([0.42, 0.13, -0.9])
  const water = palette.water('#1c2a2c', 3.2, 0.1, eye)
  mesh.face([-2500, 0, 340], [2500, 0, 340], [2500, 0, -3000], [-2500, 0, -3000], water)
  const forest = palette.plain('#2c3a30', 0.5, 0.02)
  const hills =
    (far: number, lift: number, seed: number) =>
    (x: number, z: number): number =>
      lift * (ridges(x / far + seed, seed, z / far, 5) - 0.28) * smooth(-260, -700, z - 0.12 * x) - 6
  ground(
    mesh,
    eye,
    { near: 560, far: 2600, left: -0.8, right: 0.8, across: 420, along: 130 },
    forest,
    hills(620, 330, 3.7),
  )
  bridge(mesh, palette)
  boats(mesh, palette)
  const mist = (x: number, y: number, z: number): number =>
    clamp(0.55 + 1.9 * fractal(x / 130, y / 22, z / 190 + 4, 3), 0.1, 2.4)
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [-20, 34, 0], angle: 63, rise: 0.04 },
    sky: skyOf({
      zenith: '#8fa3b4',
      horizon: '#e6cfb2',
      sun,
      glow: '#ffc98a',
      glowPower: 0.62,
      glowWidth: 14,
      bright: 0.86,
      clouds: {
        cover: 0.5,
        colour: '#f4d9bb',
        shade: '#9d9aa2',
        scale: 0.9,
        stretch: 0.35,
        seed: 4,
        soft: 0.7,
      },
    }),
    sun: { to: sun, colour: [2.4, 1.75, 1.1], size: 0.02 },
    fog: {
      density: 0.0034,
      falloff: 0.034,
      colour: veil('#d3c9bd', 0.72, sun, '#ffc283', 0.55, 9),
      patches: mist,
    },
    ambient: [0.4, 0.4, 0.4],
    bounces: 1,
    samples: 8,
    traceWidth: 1100,
    print: { exposure: 0.74, contrast: 1.16, saturation: 1, bloom: 0.12, vignette: 0.4, grain: 2 },
  }
}

function bridge(mesh: Mesh, palette: Palette): void {
  const concrete = palette.plain('#8b8680', 0.2, 0.1)
  const steel = palette.plain('#5b5f63', 0.2, 0.3)
  const cable = palette.plain('#77797b', 0, 1)
  const crane = palette.plain('#a5662c', 0.2, 1)
  for (const side of [-1, 1]) {
    const x = side * 150
    for (const leg of [-1, 1]) {
      tube(
        mesh,
        [
          [x, -4, leg * 13],
          [x, DECK, leg * 15],
          [x, 84, leg * 4],
          [x, 124, leg * 2.6],
        ],
        [5.2, 4.4, 3.4, 2.6],
        concrete,
        4,
      )
      box(mesh, [x, 1.5, leg * 13], [20, 7, 16], concrete)
    }
    box(mesh, [x, DECK - 5, 0], [6, 4, 28], concrete)
    box(mesh, [x, 104, 0], [5, 34, 7], concrete)
    const inner = x - side * 139
    const outer = x + side * 190
    box(mesh, [(inner + outer) / 2, DECK, 0], [Math.abs(outer - inner), 3.2, 26], steel)
    for (const rail of [-12.6, 12.6])
      box(mesh, [(inner + outer) / 2, DECK + 2.3, rail], [Math.abs(outer - inner), 0.5, 0.3], cable)
    for (let i = 1; i <= 15; i += 1) {
      for (const edge of [-12, 12]) {
        const top: Vec = [x, 86 + i * 2.3, Math.sign(edge) * 2]
        tube(mesh, [top, [x - side * (8 + i * 8.6), DECK + 1.5, edge]], [0.24], cable, 4)
        tube(mesh, [top, [x + side * (8 + i * 9.8), DECK + 1.5, edge]], [0.24], cable, 4)
      }
    }
    lifter(mesh, crane, inner + side * 7, side)
    for (let pier = 1; pier <= 6; pier += 1) {
      box(mesh, [outer + side * (pier * 48 - 40), DECK / 2 - 2, 0], [5, DECK + 2, 18], concrete)
    }
    box(mesh, [outer + side * 140, DECK, 0], [290, 3, 24], steel)
  }
  // the closing piece in its place, still on its ropes
  box(mesh, [0, DECK, 0], [21.6, 3.2, 26], crane)
  for (const [x, z] of [
    [-8, -11],
    [-8, 11],
    [8, -11],
    [8, 11],
  ] as const)
    tube(
      mesh,
      [
        [x, DECK + 1.5, z],
        [Math.sign(x) * 6.5, DECK + 13, z],
      ],
      [0.2],
      cable,
      4,
    )
}

/** A deck crane at the end of a cantilever: a leaning frame that reaches over the gap. */
function lifter(mesh: Mesh, crane: number, x: number, side: number): void {
  for (const z of [-11, 11]) {
    const foot: Vec = [x + side * 9, DECK + 1.6, z]
    const front: Vec = [x - side * 3, DECK + 1.6, z]
    const head: Vec = [x - side * 15, DECK + 14, z]
    const mast: Vec = [x + side * 1, DECK + 15, z]
    for (const [from, to] of [
      [foot, mast],
      [front, mast],
      [mast, head],
      [front, head],
      [foot, front],
    ] as const)
      beam(mesh, from, to, 0.9, crane)
  }
  beam(mesh, [x - side * 15, DECK + 14, -11], [x - side * 15, DECK + 14, 11], 1, crane)
  beam(mesh, [x + side, DECK + 15, -11], [x + side, DECK + 15, 11], 1, crane)
}

function boats(mesh: Mesh, palette: Palette): void {
  const hull = palette.plain('#2f3336', 0.3, 1)
  const cabin = palette.plain('#8e8a82', 0.3, 1)
  const cargo = palette.plain('#6d4c33', 0.3, 0.5)
  const barge = (x: number, z: number, long: number): void => {
    tube(
      mesh,
      [
        [x - long / 2 - 5, 3.4, z],
        [x - long / 2, 1, z],
        [x + long / 2, 1, z],
      ],
      [0.5, 3, 3],
      hull,
      6,
    )
    box(mesh, [x, 2.8, z], [long * 0.7, 2.2, 4.4], cargo)
    box(mesh, [x + long * 0.42, 5, z], [6, 4.6, 4], cabin)
    tube(
      mesh,
      [
        [x + long * 0.42, 7, z],
        [x + long * 0.42, 12, z],
      ],
      [0.16],
      hull,
      5,
    )
  }
  barge(34, 60, 46)
  barge(-175, 110, 34)
  const skiff: Vec = [-84, 0.3, 268]
  tube(
    mesh,
    [
      [skiff[0] - 4, 1.1, skiff[2]],
      [skiff[0] - 2.4, 0.35, skiff[2]],
      [skiff[0] + 2, 0.3, skiff[2]],
      [skiff[0] + 3.6, 0.9, skiff[2]],
    ],
    [0.12, 0.62, 0.62, 0.2],
    hull,
    8,
  )
  tube(
    mesh,
    [
      [skiff[0] + 1.6, 0.7, skiff[2]],
      [skiff[0] + 1.65, 1.7, skiff[2]],
      [skiff[0] + 1.5, 2.15, skiff[2]],
    ],
    [0.22, 0.27, 0.1],
    hull,
    8,
  )
  tube(
    mesh,
    [
      [skiff[0] + 1.5, 2.1, skiff[2]],
      [skiff[0] + 1.48, 2.3, skiff[2]],
      [skiff[0] + 1.48, 2.42, skiff[2]],
    ],
    [0.16, 0.34, 0.03],
    hull,
    8,
  )
  tube(
    mesh,
    [
      [skiff[0] + 0.4, 2.4, skiff[2] + 0.3],
      [skiff[0] + 3.4, -0.6, skiff[2] + 0.6],
    ],
    [0.04],
    hull,
    5,
  )
}
