import { Palette } from '../matter.ts'
import { blend, clamp, dice, dim, fractal, mix, paint, smooth, type Rgb, type Vec } from '../noise.ts'
import type { Lamp, Scene } from '../scene.ts'
import { person } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { blob, box, lathe, sheet, tube } from '../shapes/solids.ts'

/** A bakery window before sunrise: loaves on the boards, warm lamps, the baker at the shelves behind. */
export function bakeryWindow(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [-0.85, 1.5, 3.4]
  const lamps = shop(mesh, palette)
  breads(mesh, palette)
  const white = palette.plain('#d9d2c4', 0.2, 6)
  const baker = person(
    { lean: 8, armL: [48, 96], armR: [40, 84], nod: 15, height: 1.72, stout: 1.2 },
    {
      skin: palette.plain('#a97d60', 0.1, 5),
      top: white,
      bottom: palette.plain('#4b4f57', 0.2, 5),
      hair: white,
      hairdo: 'cap',
      cut: 'coat',
    },
    4,
  )
  mesh.place(baker.mesh, [0.75, 0, -1.75], Math.PI + 0.5)
  front(mesh, palette)
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0.02, 1.45, 0], angle: 38, lens: 0.014, focus: 3.7 },
    sky: (dx, dy) =>
      dim(
        blend(
          paint('#31405e'),
          paint('#8d93a8'),
          smooth(0.3, -0.1, dy + 0.1 * fractal(dx * 4, dy * 6, 1, 3)),
        ),
        0.5,
      ),
    lamps,
    ambient: [0.16, 0.12, 0.085],
    bounces: 2,
    samples: 7,
    traceWidth: 800,
    print: { exposure: 0.92, contrast: 1.08, saturation: 0.88, bloom: 0.16, vignette: 0.5, grain: 4.6 },
  }
}

function shop(mesh: Mesh, palette: Palette): Lamp[] {
  const wall = palette.add({ colour: (x, y, z) => dim(paint('#c2a883'), 0.85 + 0.3 * fractal(x, y, z, 4)) })
  const tile = palette.add({
    colour: (x, y) =>
      dim(paint('#d8cfbd'), Math.abs((x * 6.5) % 1) < 0.06 || Math.abs((y * 6.5) % 1) < 0.06 ? 0.55 : 0.95),
    gloss: 0.05,
    rough: 0.15,
  })
  const wood = palette.wood('#7d5433', 0.14, 'x', { gloss: 0.04, rough: 0.2 })
  mesh.face([-3, 0, -3.4], [3, 0, -3.4], [3, 3.2, -3.4], [-3, 3.2, -3.4], tile)
  for (const x of [-2.6, 2.6]) mesh.face([x, 0, -3.4], [x, 0, 0], [x, 3.2, 0], [x, 3.2, -3.4], wall)
  mesh.face([-3, 3.1, 0], [3, 3.1, 0], [3, 3.1, -3.4], [-3, 3.1, -3.4], wall)
  mesh.face([-3, 0, 0], [3, 0, 0], [3, 0, -3.4], [-3, 0, -3.4], wood)
  for (const y of [1.15, 1.6, 2.05]) {
    box(mesh, [-0.6, y, -3.15], [3.4, 0.04, 0.45], wood)
    for (const x of [-2.2, -0.6, 1]) box(mesh, [x, y - 0.1, -3.2], [0.05, 0.2, 0.3], wood)
  }
  box(mesh, [0.1, 0.47, -2.2], [3.2, 0.94, 0.55], wood)
  const brass = palette.plain('#8f6a34', 0.1, 5, { gloss: 0.25, rough: 0.15 })
  const bulb = palette.lamp([16, 10.5, 5])
  const lamps: Lamp[] = []
  for (const [x, z] of [
    [-1.15, -0.75],
    [0.2, -0.8],
    [1.4, -0.75],
    [-0.5, -2.2],
    [1, -2.3],
  ] as const) {
    tube(
      mesh,
      [
        [x, 3.1, z],
        [x, 2.34, z],
      ],
      [0.008],
      brass,
      5,
    )
    lathe(
      mesh,
      [x, 2.16, z],
      [
        [0.16, 0],
        [0.14, 0.05],
        [0.06, 0.14],
        [0.03, 0.2],
      ],
      brass,
      22,
    )
    blob(mesh, [x, 2.15, z], [0.045, 0.05, 0.045], bulb)
    lamps.push({ at: [x, 2.07, z], colour: [2.2, 1.5, 0.86] })
  }
  return lamps
}

/** Crust: gold on the shoulders, dark on the ridge, floured here and there. */
function crust(palette: Palette, from: string, to: string, flour: number): number {
  const [light, dark, white] = [paint(from), paint(to), paint('#e9dfca')]
  const colour = (x: number, y: number, z: number): Rgb => {
    const bake = clamp(0.5 + 1.1 * fractal(x * 11, y * 14, z * 11, 4))
    const dust = smooth(0.1, 0.55, fractal(x * 24, y * 6, z * 24, 3)) * flour
    return blend(blend(light, dark, bake), white, dust)
  }
  return palette.add({ colour, gloss: 0.02, rough: 0.4 })
}

function breads(mesh: Mesh, palette: Palette): void {
  const wood = palette.wood('#8e6540', 0.12, 'x', { gloss: 0.04, rough: 0.2 })
  const linen = palette.plain('#cfc6b3', 0.15, 7)
  const wicker = palette.add({
    colour: (x, y, z) =>
      dim(paint('#8a6337'), 0.7 + 0.5 * Math.abs(Math.sin(x * 120 + z * 90) * Math.sin(y * 160))),
  })
  const gold = crust(palette, '#c98a42', '#7a4219', 0.2)
  const rye = crust(palette, '#8a5a30', '#432512', 0.75)
  const pale = crust(palette, '#d6a35c', '#a3662a', 0.1)
  const cut = palette.plain('#4a2a14', 0.2, 9)
  const crumb = crust(palette, '#e2c48c', '#c79a58', 0.4)
  const random = dice(31)
  box(mesh, [0, 0.82, -0.42], [4.6, 0.05, 0.75], wood)
  box(mesh, [0, 1.08, -0.75], [4.6, 0.03, 0.32], wood)
  box(mesh, [0, 0.4, -0.1], [4.6, 0.8, 0.05], wood)
  const round = (at: Vec, size: number, skin: number): void => {
    blob(mesh, at, [size, size * 0.58, size], skin, {
      rough: 0.12,
      seed: Math.floor(random() * 99),
      detail: 18,
      turn: random() * 6,
    })
    for (let i = -1; i <= 1; i += 1)
      tube(
        mesh,
        [-0.7, -0.3, 0.3, 0.7].map((s): Vec => [
          at[0] + s * size * 0.75,
          at[1] + size * 0.575 * Math.sqrt(1 - s * s * 0.6 - i * i * 0.12),
          at[2] + i * size * 0.36,
        ]),
        [0.004, 0.013, 0.013, 0.004],
        crumb,
        6,
      )
  }
  const stick = (from: Vec, to: Vec, thick: number, skin: number): void => {
    const path = Array.from({ length: 13 }, (_, i): Vec => [
      mix(from[0], to[0], i / 12),
      mix(from[1], to[1], i / 12),
      mix(from[2], to[2], i / 12),
    ])
    tube(
      mesh,
      path,
      path.map(
        (_, i) => thick * Math.sqrt(clamp(1 - Math.abs(i / 6 - 1) ** 3.2, 0.04)) * (1 + 0.08 * (i % 2)),
      ),
      skin,
      14,
    )
    for (let i = 2; i < 11; i += 2)
      blob(
        mesh,
        [path[i]![0], path[i]![1] + thick * 0.72, path[i]![2] + thick * 0.25],
        [thick * 0.9, thick * 0.3, thick * 0.22],
        crumb,
        { turn: 0.6, detail: 6 },
      )
  }
  for (let i = 0; i < 5; i += 1)
    round([-1.62 + i * 0.33, 0.93, -0.3 - (i % 2) * 0.13], 0.15 + random() * 0.02, i % 2 ? rye : gold)
  for (let i = 0; i < 3; i += 1) round([-1.45 + i * 0.34, 1.09, -0.36], 0.14, i === 1 ? gold : rye)
  // rolls in a basket
  lathe(
    mesh,
    [0.32, 0.85, -0.32],
    [
      [0.2, 0],
      [0.27, 0.12],
      [0.285, 0.13],
      [0.25, 0.11],
      [0.18, 0.03],
    ],
    wicker,
    28,
  )
  sheet(mesh, 20, 20, linen, (u, v) => [
    0.32 + (u - 0.5) * 0.62,
    0.97 - 0.3 * ((u - 0.5) ** 2 + (v - 0.5) ** 2) + 0.02 * Math.sin(u * 19 + v * 11),
    -0.32 + (v - 0.5) * 0.62,
  ])
  for (let i = 0; i < 15; i += 1) {
    const angle = i * 2.4
    const reach = 0.052 * Math.sqrt(i)
    blob(
      mesh,
      [0.32 + Math.cos(angle) * reach, 1.04 - reach * 0.25, -0.32 + Math.sin(angle) * reach],
      [0.062, 0.045, 0.055],
      pale,
      { rough: 0.15, seed: i, detail: 12, turn: angle },
    )
    tube(
      mesh,
      [
        [0.29 + Math.cos(angle) * reach, 1.083 - reach * 0.25, -0.32 + Math.sin(angle) * reach],
        [0.35 + Math.cos(angle) * reach, 1.083 - reach * 0.25, -0.32 + Math.sin(angle) * reach],
      ],
      [0.007, 0.005],
      cut,
      5,
    )
  }
  // baguettes stood in a crate
  box(mesh, [1.12, 0.98, -0.4], [0.5, 0.26, 0.3], wood)
  for (let i = 0; i < 9; i += 1)
    stick(
      [0.94 + (i % 5) * 0.09, 1, -0.46 + (i > 4 ? 0.12 : 0)],
      [0.86 + (i % 5) * 0.12 + random() * 0.06, 1.62 + random() * 0.1, -0.52 + (i > 4 ? 0.14 : 0)],
      0.043,
      i % 3 ? gold : pale,
    )
  for (let i = 0; i < 5; i += 1)
    stick(
      [1.55, 0.9 + (i > 2 ? 0.09 : 0), -0.18 - (i % 3) * 0.13],
      [2.1, 0.9 + (i > 2 ? 0.09 : 0), -0.2 - (i % 3) * 0.13],
      0.055,
      rye,
    )
  for (let i = 0; i < 6; i += 1) round([-1.5 + i * 0.38, 1.18, -0.76], 0.11, i % 2 ? pale : gold)
  for (let shelf = 0; shelf < 3; shelf += 1) {
    for (let i = 0; i < 9; i += 1) {
      const at: Vec = [-2.1 + i * 0.36, 1.25 + shelf * 0.45, -3.1]
      if ((i + shelf) % 3 === 2)
        stick([at[0] - 0.14, at[1] - 0.02, at[2]], [at[0] + 0.14, at[1] - 0.02, at[2] + 0.05], 0.065, gold)
      else round(at, 0.12 + random() * 0.03, [gold, rye, pale][(i * 2 + shelf) % 3]!)
    }
  }
}

/** The shop front: painted frame, glazing bars, a lightly reflecting pane. */
function front(mesh: Mesh, palette: Palette): void {
  const paintwork = palette.plain('#1f3a3a', 0.25, 3, { gloss: 0.04, rough: 0.25 })
  const pane = palette.add({ colour: () => [0.01, 0.01, 0.01] })
  const stone = palette.plain('#5f5a55', 0.3, 3)
  for (const x of [-1.95, -0.66, 0.66, 1.95])
    box(mesh, [x, 1.5, 0.06], [x === -1.95 || x === 1.95 ? 0.18 : 0.055, 2.4, 0.09], paintwork)
  box(mesh, [0, 0.68, 0.08], [4.2, 0.16, 0.16], paintwork)
  box(mesh, [0, 2.0, 0.06], [4, 0.055, 0.08], paintwork)
  box(mesh, [0, 2.72, 0.08], [4.2, 0.5, 0.14], paintwork)
  box(mesh, [0, 0.3, 0.06], [4.2, 0.62, 0.1], paintwork)
  for (const side of [-1, 1]) box(mesh, [side * 3, 1.6, 0.05], [1.95, 3.2, 0.2], stone)
  mesh.face([-12, 0, 9], [12, 0, 9], [12, 0, 0.05], [-12, 0, 0.05], stone)
  box(mesh, [0, 0.02, 0.4], [4, 0.02, 0.3], pane)
}
