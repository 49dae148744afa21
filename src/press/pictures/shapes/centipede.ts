import type { Palette } from '../matter.ts'
import { blend, dim, paint, smooth, unit, cross, minus, type Vec } from '../noise.ts'
import type { Mesh } from './mesh.ts'
import { blob, sheet, tube } from './solids.ts'

const DISCS = 46

/** The train's course across the sky, from the head (0) to the last disc (1). */
function course(s: number): Vec {
  return [
    -3.9 + 7.6 * s + 1.1 * Math.sin(s * 9.2),
    8.9 - 1.2 * s + 1.75 * Math.sin(s * 7.4 + 0.9) * (1 - 0.35 * s),
    -3.5 - 9 * s + 0.8 * Math.cos(s * 8),
  ]
}

/** A centipede kite: painted discs on a line, each with a cane and two feathers, and a horned head. */
export function centipede(mesh: Mesh, palette: Palette): void {
  const cane = palette.plain('#7a5c34', 0.1, 3)
  const feather = palette.plain('#e6dfcf', 0.1, 3, { through: 0.5 })
  const cord = palette.plain('#4a4640', 0, 1)
  const red = paint('#b8322a')
  const gold = paint('#e0ab3c')
  const teal = paint('#2f6f78')
  const middle: Vec[] = []
  for (let i = 1; i <= DISCS; i += 1) {
    const s = i / DISCS
    const at = course(s)
    middle.push(at)
    const along = unit(minus(course(s + 0.01), course(s - 0.01)))
    // discs hang at a slant to the line, so that the wind holds them
    const face = unit([along[0] * 0.75 + 0.1, along[1] * 0.5 - 0.35, along[2] * 0.5 + 0.62])
    const side = unit(cross(face, [0, 1, 0]))
    const up = cross(side, face)
    const radius = 0.36 * (1 - 0.42 * s)
    const own = i % 2 ? red : gold
    const paper = palette.add({
      colour: (x, y, z) => {
        const reach = Math.hypot(x - at[0], y - at[1], z - at[2]) / radius
        const eye = blend(i % 2 ? gold : teal, paint('#f0e7d2'), smooth(0.28, 0.2, reach))
        return dim(
          blend(eye, blend(own, paint('#26201c'), smooth(0.9, 0.93, reach)), smooth(0.5, 0.56, reach)),
          1,
        )
      },
      through: 0.45,
    })
    sheet(mesh, 24, 3, paper, (u, v) => {
      const round = u * Math.PI * 2
      const r = radius * v
      const c = Math.cos(round) * r
      const d = Math.sin(round) * r
      const bulge = 0.06 * (1 - v * v)
      return [
        at[0] + side[0] * c + up[0] * d + face[0] * bulge,
        at[1] + side[1] * c + up[1] * d + face[1] * bulge,
        at[2] + side[2] * c + up[2] * d + face[2] * bulge,
      ]
    })
    for (const way of [-1, 1]) {
      const reach = radius * 2.5
      const droop = -0.12 * reach
      const tip: Vec = [
        at[0] + side[0] * reach * way,
        at[1] + side[1] * reach * way + droop,
        at[2] + side[2] * reach * way,
      ]
      const half: Vec = [
        at[0] + side[0] * reach * 0.5 * way,
        at[1] + side[1] * reach * 0.5 * way + 0.02,
        at[2] + side[2] * reach * 0.5 * way,
      ]
      tube(mesh, [at, half, tip], [0.008, 0.006, 0.004], cane, 4)
      sheet(mesh, 5, 2, feather, (u, v) => [
        tip[0] + side[0] * way * u * 0.26,
        tip[1] - u * 0.1 + (v - 0.5) * 0.09 * (1 - u * 0.7),
        tip[2] + side[2] * way * u * 0.26,
      ])
    }
  }
  for (const drop of [0, 0.24])
    tube(
      mesh,
      middle.map(([x, y, z]): Vec => [x, y - drop, z]),
      [0.006],
      cord,
      4,
    )
  head(mesh, palette, course(0.0))
  const first = course(0)
  tube(mesh, [first, [first[0] - 1.6, 4.6, -5.5], [-5.9, 1.7, -9]], [0.008], cord, 4)
}

function head(mesh: Mesh, palette: Palette, at: Vec): void {
  const red = palette.plain('#a92a22', 0.2, 5)
  const gold = palette.plain('#dba53a', 0.2, 5)
  const white = palette.plain('#f0eadb', 0.05, 5)
  const black = palette.plain('#16120f', 0.1, 5)
  const teal = palette.plain('#2f6f78', 0.2, 5)
  const p = (x: number, y: number, z: number): Vec => [at[0] + x, at[1] + y, at[2] + z]
  blob(mesh, p(0, 0.05, 0), [0.42, 0.36, 0.38], red, { detail: 14, rough: 0.12 })
  blob(mesh, p(-0.4, -0.06, 0.06), [0.34, 0.17, 0.26], red, { detail: 12, rough: 0.1 })
  blob(mesh, p(-0.38, -0.27, 0.05), [0.28, 0.08, 0.21], gold, { detail: 10 })
  blob(mesh, p(-0.68, 0.04, 0.08), [0.09, 0.09, 0.15], gold, { detail: 8 })
  for (const z of [-0.2, 0.3]) {
    blob(mesh, p(-0.2, 0.24, z), [0.13, 0.13, 0.11], white, { detail: 10 })
    blob(mesh, p(-0.29, 0.25, z + 0.05), [0.06, 0.065, 0.07], black, { detail: 8 })
    tube(
      mesh,
      [p(0.05, 0.32, z * 0.8), p(0.16, 0.66, z * 1.2), p(0.42, 0.92, z * 1.5), p(0.46, 1.12, z * 1.6)],
      [0.06, 0.045, 0.03, 0.008],
      gold,
      8,
    )
    tube(mesh, [p(0.17, 0.68, z * 1.2), p(0.08, 0.88, z * 1.3)], [0.035, 0.008], gold, 6)
    tube(
      mesh,
      [p(-0.62, -0.05, z), p(-1, -0.16, z * 1.6), p(-1.2, -0.5, z * 1.9), p(-1.06, -0.8, z * 2)],
      [0.016, 0.014, 0.01, 0.004],
      gold,
      5,
    )
    blob(mesh, p(0.3, 0.02, z * 1.5), [0.2, 0.16, 0.05], teal, { detail: 8, rough: 0.5 })
  }
  for (let i = 0; i < 7; i += 1)
    blob(mesh, p(-0.6 + i * 0.08, -0.17, 0.25 - i * 0.004), [0.02, 0.05, 0.02], white, { detail: 5 })
  for (let i = 0; i < 9; i += 1)
    tube(
      mesh,
      [p(-0.2 + i * 0.03, -0.3, 0.1), p(-0.15 + i * 0.05, -0.62 - 0.1 * Math.sin(i * 2), 0.12)],
      [0.03, 0.006],
      teal,
      5,
    )
}
