import { Palette } from '../matter.ts'
import { dice, dim, fractal, paint, ridges, smooth, unit, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { person, type Pose } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { tree } from '../shapes/plants.ts'
import { box, ground, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

/** Two runners at the change of the baton on the embankment, the river and a low sun behind them. */
export function relayRace(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0, 0.7, 6.9]
  const sun = unit([0.2, 0.135, -1])
  const road = palette.add({
    colour: (x, y, z) =>
      dim(
        paint(Math.abs(z - 1.6) < 0.06 || Math.abs(z + 1.3) < 0.06 ? '#c9c4b8' : '#6a5a52'),
        0.8 + 0.4 * fractal(x * 6, y, z * 6, 3),
      ),
    bump: (x, _y, z) => [0.05 * fractal(x * 30, 1, z * 30, 2), 0, 0.05 * fractal(x * 30, 7, z * 30, 2)],
  })
  mesh.face([-60, 0, 8], [60, 0, 8], [60, 0, -2.6], [-60, 0, -2.6], road)
  const water = palette.water('#25323a', 1.8, 0.12, eye)
  mesh.face([-900, -2.2, -2.6], [900, -2.2, -2.6], [900, -2.2, -1500], [-900, -2.2, -1500], water)
  railing(mesh, palette)
  runners(mesh, palette)
  const far = palette.plain('#3a4246', 0.3, 0.02)
  ground(
    mesh,
    eye,
    { near: 420, far: 1800, left: -0.8, right: 0.8, across: 360, along: 60 },
    far,
    (x, z) => (190 * ridges(x / 500 + 2, 9, z / 700, 5) - 62) * smooth(-400, -800, z) - 3,
  )
  city(mesh, palette)
  const bark = palette.plain('#2b2622', 0.2, 3)
  const leaf = palette.leaf('#3c4a26', '#7b8440', 1, 0.5)
  tree(mesh, [-7.4, 0, -2], 8.5, { bark, leaf, seed: 12, leaves: 150, leafLength: 0.16 })
  tree(mesh, [10.5, 0, -2.1], 9, { bark, leaf, seed: 31, leaves: 120, leafLength: 0.16 })
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0.1, 1.22, 0], angle: 43, lens: 0.02, focus: 6.8 },
    sky: skyOf({
      zenith: '#8397ab',
      horizon: '#f0cfa2',
      sun,
      glow: '#ffbf75',
      glowPower: 0.85,
      glowWidth: 18,
      clouds: {
        cover: 0.56,
        colour: '#ffdcb2',
        shade: '#8c8792',
        scale: 0.9,
        stretch: 0.4,
        seed: 31,
        soft: 0.5,
      },
    }),
    sun: { to: sun, colour: [4.2, 2.9, 1.6], size: 0.012 },
    fog: { density: 0.0011, falloff: 0.008, colour: veil('#d9bf9f', 0.75, sun, '#ffc07a', 0.55, 12) },
    ambient: [0.1, 0.1, 0.12],
    bounces: 1,
    samples: 5,
    traceWidth: 840,
    print: { exposure: 0.58, contrast: 1.12, saturation: 0.92, bloom: 0.16, vignette: 0.45 },
  }
}

function runners(mesh: Mesh, palette: Palette): void {
  const skin = palette.plain('#3b281e', 0.1, 6)
  const hair = palette.plain('#0f0c0b', 0.2, 20)
  const shoes = palette.plain('#75706a', 0.1, 6)
  const short = palette.plain('#14161b', 0.2, 6)
  const vests = ['#4a1b18', '#4a1b18', '#1c2b3d', '#57482a'].map((hex) => palette.plain(hex, 0.2, 6))
  const clothes = (which: number): Parameters<typeof person>[1] => ({
    skin,
    hair,
    shoes,
    top: vests[which]!,
    bottom: short,
    cut: 'shorts',
    sleeves: 'short',
    hairdo: which === 1 ? 'tail' : 'short',
  })
  const incoming: Pose = {
    lean: 11,
    legL: [52, -28],
    legR: [-24, -62],
    armL: [-48, 30],
    armR: [62, 92],
    height: 1.76,
    nod: -4,
  }
  const outgoing: Pose = {
    lean: 17,
    legL: [-34, -88],
    legR: [40, -22],
    armL: [40, 118],
    armR: [-62, -76],
    height: 1.68,
    nod: -8,
  }
  const behind: Pose = {
    lean: 9,
    legL: [-30, -80],
    legR: [46, -34],
    armL: [50, 110],
    armR: [-46, 22],
    height: 1.74,
  }
  const place = (pose: Pose, which: number, at: Vec, turn = 0): void => {
    const runner = person(pose, clothes(which), which + 2)
    const [x, y, z] = runner.joints.handR
    if (which !== 1) {
      tube(
        runner.mesh,
        [
          [x - 0.03, y - 0.04, z],
          [x + 0.2, y + 0.1, z + 0.02],
        ],
        [0.019, 0.019],
        shoes,
        10,
      )
    }
    mesh.place(runner.mesh, at, turn)
  }
  place(incoming, 0, [-0.78, 0.04, 0.2])
  place(outgoing, 1, [0.86, 0.07, 0.05])
  place(behind, 2, [-4.1, 0.03, -0.9], 0.12)
  place(incoming, 3, [4.9, 0.03, -1.7], -0.1)
}

function railing(mesh: Mesh, palette: Palette): void {
  const stone = palette.plain('#8c857b', 0.3, 3)
  for (let i = -16; i <= 16; i += 1) {
    box(mesh, [i * 1.9, 0.52, -2.5], [0.22, 1.05, 0.22], stone)
    tube(
      mesh,
      [
        [i * 1.9, 1.05, -2.5],
        [i * 1.9, 1.1, -2.5],
        [i * 1.9, 1.22, -2.5],
      ],
      [0.13, 0.13, 0.02],
      stone,
      8,
    )
  }
  for (const y of [0.3, 0.62, 0.92])
    tube(
      mesh,
      [
        [-40, y, -2.5],
        [40, y, -2.5],
      ],
      [0.035],
      stone,
      6,
    )
}

function city(mesh: Mesh, palette: Palette): void {
  const random = dice(19)
  const wall = palette.plain('#5a5f66', 0.2, 0.05)
  for (let i = 0; i < 46; i += 1) {
    const x = -330 + i * 15 + random() * 10
    const tall = 8 + random() ** 3 * 58 * (0.4 + smooth(260, 60, Math.abs(x + 120)))
    box(mesh, [x, tall / 2 - 3, -470 - random() * 60], [8 + random() * 10, tall, 10], wall)
  }
}
