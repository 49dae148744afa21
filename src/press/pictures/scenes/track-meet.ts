import { Palette } from '../matter.ts'
import { dice, dim, fractal, paint, unit, type Vec } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { person, type Pose } from '../shapes/figure.ts'
import { Mesh } from '../shapes/mesh.ts'
import { tree } from '../shapes/plants.ts'
import { blob, box, tube } from '../shapes/solids.ts'
import { skyOf, veil } from '../skies.ts'

const LANE = 1.22

/** Four girls of the relay out of the last bend, batons in hand, against a bright evening sky. */
export function trackMeet(): Scene {
  const mesh = new Mesh()
  const palette = new Palette()
  const eye: Vec = [2.6, 0.6, 7.6]
  const sun = unit([-0.62, 0.2, -0.76])
  const track = palette.add({
    colour: (x, y, z) => {
      const lane = Math.abs((((z % LANE) + LANE) % LANE) - LANE / 2)
      const grain = 0.75 + 0.5 * fractal(x * 14, y, z * 14, 3)
      return dim(paint(lane > LANE / 2 - 0.03 ? '#d9d4c8' : '#7a5448'), grain)
    },
  })
  mesh.face([-90, 0, LANE * 5], [60, 0, LANE * 5], [60, 0, -LANE * 3], [-90, 0, -LANE * 3], track)
  const turf = palette.add({
    colour: (x, y, z) =>
      dim(paint('#56663a'), (Math.floor(x / 6) % 2 ? 0.85 : 1.05) + 0.3 * fractal(x * 2, y, z * 2, 4)),
  })
  mesh.face([-300, -0.03, 60], [300, -0.03, 60], [300, -0.03, -300], [-300, -0.03, -300], turf)
  athletes(mesh, palette)
  stand(mesh, palette)
  const bark = palette.plain('#2b2622', 0.2, 3)
  const leaf = palette.leaf('#33401f', '#66702f', 0.4, 0.45)
  const random = dice(14)
  for (let i = 0; i < 16; i += 1)
    tree(mesh, [-110 + i * 11 + random() * 6, 0, -62 - random() * 22], 9 + random() * 8, {
      bark,
      leaf,
      seed: 40 + i,
      leaves: 26,
      leafLength: 0.7,
    })
  return {
    mesh,
    materials: palette.list,
    camera: { from: eye, to: [-0.75, 1.24, -0.6], angle: 42, lens: 0.03, focus: 7 },
    sky: skyOf({
      zenith: '#5f83ad',
      horizon: '#f3d9ae',
      sun,
      glow: '#ffc47e',
      glowPower: 0.9,
      glowWidth: 12,
      clouds: {
        cover: 0.5,
        colour: '#ffe6c6',
        shade: '#8e93a6',
        scale: 1,
        stretch: 0.6,
        seed: 51,
        soft: 0.45,
      },
    }),
    sun: { to: sun, colour: [4.4, 3.2, 1.9], size: 0.012 },
    fog: { density: 0.0022, falloff: 0.02, colour: veil('#d8c4a2', 0.72, sun, '#ffc27a', 0.7, 8) },
    ambient: [0.11, 0.11, 0.13],
    bounces: 1,
    samples: 5,
    traceWidth: 840,
    print: { exposure: 0.62, contrast: 1.1, saturation: 0.92, bloom: 0.14, vignette: 0.4 },
  }
}

function athletes(mesh: Mesh, palette: Palette): void {
  const tones = ['#3a271d', '#4d3629', '#432e22', '#523b2d'].map((hex) => palette.plain(hex, 0.1, 6))
  const hair = palette.plain('#191310', 0.2, 20)
  const shoes = palette.plain('#8d8880', 0.1, 6)
  const vests = ['#152538', '#4f1a19', '#1c3329', '#5d4b24'].map((hex) => palette.plain(hex, 0.2, 6))
  const shorts = palette.plain('#1d222b', 0.2, 6)
  const strides: readonly Pose[] = [
    { lean: 10, legL: [-34, -86], legR: [48, -10], armL: [46, 122], armR: [-48, 32], height: 1.72, nod: -6 },
    { lean: 12, legL: [62, -24], legR: [-26, -48], armL: [-52, 28], armR: [54, 128], height: 1.66, nod: -8 },
    { lean: 9, legL: [-24, -60], legR: [56, -22], armL: [50, 118], armR: [-44, 36], height: 1.7, nod: -6 },
    { lean: 11, legL: [44, -46], legR: [-30, -84], armL: [-40, 34], armR: [48, 120], height: 1.64, nod: -5 },
  ]
  const places: readonly Vec[] = [
    [0.95, 0.05, 1.3],
    [-0.75, 0.07, 0.35],
    [-2.9, 0.04, -0.7],
    [-5.6, 0.05, -1.2],
  ]
  strides.forEach((pose, i) => {
    const runner = person(
      pose,
      {
        skin: tones[i]!,
        hair,
        shoes,
        top: vests[i]!,
        bottom: shorts,
        cut: 'shorts',
        sleeves: 'short',
        hairdo: i === 2 ? 'bun' : 'tail',
      },
      i + 4,
    )
    const [x, y, z] = i % 2 === 0 ? runner.joints.handL : runner.joints.handR
    tube(
      runner.mesh,
      [
        [x - 0.04, y - 0.08, z],
        [x + 0.08, y + 0.2, z],
      ],
      [0.017],
      shoes,
      8,
    )
    mesh.place(runner.mesh, places[i]!, -0.12)
  })
}

function stand(mesh: Mesh, palette: Palette): void {
  const frame = palette.plain('#6d7073', 0.2, 1)
  const cloth = ['#7e3a34', '#3c5270', '#b9ad92', '#4d5a48', '#d3d0c8', '#54453f'].map((hex) =>
    palette.plain(hex, 0.2, 3),
  )
  const skin = palette.plain('#a57c61', 0.2, 3)
  const random = dice(3)
  for (let row = 0; row < 6; row += 1) {
    box(mesh, [-18, 0.7 + row * 0.55, -14 - row * 0.8], [26, 0.12, 0.7], frame)
    for (let i = 0; i < 46; i += 1) {
      if (random() < 0.3) continue
      const x = -30.5 + i * 0.56 + random() * 0.2
      const y = 0.75 + row * 0.55
      const z = -14 - row * 0.8
      blob(mesh, [x, y + 0.34, z], [0.21, 0.38, 0.18], cloth[Math.floor(random() * cloth.length)]!, {
        detail: 6,
      })
      blob(mesh, [x, y + 0.84, z + 0.04], [0.1, 0.13, 0.11], skin, { detail: 5 })
    }
  }
  for (const x of [-31, -24, -18, -12, -5])
    tube(
      mesh,
      [
        [x, 0, -18.6],
        [x, 4.6, -18.6],
      ],
      [0.06],
      frame,
      5,
    )
  for (const x of [-44, 14]) {
    tube(
      mesh,
      [
        [x, 0, -34],
        [x, 19, -34],
      ],
      [0.22, 0.12],
      frame,
      6,
    )
    box(mesh, [x, 19.3, -34], [3.2, 1.5, 0.5], frame)
  }
}
