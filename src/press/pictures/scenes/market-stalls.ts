import { Palette } from '../matter.ts'
import { dim, fractal, hash, paint, smooth, unit, type Rgb, type Vec } from '../noise.ts'
import type { Lamp, Scene } from '../scene.ts'
import { stance, wardrobe } from '../shapes/crowd.ts'
import { person, type Pose } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { Produce, type Crop } from '../shapes/produce.ts'
import { blob, box, lathe, sheet, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

/** A lane of the morning market: crates of vegetables under striped awnings, low sun through the cloth. */
export function marketStalls(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0.55, 1.5, 4.6]
  const sun = unit([-0.42, 0.5, -0.75])
  const lane = palette.add({
    colour: (x, y, z) =>
      dim(
        paint('#6e665d'),
        (0.7 + 0.5 * hash(Math.floor(x / 0.4 + (Math.floor(z / 0.3) % 2) * 0.5), 0, Math.floor(z / 0.3))) *
          (0.9 + 0.4 * fractal(x * 3, y, z * 3, 3)),
      ),
    gloss: 0.05,
    rough: 0.21,
    bump: (x, _y, z) => [0.04 * fractal(x * 9, 1, z * 9, 2), 0, 0.04 * fractal(x * 9, 7, z * 9, 2)],
  })
  mesh.face([-30, 0, 10], [30, 0, 10], [30, 0, -60], [-30, 0, -60], lane)
  const produce = new Produce(mesh, palette)
  const left: Crop[] = ['tomato', 'greens', 'aubergine', 'cabbage', 'orange', 'carrot']
  const right: Crop[] = ['cabbage', 'lemon', 'greens', 'potato', 'tomato', 'radish']
  const lamps: Lamp[] = []
  for (let i = 0; i < 5; i += 1) {
    stall(mesh, palette, produce, -1, 1.2 - i * 3.3, left, i, lamps)
    stall(mesh, palette, produce, 1, 0.4 - i * 3.3, right, i, lamps)
  }
  people(mesh, palette)
  houses(mesh, palette)
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [-0.12, 1.22, -1.6], angle: 54, lens: 0.022, focus: 5 },
    sky: skyOf({ zenith: '#8fb0cc', horizon: '#f4e6cb', sun, glow: '#ffe0ae', glowPower: 0.8, glowWidth: 7 }),
    sun: { to: sun, colour: [6.2, 4.9, 3.1], size: 0.012 },
    lamps,
    fog: { density: 0.013, falloff: 0.05, colour: veil('#e3d3b6', 0.72, sun, '#ffdca8', 0.5, 5) },
    ambient: [0.16, 0.14, 0.12],
    bounces: 3,
    samples: 6,
    traceWidth: 800,
    print: { exposure: 0.78, contrast: 1.08, saturation: 0.9, bloom: 0.12, vignette: 0.45 },
  }
}

function stall(
  mesh: Mesh,
  palette: Palette,
  produce: Produce,
  side: number,
  z: number,
  crops: readonly Crop[],
  which: number,
  lamps: Lamp[],
): void {
  const pole = palette.plain('#7a7266', 0.2, 3)
  const table = palette.wood('#7d6345', 0.15, 'z')
  const cloths: readonly [string, string][] = [
    ['#b23b2e', '#e9dfc9'],
    ['#2f6a67', '#e3dcc6'],
    ['#c58d33', '#ece2cb'],
    ['#3f5f8d', '#e6dfce'],
    ['#8d3d3a', '#e4d8bf'],
  ]
  const [own, other] = cloths[(which * 2 + (side > 0 ? 1 : 0)) % cloths.length]!
  const stripe = (_x: number, _y: number, at: number): Rgb =>
    dim(paint(Math.floor((at + 90) / 0.28) % 2 ? own : other), 0.85)
  const awning = palette.add({ colour: stripe, through: 0.5 })
  const inner = side * 1.05
  sheet(mesh, 14, 30, awning, (u, v) => {
    const sag = 0.1 * Math.sin(v * Math.PI) * Math.sin(u * Math.PI) + 0.015 * Math.sin(v * 40)
    return [inner * 0.8 + side * u * 1.9, 2.15 + u * 0.55 - sag, z + 1.45 - v * 2.9]
  })
  sheet(mesh, 2, 60, awning, (u, v) => [
    inner * 0.8,
    2.15 - u * (0.2 + 0.05 * Math.sin(v * 62)),
    z + 1.45 - v * 2.9,
  ])
  for (const dz of [-1.4, 1.4]) {
    tube(
      mesh,
      [
        [inner * 0.84, 0, z + dz],
        [inner * 0.84, 2.16, z + dz],
      ],
      [0.025],
      pole,
      6,
    )
    tube(
      mesh,
      [
        [inner + side * 1.6, 0, z + dz],
        [inner + side * 1.6, 2.7, z + dz],
      ],
      [0.025],
      pole,
      6,
    )
  }
  box(mesh, [inner + side * 0.55, 0.62, z], [1.1, 0.05, 2.7], table)
  for (const dz of [-1.2, 1.2]) box(mesh, [inner + side * 0.5, 0.3, z + dz], [0.7, 0.6, 0.06], table)
  for (let row = 0; row < 2; row += 1) {
    for (let i = 0; i < 4; i += 1) {
      const crop = crops[(i + row * 2 + which * 3) % crops.length]!
      const x = inner + side * (0.26 + row * 0.5)
      produce.crate(crop, [x, 0.66 + row * 0.13, z + 1 - i * 0.66], 0.46, 0.6)
    }
  }
  if (which === 0)
    for (let i = 0; i < 3; i += 1)
      produce.crate(
        crops[(i + 1) % crops.length]!,
        [inner - side * 0.02, 0.1, z + 0.85 - i * 0.85],
        0.42,
        0.62,
        0.2,
      )
  // scales and a lit bulb
  const steel = palette.plain('#8d8f90', 0.1, 2, { gloss: 0.2, rough: 0.15 })
  const bulb = palette.lamp([14, 9, 4])
  tube(
    mesh,
    [
      [inner + side * 0.5, 2.3, z],
      [inner + side * 0.5, 1.95, z],
    ],
    [0.006],
    pole,
    4,
  )
  blob(mesh, [inner + side * 0.5, 1.9, z], [0.04, 0.055, 0.04], bulb)
  lathe(
    mesh,
    [inner + side * 0.3, 1.42, z - 0.9],
    [
      [0.02, 0.02],
      [0.16, 0.03],
      [0.2, 0.09],
    ],
    steel,
    18,
  )
  for (const dx of [-0.15, 0.15])
    tube(
      mesh,
      [
        [inner + side * 0.3 + dx, 1.5, z - 0.9],
        [inner + side * 0.3, 1.95, z - 0.9],
      ],
      [0.004],
      steel,
      4,
    )
  if (which < 3) lamps.push({ at: [inner + side * 0.5, 1.82, z], colour: [0.9, 0.55, 0.24] })
}

function people(mesh: Mesh, palette: Palette): void {
  const dress = wardrobe(palette)
  const seller: Pose = { lean: 12, armL: [34, 70], armR: [46, 82], nod: 14, height: 1.6, stout: 1.15 }
  const buyer: Pose = {
    lean: 10,
    armL: [20, 30],
    armR: [56, 78],
    nod: 12,
    legL: [6, 0],
    legR: [-8, -12],
    height: 1.58,
    stout: 1.1,
  }
  const place = (pose: Pose, which: number, at: Vec, turn: number): void =>
    mesh.place(person(pose, dress(which), which).mesh, at, turn)
  place(seller, 2, [-2.25, 0, 0.2], 0)
  place(seller, 5, [2.2, 0, -1.2], Math.PI)
  place(buyer, 1, [-0.62, 0, -1.1], Math.PI - 0.25)
  place(buyer, 7, [0.6, 0, -3.6], 0.2)
  for (let i = 0; i < 9; i += 1) {
    place(
      stance(i, 1.52 + (i % 4) * 0.07),
      i + 3,
      [-0.5 + 1.1 * Math.sin(i * 2.3), 0, -4.6 - i * 1.7],
      i % 2 ? 1.5 : -1.5 + 0.3 * Math.sin(i),
    )
  }
  const basket = palette.plain('#9a7440', 0.4, 16)
  lathe(
    mesh,
    [-0.35, 0.42, -0.72],
    [
      [0.1, 0],
      [0.15, 0.12],
      [0.17, 0.2],
      [0.15, 0.2],
      [0.1, 0.02],
    ],
    basket,
    16,
  )
  tube(
    mesh,
    [
      [-0.52, 0.6, -0.72],
      [-0.42, 0.86, -0.72],
      [-0.28, 0.86, -0.72],
      [-0.18, 0.6, -0.72],
    ],
    [0.012],
    basket,
    6,
  )
}

function houses(mesh: Mesh, palette: Palette): void {
  const wall = palette.plain('#b3a996', 0.3, 0.6)
  const roof = palette.plain('#4b4743', 0.3, 2)
  const shade = palette.plain('#453a31', 0.3, 1)
  for (let i = 0; i < 6; i += 1) {
    for (const side of [-1, 1]) {
      const z = 2 - i * 6.2
      const tall = 4.6 + smooth(0, 1, hash(i, side + 2, 5)) * 1.6
      box(mesh, [side * 6.3, tall / 2, z], [4, tall, 6], wall)
      sheet(mesh, 20, 4, roof, (u, v) => [side * (3.8 + v * 2.8), tall - 0.1 + v * 1.1, z + 3.2 - u * 6.4])
      for (const dz of [-1.6, 1.2]) box(mesh, [side * 4.28, 3.2, z + dz], [0.1, 1.2, 1], shade)
    }
  }
}
