import { Palette } from '../matter.ts'
import { dice, dim, fractal, hash, paint, unit, type Rgb, type Vec } from '../noise.ts'
import type { Lamp, Scene } from '../scene.ts'
import { stance, wardrobe } from '../shapes/crowd.ts'
import { person, type Pose } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { tree } from '../shapes/plants.ts'
import { box, tube } from '../shapes/solids.ts'

const FLOORS = 4
const STOREY = 3.9
const HALF = 7
const BACK = -20

/** The court of the new library: four galleries of books round a stair, light falling from the glass roof. */
export function libraryHall(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [1.1, 2.3, 13]
  const sun = unit([-0.42, 0.86, 0.18])
  shell(mesh, palette)
  shelves(mesh, palette)
  stairs(mesh, palette)
  readers(mesh, palette)
  const lamps: Lamp[] = []
  for (let floor = 0; floor < FLOORS; floor += 1) {
    for (const z of [-14, -6, 2])
      for (const side of [-1, 1])
        lamps.push({ at: [side * (HALF + 1.3), floor * STOREY + 3.3, z], colour: [5, 3.7, 2.2] })
    lamps.push({ at: [0, floor * STOREY + 3.3, BACK - 1.2], colour: [5, 3.7, 2.2] })
  }
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0.1, 2.3, -10], angle: 46, rise: 0.62, lens: 0.01, focus: 20 },
    sky: (_dx, dy) => dim([0.86, 0.95, 1.08], dy > 0 ? 1.7 : 0.1),
    sun: { to: sun, colour: [4.6, 4, 3.1], size: 0.01 },
    lamps,
    fog: {
      density: 0.0045,
      falloff: 0.001,
      colour: (_dx, dy) => dim([0.85, 0.84, 0.8], 0.8 + 1.2 * Math.max(0, dy)),
    },
    ambient: [0.2, 0.185, 0.16],
    bounces: 2,
    samples: 6,
    traceWidth: 720,
    print: { exposure: 0.6, contrast: 1.08, saturation: 0.88, bloom: 0.13, vignette: 0.35 },
  }
}

function shell(mesh: Mesh, palette: Palette): void {
  const floor = palette.add({
    colour: (x, y, z) =>
      dim(
        paint('#b9ad99'),
        (Math.abs((x / 1.2) % 1) < 0.012 || Math.abs((z / 1.2) % 1) < 0.012 ? 0.75 : 1) *
          (0.9 + 0.25 * fractal(x * 0.8, y, z * 0.8, 4)),
      ),
    gloss: 0.05,
    rough: 0.06,
  })
  const white = palette.plain('#d9d4c9', 0.06, 1)
  const oak = palette.wood('#a5763f', 0.3, 'y', { gloss: 0.02, rough: 0.4 })
  const steel = palette.plain('#73787a', 0.1, 2)
  const rail = palette.plain('#5a4a38', 0.2, 4)
  mesh.face([-14, 0, 16], [14, 0, 16], [14, 0, -26], [-14, 0, -26], floor)
  const high = FLOORS * STOREY
  for (const side of [-1, 1]) {
    mesh.face([side * 12, 0, 16], [side * 12, 0, -26], [side * 12, high, -26], [side * 12, high, 16], white)
    for (let level = 1; level <= FLOORS; level += 1) {
      const y = level * STOREY
      box(mesh, [side * (HALF + 2.6), y - 0.22, -5], [5.2, 0.44, 42], white)
      box(mesh, [side * HALF, y - 0.05, -5], [0.08, 0.78, 42], oak)
      if (level === FLOORS) continue
      for (let z = 15; z > BACK; z -= 0.8)
        tube(
          mesh,
          [
            [side * (HALF + 0.05), y + 0.3, z],
            [side * (HALF + 0.05), y + 1.05, z],
          ],
          [0.014],
          steel,
          4,
        )
      box(mesh, [side * (HALF + 0.05), y + 1.07, -4], [0.07, 0.05, 40], rail)
    }
    for (let z = 10; z > -24; z -= 6)
      tube(
        mesh,
        [
          [side * (HALF + 0.5), 0, z],
          [side * (HALF + 0.5), high, z],
        ],
        [0.22],
        white,
        16,
      )
  }
  mesh.face([-14, 0, -26], [14, 0, -26], [14, high, -26], [-14, high, -26], white)
  for (let level = 1; level <= FLOORS; level += 1) {
    const y = level * STOREY
    box(mesh, [0, y - 0.22, BACK - 3], [15, 0.44, 6], white)
    box(mesh, [0, y - 0.05, BACK], [14, 0.78, 0.08], oak)
    if (level < FLOORS) box(mesh, [0, y + 1.07, BACK], [14, 0.05, 0.07], rail)
    if (level < FLOORS)
      for (let x = -7; x <= 7; x += 0.8)
        tube(
          mesh,
          [
            [x, y + 0.3, BACK],
            [x, y + 1.05, BACK],
          ],
          [0.014],
          steel,
          4,
        )
  }
  // the roof: a grid of beams open to the sky
  for (let x = -HALF; x <= HALF; x += 2) box(mesh, [x, high + 0.5, -4], [0.12, 0.7, 44], white)
  for (let z = 16; z > -26; z -= 2) box(mesh, [0, high + 0.5, z], [14.4, 0.7, 0.12], white)
}

function shelves(mesh: Mesh, palette: Palette): void {
  const oak = palette.wood('#8f6434', 0.3, 'y')
  const inks = ['#7b3a30', '#33506a', '#8c7a4c', '#4d5f48', '#c9bfa8', '#5b3f52', '#2f3438', '#b08a4e'].map(
    (hex) => paint(hex),
  )
  const spine = (along: number, y: number, deep: number): Rgb => {
    const cell = Math.floor(along / 0.075)
    const top = (((y % 0.42) + 0.42) % 0.42) / 0.42
    const tall = 0.62 + 0.3 * hash(cell, Math.floor(y / 0.42), deep)
    return top > tall
      ? [0.02, 0.016, 0.012]
      : dim(
          inks[Math.floor(hash(cell, Math.floor(y / 0.42), deep + 3) * inks.length)]!,
          0.8 + 0.4 * hash(cell, 1, 9),
        )
  }
  const sideBooks = palette.add({ colour: (x, y, z) => spine(z, y, x > 0 ? 1 : 2) })
  const backBooks = palette.add({ colour: (x, y) => spine(x, y, 5) })
  for (let level = 0; level < FLOORS; level += 1) {
    const y = level * STOREY
    for (const side of [-1, 1]) {
      box(mesh, [side * 10.6, y + 1.35, -5], [0.4, 2.7, 38], sideBooks)
      for (let i = 0; i < 7; i += 1)
        box(mesh, [side * 10.36, y + 0.02 + i * 0.42, -5], [0.14, 0.035, 38], oak)
      for (let z = 13; z > -24; z -= 1.6) box(mesh, [side * 10.34, y + 1.35, z], [0.16, 2.7, 0.05], oak)
    }
    box(mesh, [0, y + 1.35, BACK - 3.2], [16, 2.7, 0.4], backBooks)
    for (let i = 0; i < 7; i += 1) box(mesh, [0, y + 0.02 + i * 0.42, BACK - 2.96], [16, 0.035, 0.14], oak)
    for (let x = -7.2; x < 7.5; x += 1.6) box(mesh, [x, y + 1.35, BACK - 2.94], [0.05, 2.7, 0.16], oak)
  }
}

function stairs(mesh: Mesh, palette: Palette): void {
  const oak = palette.wood('#b58a55', 0.25, 'x')
  const white = palette.plain('#cfc9bd', 0.06, 1)
  const rail = palette.plain('#4a3c2e', 0.2, 4)
  const flights: [Vec, Vec][] = [
    [
      [-2.6, 0, -7],
      [2.8, STOREY, -13.6],
    ],
    [
      [4.4, STOREY, -14.6],
      [-4.6, STOREY * 2, -17.4],
    ],
  ]
  for (const [from, to] of flights) {
    const steps = 24
    const turn = Math.atan2(to[0] - from[0], to[2] - from[2])
    for (let i = 0; i < steps; i += 1) {
      const s = (i + 0.5) / steps
      box(
        mesh,
        [from[0] + (to[0] - from[0]) * s, from[1] + (to[1] - from[1]) * s, from[2] + (to[2] - from[2]) * s],
        [2.2, 0.13, 0.46],
        oak,
        turn,
      )
    }
    const side: Vec = [Math.cos(turn) * 1.15, 0, -Math.sin(turn) * 1.15]
    for (const way of [-1, 1]) {
      const at = (s: number, up: number): Vec => [
        from[0] + (to[0] - from[0]) * s + side[0] * way,
        from[1] + (to[1] - from[1]) * s + up,
        from[2] + (to[2] - from[2]) * s + side[2] * way,
      ]
      mesh.face(at(0, -0.3), at(1, -0.3), at(1, 0.2), at(0, 0.2), white)
      tube(mesh, [at(0, 1), at(1, 1)], [0.035], rail, 6)
      for (let i = 0; i <= 16; i += 1) tube(mesh, [at(i / 16, 0), at(i / 16, 1)], [0.012], rail, 4)
    }
  }
}

function readers(mesh: Mesh, palette: Palette): void {
  const dress = wardrobe(palette)
  const oak = palette.wood('#9a6f3c', 0.2, 'x', { gloss: 0.03, rough: 0.3 })
  const lamp = palette.lamp([5, 3.8, 2.2])
  const paper = palette.plain('#e4dfd2', 0.05, 4)
  const reading: Pose = {
    armL: [34, 100],
    armR: [36, 96],
    legL: [82, 4],
    legR: [86, -4],
    nod: 22,
    lean: 10,
    height: 1.66,
  }
  for (const [row, z] of [5.4, 1.4].entries()) {
    for (const x of [-4.4, 4.2]) {
      box(mesh, [x, 0.74, z], [2.9, 0.05, 1], oak)
      for (const dx of [-1.3, 1.3]) box(mesh, [x + dx, 0.37, z], [0.07, 0.72, 0.9], oak)
      for (const dx of [-0.7, 0.7]) {
        tube(
          mesh,
          [
            [x + dx, 0.76, z],
            [x + dx, 1.12, z],
          ],
          [0.015],
          oak,
          5,
        )
        box(mesh, [x + dx, 1.14, z], [0.5, 0.035, 0.1], lamp)
        box(mesh, [x + dx, 0.775, z + 0.25], [0.36, 0.02, 0.26], paper, 0.2 * dx)
      }
      mesh.place(
        person({ ...reading, height: 1.6 + row * 0.06 }, dress(row * 3 + (x > 0 ? 1 : 4)), row + 2).mesh,
        [x - 0.55 + row * 0.5, 0.02, z + 0.75],
        Math.PI / 2,
      )
      mesh.place(
        person(reading, dress(row * 2 + (x > 0 ? 6 : 2)), row + 7).mesh,
        [x + 0.4, 0.02, z - 0.75],
        -Math.PI / 2,
      )
    }
  }
  const random = dice(17)
  for (let i = 0; i < 7; i += 1)
    mesh.place(
      person(stance(i, 1.55 + random() * 0.2), dress(i), i + 11).mesh,
      [-1.6 + random() * 4, 0, 4 - i * 2.1],
      random() * 6,
    )
  for (let i = 0; i < 8; i += 1) {
    const side = i % 2 ? 1 : -1
    mesh.place(
      person(stance(i + 1, 1.6 + random() * 0.15), dress(i + 3), i + 21).mesh,
      [side * (HALF + 0.5), STOREY * (1 + (i % 3)), 4 - i * 2.7],
      side > 0 ? Math.PI : 0,
    )
  }
  const bark = palette.plain('#5a4a3a', 0.2, 4)
  const leaf = palette.leaf('#40632e', '#86a551', 3, 0.45)
  const tub = palette.plain('#8d8679', 0.1, 3)
  for (const x of [-5.6, 5.9]) {
    box(mesh, [x, 0.35, -5.4], [1.3, 0.7, 1.3], tub)
    tree(mesh, [x, 0.6, -5.4], 4.4, { bark, leaf, seed: x > 0 ? 5 : 8, leaves: 60, leafLength: 0.13 })
  }
}
