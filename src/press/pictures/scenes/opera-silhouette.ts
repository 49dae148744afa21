import { Palette } from '../matter.ts'
import { blend, clamp, dim, fractal, paint, smooth, type Vec } from '../noise.ts'
import type { Lamp, Scene } from '../scene.ts'
import { waterSleeveActor } from '../shapes/water-sleeve-actor.ts'
import { Mesh } from '../shapes/mesh.ts'
import { blob, box, lathe, sheet, tube } from '../shapes/solids.ts'

/** An actor in armour flags and pheasant plumes, dark before the lit screen of an old stage. */
export function operaSilhouette(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0.25, 1.75, 8.4]
  const lamps = stage(mesh, palette)
  waterSleeveActor(mesh, palette, [0.1, 1.2, 0])
  house(mesh, palette)
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0.05, 2.3, 0], angle: 43, lens: 0.05, focus: 8.4 },
    sky: () => [0.01, 0.01, 0.012],
    lamps: [...lamps, { at: [-2.6, 1.5, -2.35], u: [5.2, 0, 0], v: [0, 3, 0], colour: [4.2, 2.3, 0.9] }],
    closed: true,
    fog: {
      density: 0.018,
      falloff: 0.001,
      colour: (dx, dy) =>
        dim([0.5, 0.2, 0.07], 0.25 + 1.1 * clamp(1 - Math.hypot(dx * 2.6, (dy - 0.07) * 3.4))),
    },
    ambient: [0.035, 0.022, 0.015],
    bounces: 2,
    samples: 7,
    traceWidth: 800,
    print: { exposure: 0.72, contrast: 1.12, saturation: 0.92, bloom: 0.2, vignette: 0.6, grain: 4.6 },
  }
}

function stage(mesh: Mesh, palette: Palette): Lamp[] {
  const screen = palette.add({
    colour: () => [0.2, 0.1, 0.05],
    lamp: true,
    glow: (x, y) => {
      const reach = Math.hypot((x + 0.2) / 2.5, (y - 2.9) / 1.75)
      const moon = smooth(1.02, 0.97, Math.hypot(x - 0.15, y - 3.0) / 1.2)
      const weave = 0.92 + 0.1 * fractal(x * 2.5, y * 14, 2, 3)
      const cloud = smooth(0.1, 0.5, fractal(x * 0.9 + 3, y * 2.4, 1, 4))
      const base = blend([3.1, 1.45, 0.42], [0.75, 0.17, 0.05], clamp(reach))
      return dim(blend(base, [5.2, 3.6, 1.7], moon * (0.85 - 0.35 * cloud)), weave)
    },
  })
  const red = palette.plain('#7a231b', 0.3, 3, { gloss: 0.04, rough: 0.25 })
  const wood = palette.wood('#5b3a24', 0.2, 'x', { gloss: 0.04, rough: 0.2 })
  const cloth = palette.add({
    colour: (x, y, z) => dim(paint('#8d1f1c'), 0.9 + 0.3 * fractal(x * 4, y, z * 4, 2)),
    through: 0.25,
  })
  const gold = palette.plain('#b98a3a', 0.3, 12, { gloss: 0.2, rough: 0.2 })
  mesh.face([-5, 1.2, -2.4], [5, 1.2, -2.4], [5, 5.4, -2.4], [-5, 5.4, -2.4], screen)
  box(mesh, [0, 0.6, -0.4], [9, 1.18, 4.4], wood)
  mesh.face([-4.5, 1.2, 1.8], [4.5, 1.2, 1.8], [4.5, 1.2, -2.6], [-4.5, 1.2, -2.6], wood)
  for (const x of [-3.05, 3.05]) {
    tube(
      mesh,
      [
        [x, 1.2, 1.3],
        [x, 4.5, 1.3],
      ],
      [0.15, 0.14],
      red,
      18,
    )
    lathe(
      mesh,
      [x, 1.2, 1.3],
      [
        [0.24, 0],
        [0.26, 0.1],
        [0.2, 0.24],
        [0.16, 0.26],
      ],
      gold,
      18,
    )
    for (const side of [-1, 1]) {
      sheet(mesh, 30, 16, cloth, (u, v) => [
        x + Math.sign(x) * 0.12 - Math.sign(x) * u * 0.75 * (0.35 + 0.65 * (1 - v) ** 0.6) + side * 0.001,
        4.4 - v * 3.1,
        0.7 + Math.sin(u * 22) * 0.06,
      ])
    }
  }
  // eaves: a carved beam, a fringe, brackets
  box(mesh, [0, 4.42, 1.35], [7.4, 0.3, 0.24], red)
  box(mesh, [0, 4.2, 1.38], [6, 0.06, 0.2], gold)
  for (let i = 0; i < 25; i += 1) {
    const x = -2.88 + i * 0.24
    sheet(mesh, 4, 4, cloth, (u, v) => [x + (u - 0.5) * 0.22 * (1 - v * v), 4.18 - v * 0.26, 1.4])
  }
  const lamps: Lamp[] = []
  const paper = palette.add({
    colour: () => [0.5, 0.06, 0.03],
    glow: (_x, y) => dim([2.3, 0.34, 0.1], 0.6 + 0.6 * smooth(3.1, 3.7, y)),
    through: 0.3,
  })
  for (const x of [-2.35, 2.35]) {
    const at: Vec = [x, 3.38, 1.5]
    lathe(
      mesh,
      at,
      [
        [0.1, -0.27],
        [0.25, -0.18],
        [0.31, 0],
        [0.25, 0.18],
        [0.1, 0.27],
      ],
      paper,
      20,
    )
    lathe(
      mesh,
      at,
      [
        [0, -0.31],
        [0.11, -0.31],
        [0.11, -0.26],
      ],
      gold,
      14,
    )
    lathe(
      mesh,
      at,
      [
        [0.11, 0.26],
        [0.11, 0.32],
        [0, 0.32],
      ],
      gold,
      14,
    )
    tube(
      mesh,
      [
        [x, 3.7, 1.5],
        [x, 4.2, 1.5],
      ],
      [0.012],
      gold,
      5,
    )
    tube(
      mesh,
      [
        [x, 3.08, 1.5],
        [x, 2.75, 1.5],
      ],
      [0.025, 0.04],
      cloth,
      8,
    )
    lamps.push({ at: [x, 3.3, 1.9], colour: [1.3, 0.4, 0.14] })
  }
  return lamps
}

/** The front rows, heads only. */
function house(mesh: Mesh, palette: Palette): void {
  const dark = palette.plain('#1c1410', 0.2, 6)
  for (let row = 0; row < 2; row += 1) {
    for (let i = 0; i < 9; i += 1) {
      const x = -3.3 + i * 0.82 + row * 0.4 + 0.14 * Math.sin(i * 9 + row)
      const y = 1.3 + 0.09 * Math.sin(i * 5 + row * 2) - row * 0.1
      const z = 3.3 + row * 1.15
      tube(
        mesh,
        [
          [x, y - 0.7, z],
          [x, y - 0.35, z],
          [x, y - 0.2, z],
          [x, y - 0.1, z],
        ],
        [0.24, 0.24, 0.18, 0.06],
        dark,
        14,
      )
      tube(
        mesh,
        [
          [x, y - 0.14, z],
          [x, y, z],
        ],
        [0.05, 0.05],
        dark,
        8,
      )
      blob(mesh, [x, y + 0.03, z], [0.095, 0.13, 0.11], dark, { detail: 10, rough: 0.12, seed: i + row * 20 })
      if ((i + row) % 3 === 0) blob(mesh, [x, y + 0.15, z + 0.03], [0.05, 0.05, 0.05], dark, { detail: 6 })
    }
  }
}
