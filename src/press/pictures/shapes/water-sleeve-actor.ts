import type { Palette } from '../matter.ts'
import { clamp, type Vec } from '../noise.ts'
import { shadowClothes } from './crowd.ts'
import { person, skinBones } from './figure.ts'
import type { Mesh } from './mesh.ts'
import { blob, sheet, tube } from './solids.ts'

/** An actor of the old opera: long robe, a crown of pearls on wires, one water sleeve thrown up and one out. */
export function waterSleeveActor(mesh: Mesh, palette: Palette, at: Vec): void {
  const clothes = shadowClothes(palette, '#4a1512', { cut: 'robe', sleeves: 'wide', hairdo: 'long' })
  const { mesh: body, joints } = person(
    {
      armL: [50, 66],
      armR: [-128, -158],
      nod: -4,
      lean: -5,
      height: 1.74,
      stout: 1.28,
      legL: [26, -2],
      legR: [-16, -18],
      spread: 0.1,
    },
    clothes,
    5,
  )
  mesh.place(body, at)
  const dark = clothes.top
  const silk = palette.plain('#7c231c', 0.3, 5, { through: 0.35 })
  const p = (v: Vec, dx: number, dy: number, dz = 0): Vec => [
    at[0] + v[0] + dx,
    at[1] + v[1] + dy,
    at[2] + v[2] + dz,
  ]
  const { head, hip, handL, handR } = joints
  // the crown: a high knot, pearls on wires, tassels beside the cheeks
  skinBones(
    mesh,
    [
      { from: p(head, -0.03, 0.06), to: p(head, -0.05, 0.17), r1: 0.12, r2: 0.085 },
      { from: p(head, -0.11, 0.12), to: p(head, -0.16, 0.06), r1: 0.07, r2: 0.05 },
      { from: p(head, 0.03, 0.13), to: p(head, 0.06, 0.25), r1: 0.045, r2: 0.02 },
    ],
    dark,
    0.04,
  )
  for (let i = 0; i < 13; i += 1) {
    const round = (i / 12) * Math.PI * 0.9 + 0.25
    const pearl = p(head, -0.02 + Math.cos(round) * 0.2, 0.09 + Math.sin(round) * 0.23)
    tube(mesh, [p(head, -0.02, 0.1), pearl], [0.005], dark, 4)
    blob(mesh, pearl, [0.022, 0.022, 0.022], dark, { detail: 5 })
  }
  for (const side of [-1, 1])
    tube(
      mesh,
      [p(head, 0.06, 0.05, side * 0.11), p(head, 0.07, -0.2, side * 0.12), p(head, 0.05, -0.34, side * 0.12)],
      [0.006, 0.012, 0.022],
      dark,
      6,
    )
  // water sleeves: one thrown up and falling back in an arc, one running out before her
  sleeve(mesh, silk, p(handR, 0, 0.02), 2.25, 0.055, -0.105, 1.75)
  sleeve(mesh, silk, p(handL, 0, 0), 0.1, 0.05, -0.062, 1.5)
  // sash and the hem spread behind
  blob(mesh, p(hip, 0, 0.1), [0.17, 0.05, 0.17], dark, { detail: 8 })
  for (const z of [-0.06, 0.08]) {
    sheet(mesh, 12, 3, silk, (u, v) =>
      p(hip, 0.17 + 0.09 * u + 0.05 * Math.sin(u * 5), 0.08 - u * 0.62, z + (v - 0.5) * 0.09),
    )
  }
  sheet(mesh, 20, 10, silk, (u, v) =>
    p(
      hip,
      -0.1 - 0.52 * u ** 1.6 - 0.05 * Math.sin(v * 9),
      -0.25 - 0.62 * u ** 0.8,
      (v - 0.5) * (0.3 + 0.3 * u),
    ),
  )
}

/** A long sleeve of thin silk from a hand: it sets out at an angle and bends a little with every step. */
function sleeve(
  mesh: Mesh,
  silk: number,
  from: Vec,
  heading: number,
  step: number,
  bend: number,
  length: number,
): void {
  const steps = Math.round(length / step)
  const path: [number, number, number][] = []
  let [x, y, turn] = [from[0], from[1], heading]
  for (let i = 0; i <= steps; i += 1) {
    path.push([x, y, turn])
    x += Math.cos(turn) * step
    y += Math.sin(turn) * step
    turn += bend * (heading > 1 ? -1 : 1) * (0.6 + 0.8 * (i / steps)) * (i > steps * 0.72 ? -1.2 : 1)
  }
  sheet(mesh, steps, 6, silk, (u, v) => {
    const [px, py, way] = path[Math.max(0, Math.min(steps, Math.round(u * steps)))]!
    const wide =
      (v - 0.35) * (0.13 + 0.16 * Math.sin(clamp(u) * Math.PI * 0.8)) * (1 + 0.25 * Math.sin(u * 14))
    return [
      px - Math.sin(way) * wide,
      py + Math.cos(way) * wide,
      from[2] + 0.05 * Math.sin(u * 9 + v * 2) + u * 0.1,
    ]
  })
}
