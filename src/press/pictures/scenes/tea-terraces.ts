import { Palette } from '../matter.ts'
import { blend, clamp, dice, dim, fractal, noise, paint, ridges, smooth, unit, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { wardrobe } from '../shapes/crowd.ts'
import { person } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { foliage, tree } from '../shapes/plants.ts'
import { ground, lathe } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

const ROW = 1.15

/** Rows of tea following the hill, pickers in straw hats between them, hills fading into mist. */
export function teaTerraces(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0, 12.2, 24]
  const sun = unit([-0.62, 0.36, -0.5])
  const hill = (x: number, z: number): number => {
    const near = 7.2 - 0.1 * (z - 10) + 0.12 * x
    const valley = -26 * smooth(-18, -70, z)
    const knoll =
      9 * Math.exp(-((x - 30) ** 2) / 500 - (z + 34) ** 2 / 700) +
      8 * Math.exp(-((x + 38) ** 2) / 600 - (z + 58) ** 2 / 900)
    return near + valley + knoll + 2.4 * fractal(x * 0.03, 2, z * 0.03, 3)
  }
  // rows run along the slope: a row's number grows with the height of the ground
  const rowAt = (x: number, z: number): number =>
    (hill(x, z) * 3.1 + (z + 0.25 * x) * -0.35 + 1.2 * noise(x * 0.045, 5, z * 0.045)) / ROW
  const inRow = (x: number, z: number): number => {
    const part = rowAt(x, z)
    return Math.abs(part - Math.floor(part) - 0.5) * 2
  }
  const planted = (x: number, z: number): number =>
    smooth(-95, -55, z) * smooth(-0.25, -0.1, fractal(x * 0.018 + 9, 4, z * 0.018, 2))
  const height = (x: number, z: number): number => {
    const lumps = 0.1 * fractal(x * 1.8, 3, z * 1.8, 3) + 0.035 * noise(x * 8, 1, z * 8)
    const hedge = smooth(0.86, 0.5, inRow(x, z)) * planted(x, z)
    return hill(x, z) + hedge * (0.72 + lumps) + 0.05 * fractal(x, 4, z, 2)
  }
  const bush = palette.add({
    colour: (x, y, z) => {
      const top = smooth(0.85, 0.45, inRow(x, z)) * planted(x, z)
      const fresh = clamp(0.45 + 0.8 * fractal(x * 2.5, y, z * 2.5, 3) + 0.4 * noise(x * 16, y * 16, z * 16))
      const leaf = blend(paint('#2c4420'), paint('#8fa548'), fresh * top)
      return blend(
        dim(paint('#7a5a3e'), 0.8 + 0.4 * fractal(x * 2, y, z * 2, 3)),
        leaf,
        smooth(0.1, 0.5, top) + (1 - planted(x, z)) * 0.8,
      )
    },
    through: 0.12,
  })
  ground(mesh, eye, { near: 5, far: 420, left: -0.66, right: 0.66, across: 560, along: 760 }, bush, height)
  const leaf = palette.leaf('#3f6128', '#b7c566', 1.5, 0.45)
  const random = dice(10)
  for (let i = 0; i < 5200; i += 1) {
    const reach = 6 + 18 * random() ** 1.4
    const angle = (random() - 0.5) * 1.2
    const x = Math.sin(angle) * reach
    const z = eye[2] - Math.cos(angle) * reach
    if (inRow(x, z) > 0.6 || planted(x, z) < 0.6) continue
    foliage(mesh, [x, height(x, z), z], [0.14, 0.06, 0.14], {
      count: 9,
      length: 0.07,
      material: leaf,
      seed: i,
    })
  }
  pickers(mesh, palette, hill, inRow)
  const bark = palette.plain('#3a3128', 0.2, 3)
  const crown = palette.leaf('#2f4a27', '#5d7a3a', 0.4, 0.4)
  for (const [x, z, tall] of [
    [-13, -16, 8],
    [-16, -19, 6],
    [26, -30, 7],
    [34, -44, 9],
    [-42, -60, 10],
    [8, -62, 8],
    [-4, -90, 9],
  ] as const) {
    tree(mesh, [x, hill(x, z) - 0.3, z], tall, {
      bark,
      leaf: crown,
      seed: Math.floor(random() * 999),
      leaves: 70,
      leafLength: 0.34,
    })
  }
  const forest = palette.plain('#33492f', 0.4, 0.03)
  for (const [near, lift, seed] of [
    [420, 120, 4],
    [900, 300, 8],
    [1700, 640, 2],
  ] as const) {
    ground(
      mesh,
      eye,
      { near, far: near * 1.5, left: -0.7, right: 0.7, across: 300, along: 24 },
      forest,
      (x, z) =>
        lift *
          (ridges(x / (near * 0.5) + seed, seed, z / near, 6) - 0.4) *
          smooth(near * 0.98, near * 1.2, Math.hypot(x - eye[0], z - eye[2])) -
        30,
    )
  }
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0, 8.2, -10], angle: 48, lens: 0.03, focus: 16, rise: 0.04 },
    sky: skyOf({
      zenith: '#9fb3bf',
      horizon: '#ece6d4',
      sun,
      glow: '#ffe8bf',
      glowPower: 0.6,
      glowWidth: 8,
      clouds: {
        cover: 0.5,
        colour: '#fbf4e6',
        shade: '#b4b8ba',
        scale: 0.8,
        stretch: 0.4,
        seed: 7,
        soft: 0.7,
      },
    }),
    sun: { to: sun, colour: [4.6, 3.6, 2.2], size: 0.02 },
    fog: {
      density: 0.006,
      falloff: 0.022,
      colour: veil('#d3d7cf', 0.86, sun, '#ffe6b8', 0.35, 8),
      patches: (x, y, z) => clamp(0.5 + 1.6 * fractal(x / 70, y / 16, z / 90, 3), 0.15, 2),
    },
    ambient: [0.22, 0.26, 0.22],
    bounces: 2,
    samples: 8,
    traceWidth: 1000,
    print: { exposure: 0.74, contrast: 1.1, saturation: 0.86, bloom: 0.09 },
  }
}

function pickers(
  mesh: Mesh,
  palette: Palette,
  hill: (x: number, z: number) => number,
  inRow: (x: number, z: number) => number,
): void {
  const straw = palette.plain('#d0b06a', 0.25, 8, { through: 0.15 })
  const basket = palette.plain('#8b6738', 0.4, 14)
  const dress = wardrobe(palette)
  const places: [number, number][] = [
    [-2.6, 11],
    [2.9, 8.6],
    [0.4, 3.4],
    [-6.2, 2],
    [6.6, -1],
    [9, -8],
    [-3, -8],
    [3.2, -13],
    [14, -20],
  ]
  places.forEach(([x, z], i) => {
    // step aside to the nearest path between two rows
    let at = z
    for (let step = 0; step < 24 && inRow(x, at) < 0.9; step += 1) at -= 0.08
    const turn = [0.5, 2.6, 0.2, 3.3, 0.9][i % 5]!
    const { mesh: body, joints } = person(
      {
        lean: 24 + (i % 3) * 6,
        armL: [44, 70],
        armR: [36, 78],
        legL: [6, -4],
        legR: [-4, -10],
        nod: 12,
        height: 1.58,
      },
      { ...dress(i * 2 + 1), cut: 'trousers' },
      i + 3,
    )
    lathe(
      body,
      [joints.head[0], joints.head[1] + 0.05, joints.head[2]],
      [
        [0.3, -0.02],
        [0.27, 0.03],
        [0.1, 0.15],
        [0.01, 0.19],
      ],
      straw,
      20,
    )
    lathe(
      body,
      [joints.hip[0] - 0.2, joints.hip[1] + 0.02, joints.hip[2]],
      [
        [0.12, -0.05],
        [0.17, 0.12],
        [0.19, 0.32],
        [0.16, 0.32],
        [0.1, 0],
      ],
      basket,
      16,
    )
    mesh.place(body, [x, hill(x, at), at], turn)
  })
}
