import { cross, fractal, minus, unit, type Vec } from '../noise.ts'
import { Mesh } from './mesh.ts'

/** A box about `at`, of full size `size`, turned about the upright axis and leaning about the z axis. */
export function box(mesh: Mesh, at: Vec, size: Vec, material: number, turn = 0, lean = 0): void {
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const cl = Math.cos(lean)
  const sl = Math.sin(lean)
  const corner = (sx: number, sy: number, sz: number): Vec => {
    const lx = (sx * size[0]) / 2
    const ly = (sy * size[1]) / 2
    const z = (sz * size[2]) / 2
    const x = lx * cl - ly * sl
    return [at[0] + x * cos + z * sin, at[1] + lx * sl + ly * cl, at[2] + z * cos - x * sin]
  }
  const a = corner(-1, -1, 1)
  const b = corner(1, -1, 1)
  const c = corner(1, 1, 1)
  const d = corner(-1, 1, 1)
  const e = corner(-1, -1, -1)
  const f = corner(1, -1, -1)
  const g = corner(1, 1, -1)
  const h = corner(-1, 1, -1)
  mesh.face(a, b, c, d, material)
  mesh.face(f, e, h, g, material)
  mesh.face(b, f, g, c, material)
  mesh.face(e, a, d, h, material)
  mesh.face(d, c, g, h, material)
  mesh.face(e, f, b, a, material)
}

/** A beam of square section from one point to another. */
export function beam(mesh: Mesh, from: Vec, to: Vec, thick: number, material: number): void {
  tube(mesh, [from, to], [thick * 0.7, thick * 0.7], material, 4)
}

/** A round rod along points, with a radius at each. */
export function tube(
  mesh: Mesh,
  path: readonly Vec[],
  radii: readonly number[],
  material: number,
  sides = 8,
): void {
  let last = -1
  path.forEach((at, step) => {
    const before = path[Math.max(0, step - 1)]!
    const after = path[Math.min(path.length - 1, step + 1)]!
    const along = unit(minus(after, before))
    const side = unit(cross(along, Math.abs(along[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]))
    const up = cross(side, along)
    const radius = radii[Math.min(step, radii.length - 1)]!
    const ring = mesh.points.length / 3
    for (let s = 0; s < sides; s += 1) {
      const angle = ((s + 0.5) / sides) * Math.PI * 2
      const ca = Math.cos(angle)
      const sa = Math.sin(angle)
      const n: Vec = [side[0] * ca + up[0] * sa, side[1] * ca + up[1] * sa, side[2] * ca + up[2] * sa]
      mesh.point([at[0] + n[0] * radius, at[1] + n[1] * radius, at[2] + n[2] * radius], n)
    }
    if (last >= 0) stitch(mesh, last, ring, sides, material)
    last = ring
  })
}

/** A turned solid about an upright axis: pairs of radius and height, from the foot up. */
export function lathe(
  mesh: Mesh,
  at: Vec,
  profile: readonly (readonly [number, number])[],
  material: number,
  sides = 24,
): void {
  let last = -1
  profile.forEach(([radius, height], step) => {
    const before = profile[Math.max(0, step - 1)]!
    const after = profile[Math.min(profile.length - 1, step + 1)]!
    const slope = unit([after[1] - before[1], -(after[0] - before[0]), 0])
    const ring = mesh.points.length / 3
    for (let s = 0; s < sides; s += 1) {
      const angle = (s / sides) * Math.PI * 2
      const ca = Math.cos(angle)
      const sa = Math.sin(angle)
      mesh.point(
        [at[0] + radius * ca, at[1] + height, at[2] + radius * sa],
        [slope[0] * ca, slope[1], slope[0] * sa],
      )
    }
    if (last >= 0) stitch(mesh, last, ring, sides, material)
    last = ring
  })
}

/** A lump: an ellipsoid whose skin is pushed in and out by noise. */
export function blob(
  mesh: Mesh,
  at: Vec,
  size: Vec,
  material: number,
  shape: { rough?: number; seed?: number; detail?: number; turn?: number; grain?: number } = {},
): void {
  const { rough = 0, seed = 0, detail = 8, turn = 0, grain = 1.6 } = shape
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  sheet(mesh, detail * 2, detail, material, (u, v) => {
    const polar = v * Math.PI
    const round = u * Math.PI * 2
    const x = Math.sin(polar) * Math.cos(round)
    const y = -Math.cos(polar)
    const z = Math.sin(polar) * Math.sin(round)
    const push = rough === 0 ? 1 : 1 + rough * fractal(x * grain + seed * 7.1, y * grain, z * grain - seed, 3)
    const sx = x * size[0] * push
    const sz = z * size[2] * push
    return [at[0] + sx * cos + sz * sin, at[1] + y * size[1] * push, at[2] + sz * cos - sx * sin]
  })
}

/** A surface over the unit square, its normals reckoned from its own slope. */
export function sheet(
  mesh: Mesh,
  across: number,
  along: number,
  material: number,
  shape: (u: number, v: number) => Vec,
): void {
  const first = mesh.points.length / 3
  const du = 0.3 / across
  const dv = 0.3 / along
  for (let j = 0; j <= along; j += 1) {
    for (let i = 0; i <= across; i += 1) {
      const u = i / across
      const v = j / along
      const right = minus(shape(u + du, v), shape(u - du, v))
      const up = minus(shape(u, v + dv), shape(u, v - dv))
      mesh.point(shape(u, v), unit(cross(right, up)))
    }
  }
  const row = across + 1
  for (let j = 0; j < along; j += 1) {
    for (let i = 0; i < across; i += 1) {
      const a = first + j * row + i
      mesh.triangle(a, a + 1, a + row + 1, material)
      mesh.triangle(a, a + row + 1, a + row, material)
    }
  }
}

/** Ground given by its height, in a fan before the viewer: fine nearby, coarse far away. */
export function ground(
  mesh: Mesh,
  from: Vec,
  fan: { near: number; far: number; left: number; right: number; across: number; along: number },
  material: number,
  height: (x: number, z: number) => number,
): void {
  const depth = Math.log(fan.far / fan.near)
  sheet(mesh, fan.across, fan.along, material, (u, v) => {
    const angle = fan.left + (fan.right - fan.left) * u
    const reach = fan.near * Math.exp(depth * v)
    const x = from[0] + Math.sin(angle) * reach
    const z = from[2] - Math.cos(angle) * reach
    return [x, height(x, z), z]
  })
}

function stitch(mesh: Mesh, low: number, high: number, sides: number, material: number): void {
  for (let s = 0; s < sides; s += 1) {
    const next = (s + 1) % sides
    mesh.triangle(low + s, low + next, high + next, material)
    mesh.triangle(low + s, high + next, high + s, material)
  }
}
