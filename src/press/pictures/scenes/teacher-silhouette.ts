import { Palette } from '../matter.ts'
import { dice, fractal, paint, ridges, unit, blend, clamp, dim, type Vec } from '../noise.ts'
import type { Lamp, Scene } from '../scene.ts'
import { shadowClothes, stance, wardrobe } from '../shapes/crowd.ts'
import { person } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { tree } from '../shapes/plants.ts'
import { box, ground, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

const WALL = -3.2
const WINDOWS: readonly number[] = [-3.3, -0.6, 2.1]

/** A village teacher at the window of the empty classroom, looking after the pupils on their way home. */
export function teacherSilhouette(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0.35, 1.42, 2.9]
  room(mesh, palette)
  outside(mesh, palette, eye)
  const dark = shadowClothes(palette, '#2a2c35', { cut: 'skirt', hairdo: 'bun' })
  const teacher = person(
    {
      armL: [96, 124],
      armR: [14, 34],
      nod: 3,
      lean: 2,
      height: 1.64,
      legL: [4, 1],
      legR: [-5, -8],
      spread: 0.04,
    },
    dark,
    3,
  )
  // she leans a hand on the frame and looks out after them
  mesh.place(teacher.mesh, [-0.92, 0, -2.42], 0.75)
  pupilsOutside(mesh, palette)
  desks(mesh, palette)
  const lamps: Lamp[] = WINDOWS.map((x) => ({
    at: [x - 0.85, 0.95, WALL - 0.2],
    u: [1.7, 0, 0],
    v: [0, 1.75, 0],
    colour: [6.4, 6.4, 5.8],
  }))
  const sun = unit([0.55, 0.5, -0.55])
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [-0.5, 1.36, WALL], angle: 40, lens: 0.012, focus: 5.1 },
    sky: skyOf({
      zenith: '#b9cbd8',
      horizon: '#f1eee2',
      bright: 1.7,
      sun,
      glow: '#fff2d8',
      glowPower: 0.3,
      glowWidth: 6,
    }),
    sun: { to: sun, colour: [4.6, 3.9, 2.9], size: 0.015 },
    lamps,
    closed: true,
    fog: { density: 0.006, falloff: 0.01, colour: veil('#e4e6dc', 1.7) },
    ambient: [0.16, 0.15, 0.135],
    bounces: 2,
    samples: 7,
    traceWidth: 800,
    print: {
      exposure: 0.95,
      contrast: 1.1,
      saturation: 0.85,
      bloom: 0.17,
      vignette: 0.5,
      shadows: [0.008, 0.004, -0.004],
    },
  }
}

function room(mesh: Mesh, palette: Palette): void {
  const plaster = palette.add({
    colour: (x, y, z) =>
      dim(y < 1 ? paint('#6f8578') : paint('#cfc7b4'), 0.85 + 0.3 * fractal(x, y * 2, z, 4)),
  })
  const frame = palette.plain('#5b4634', 0.3, 4, { gloss: 0.03, rough: 0.3 })
  const floor = palette.wood('#6b5138', 0.16, 'z', { gloss: 0.04, rough: 0.25 })
  mesh.face([-8, 0, 6], [8, 0, 6], [8, 0, WALL], [-8, 0, WALL], floor)
  mesh.face([-8, 3.3, 6], [8, 3.3, 6], [8, 3.3, WALL], [-8, 3.3, WALL], plaster)
  for (const x of [-5.4, 5.2]) mesh.face([x, 0, 6], [x, 0, WALL], [x, 3.3, WALL], [x, 3.3, 6], plaster)
  mesh.face([-8, 0, 6], [8, 0, 6], [8, 3.3, 6], [-8, 3.3, 6], plaster)
  box(mesh, [0, 0.45, WALL], [16, 0.95, 0.3], plaster)
  box(mesh, [0, 3.05, WALL], [16, 0.6, 0.3], plaster)
  const edges = [-8, ...WINDOWS.flatMap((x) => [x - 0.9, x + 0.9]), 8]
  for (let i = 0; i < edges.length; i += 2) {
    const [a, b] = [edges[i]!, edges[i + 1]!]
    box(mesh, [(a + b) / 2, 1.6, WALL], [b - a, 3.2, 0.3], plaster)
  }
  for (const x of WINDOWS) {
    box(mesh, [x, 0.95, WALL + 0.14], [2, 0.06, 0.36], frame)
    for (const dx of [-0.88, 0, 0.88]) box(mesh, [x + dx, 1.83, WALL], [0.075, 1.85, 0.09], frame)
    for (const y of [0.97, 1.42, 1.88, 2.34, 2.74])
      box(mesh, [x, y, WALL], [1.76, y > 2.5 ? 0.09 : 0.035, 0.07], frame)
    for (const dx of [-0.44, 0.44]) box(mesh, [x + dx, 1.83, WALL], [0.03, 1.85, 0.05], frame)
  }
  const clay = palette.plain('#8a4b32', 0.2, 5)
  const green = palette.leaf('#3b5a2c', '#7d9a4c', 5, 0.5)
  for (const [x, seed] of [
    [1.65, 2],
    [2.55, 5],
  ] as const) {
    tube(
      mesh,
      [
        [x, 0.98, WALL + 0.2],
        [x, 1.16, WALL + 0.2],
      ],
      [0.07, 0.1],
      clay,
      14,
    )
    tree(mesh, [x, 1.14, WALL + 0.2], 0.5, { bark: green, leaf: green, seed, leaves: 10, leafLength: 0.075 })
  }
}

function outside(mesh: Mesh, palette: Palette, eye: Vec): void {
  const field = palette.add({
    colour: (x, y, z) =>
      blend(paint('#6d8442'), paint('#9aa566'), clamp(0.5 + fractal(x * 0.2, y, z * 0.2, 4))),
  })
  ground(
    mesh,
    [eye[0], 0, WALL],
    { near: 1, far: 900, left: -1.2, right: 1.2, across: 200, along: 130 },
    field,
    (x, z) => -1 + 190 * ridges(x / 320 + 4, 3, z / 380, 5) * clamp((-z - 110) / 420),
  )
  const bark = palette.plain('#3d332a', 0.2, 3)
  const leaf = palette.leaf('#55743a', '#a8b866', 0.5, 0.5)
  const random = dice(6)
  for (const [x, z, tall] of [
    [-7, -14, 6],
    [4.8, -11, 5],
    [12, -24, 8],
    [-14, -30, 9],
    [1.5, -34, 6],
  ] as const) {
    tree(mesh, [x, -1, z], tall, {
      bark,
      leaf,
      seed: Math.floor(random() * 999),
      leaves: 60,
      leafLength: 0.22,
    })
  }
}

/** Children on the way home, on the path outside. */
function pupilsOutside(mesh: Mesh, palette: Palette): void {
  const dress = wardrobe(palette)
  const bag = palette.plain('#9a3a30', 0.2, 5)
  const places: [number, number][] = [
    [-0.6, -22],
    [0.5, -23],
    [-2.4, -27],
    [3.4, -25],
    [1.2, -33],
    [5.6, -24],
  ]
  places.forEach(([x, z], i) => {
    const child = person(
      stance(i === 3 ? 0 : i * 2, 1.2 + 0.05 * (i % 3)),
      { ...dress(i * 2 + 1), cut: 'trousers' },
      i + 2,
    )
    box(child.mesh, [-0.16, child.joints.neck[1] - 0.16, 0], [0.12, 0.3, 0.26], bag)
    mesh.place(child.mesh, [x, -1, z], Math.PI / 2 + 0.4 * Math.sin(i * 2))
  })
}

function desks(mesh: Mesh, palette: Palette): void {
  const wood = palette.wood('#7a5837', 0.12, 'x', { gloss: 0.04, rough: 0.25 })
  const paper = palette.plain('#d8d2c4', 0.05, 4)
  for (const [row, z] of [-0.9, 0.75].entries()) {
    for (const x of [-2.5, -0.75, 1.1, 2.9]) {
      const cx = x + row * 0.5
      box(mesh, [cx, 0.68, z], [1.15, 0.04, 0.5], wood)
      for (const side of [-0.5, 0.5]) box(mesh, [cx + side, 0.34, z], [0.05, 0.68, 0.4], wood)
      box(mesh, [cx + 0.1, 0.71, z], [0.4, 0.02, 0.26], paper, 0.1)
    }
  }
}
