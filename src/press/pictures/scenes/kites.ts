import { Palette } from '../matter.ts'
import { blend, clamp, dice, dim, fractal, paint, ridges, smooth, unit, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { stance, wardrobe } from '../shapes/crowd.ts'
import { person, type Pose } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { grass, tree } from '../shapes/plants.ts'
import { ground, sheet, tube } from '../shapes/solids.ts'
import { centipede } from '../shapes/centipede.ts'
import { skyOf, veil } from '../skies.ts'

const SUN = unit([-0.5, 0.55, 0.6])
const CLOUDS = {
  cover: 0.56,
  colour: '#fffaf0',
  shade: '#a9b4c4',
  scale: 1.15,
  stretch: 0.8,
  seed: 61,
  soft: 0.35,
}

/** Families letting kites go on the dyke of the lake, a dozen of them up already. */
export function kites1(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0, 1.25, 9]
  meadow(mesh, palette, eye)
  const dress = wardrobe(palette)
  const line = palette.plain('#4c4a46', 0, 1)
  const launch: Pose = {
    lean: -6,
    armL: [128, 150],
    armR: [112, 140],
    legL: [16, 8],
    legR: [-14, -22],
    nod: -22,
    height: 1.74,
  }
  const child: Pose = {
    lean: -9,
    armL: [58, 98],
    armR: [48, 88],
    legL: [22, 4],
    legR: [-20, -40],
    nod: -24,
    height: 1.2,
  }
  const holder = person(launch, { ...dress(0), cut: 'trousers', hairdo: 'short' }, 2)
  mesh.place(holder.mesh, [-1.5, 0, 1.2])
  const girl = person(
    child,
    {
      ...dress(1),
      top: palette.plain('#a83c32', 0.2, 5),
      hair: palette.plain('#1b1613', 0.2, 9),
      cut: 'skirt',
      hairdo: 'tail',
    },
    7,
  )
  mesh.place(girl.mesh, [1.5, 0, 1.7], Math.PI * 0.94)
  kite(mesh, palette, [-1.05, 2.45, 1.2], 0.62, 0.3, 0)
  tube(
    mesh,
    [
      [-1, 2.3, 1.25],
      [0.4, 1.5, 1.45],
      [1.05, 0.98, 1.6],
    ],
    [0.004],
    line,
    4,
  )
  const random = dice(33)
  for (let i = 0; i < 15; i += 1) {
    const z = -4 - i * 1.1 - random() * 3
    const x = (random() * 2 - 1) * (5 + Math.abs(z) * 0.4)
    mesh.place(
      person({ ...stance(i, 1.25 + random() * 0.5), nod: -14 }, dress(i), i).mesh,
      [x, 0, z],
      random() * 6,
    )
    if (i % 2 === 0) {
      const up: Vec = [x + 3 + random() * 7, 6 + random() * 11, z - 4]
      kite(mesh, palette, up, 0.9, random() - 0.5, i)
      tube(mesh, [[x, 1.2, z], [(x + up[0]) / 2 + 1, up[1] * 0.4, z - 2], up], [0.008], line, 4)
    }
  }
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0.2, 2.3, 0], angle: 46, lens: 0.03, focus: 8 },
    sky: skyOf({
      zenith: '#3f7cb8',
      horizon: '#dbe6ea',
      sun: SUN,
      glow: '#fff1d8',
      glowPower: 0.3,
      clouds: CLOUDS,
    }),
    sun: { to: SUN, colour: [2.9, 2.6, 2.1], size: 0.01 },
    fog: { density: 0.0016, falloff: 0.02, colour: veil('#cfdbe0', 0.9) },
    ambient: [0.3, 0.33, 0.38],
    bounces: 1,
    samples: 5,
    traceWidth: 840,
    print: { exposure: 0.66, contrast: 1.08, saturation: 0.84, bloom: 0.07 },
  }
}

/** The centipede kite overhead: a dragon's head and a train of discs winding down the sky. */
export function kites2(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [0, 1.5, 9]
  meadow(mesh, palette, eye)
  centipede(mesh, palette)
  const dress = wardrobe(palette)
  for (const [i, x] of [-2.1, -0.6, 1.15, 2.3].entries()) {
    mesh.place(
      person(
        {
          lean: -8,
          armL: [70 + i * 9, 112],
          armR: [84, 120 - i * 6],
          legL: [18, 10],
          legR: [-16, -20],
          nod: -24,
          height: 1.6 + 0.04 * i,
        },
        dress(i + 2),
        i + 30,
      ).mesh,
      [x - 5.2, 0, -9 - i * 0.8],
      0.4,
    )
  }
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [0.15, 5.9, 0], angle: 47, lens: 0.015, focus: 14 },
    sky: skyOf({
      zenith: '#2f6dae',
      horizon: '#d7e2e6',
      sun: SUN,
      glow: '#fff1d8',
      glowPower: 0.3,
      clouds: { ...CLOUDS, seed: 87, cover: 0.6 },
    }),
    sun: { to: SUN, colour: [2.9, 2.6, 2.1], size: 0.01 },
    fog: { density: 0.0016, falloff: 0.03, colour: veil('#cfdbe0', 0.9) },
    ambient: [0.3, 0.33, 0.38],
    bounces: 1,
    samples: 5,
    traceWidth: 840,
    print: { exposure: 0.66, contrast: 1.1, saturation: 0.86, bloom: 0.06 },
  }
}

/** The top of the dyke, sloping into the lake. */
function shore(x: number, z: number): number {
  return (
    0.12 * fractal(x * 0.2, 1, z * 0.2, 3) -
    0.03 -
    3 * smooth(-22, -30, z + 3 * fractal(x * 0.08, 5, z * 0.08, 3))
  )
}

function meadow(mesh: Mesh, palette: Palette, eye: Vec): void {
  const lake = palette.water('#2c4550', 1.6, 0.08, eye)
  mesh.face([-1500, -1.4, -10], [1500, -1.4, -10], [1500, -1.4, -2500], [-1500, -1.4, -2500], lake)
  const turf = palette.add({
    colour: (x, y, z) =>
      dim(
        blend(paint('#586b34'), paint('#93995a'), clamp(0.5 + fractal(x * 0.25, y, z * 0.25, 4))),
        0.85 + 0.5 * fractal(x * 5, y, z * 5, 2),
      ),
  })
  ground(mesh, eye, { near: 1.5, far: 260, left: -0.8, right: 0.8, across: 120, along: 140 }, turf, shore)
  const blade = palette.leaf('#55702f', '#9cab5c', 0.7, 0.45)
  grass(mesh, {
    count: 60000,
    seed: 21,
    length: 0.16,
    width: 0.006,
    material: blade,
    place: (random) => {
      const reach = 2 + 26 * random() ** 1.6
      const angle = (random() - 0.5) * 1.1
      return [Math.sin(angle) * reach, 0, eye[2] - Math.cos(angle) * reach]
    },
  })
  const far = palette.plain('#4a5d58', 0.3, 0.02)
  ground(
    mesh,
    eye,
    { near: 420, far: 1500, left: -0.8, right: 0.8, across: 260, along: 50 },
    far,
    (x, z) => (150 * ridges(x / 380 + 7, 2, z / 500, 5) - 40) * smooth(-330, -800, z) - 4,
  )
  const bark = palette.plain('#3d342b', 0.2, 3)
  const leaf = palette.leaf('#40592b', '#8ea04f', 0.4, 0.5)
  const random = dice(44)
  for (let i = 0; i < 15; i += 1) {
    tree(mesh, [(i % 2 ? 1 : -1) * (13 + random() * 16), -0.2, -9 - random() * 13], 3.4 + random() * 3, {
      bark,
      leaf,
      seed: 70 + i,
      leaves: 60,
      leafLength: 0.17,
    })
  }
}

/** A diamond of paper on two sticks with a ribbon tail. */
function kite(mesh: Mesh, palette: Palette, at: Vec, size: number, lean: number, which: number): void {
  const hues = ['#b53a2e', '#d19a2e', '#3d6d8f', '#5f8a4c', '#8a4f86'] as const
  const [own, other] = [paint(hues[which % 5]!), paint(hues[(which + 1) % 5]!)]
  const paper = palette.add({ colour: (x, y) => ((x - at[0]) * (y - at[1]) > 0 ? own : other), through: 0.5 })
  const stick = palette.plain('#6b5234', 0.1, 3)
  const cos = Math.cos(lean)
  const sin = Math.sin(lean)
  const spot = (x: number, y: number, z = 0): Vec => [
    at[0] + (x * cos - y * sin) * size,
    at[1] + (x * sin + y * cos) * size,
    at[2] + z * size,
  ]
  const edge: Vec[] = [spot(0, 0.75), spot(0.58, 0.18, -0.1), spot(0, -0.75), spot(-0.58, 0.18, -0.1)]
  mesh.face(edge[0]!, edge[1]!, spot(0, 0.18, 0.05), edge[3]!, paper)
  mesh.face(edge[2]!, edge[3]!, spot(0, 0.18, 0.05), edge[1]!, paper)
  tube(mesh, [edge[0]!, edge[2]!], [0.008 * size + 0.003], stick, 4)
  tube(mesh, [edge[1]!, spot(0, 0.18, 0.06), edge[3]!], [0.008 * size + 0.003], stick, 4)
  sheet(mesh, 40, 1, paper, (u, v) =>
    spot(0.25 * Math.sin(u * 11 + which) * u + 0.05 * v, -0.75 - u * 1.9, 0.12 * Math.sin(u * 8)),
  )
}
