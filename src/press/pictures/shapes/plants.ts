import { dice, unit, type Vec } from '../noise.ts'
import type { Mesh } from './mesh.ts'
import { tube } from './solids.ts'

/** Small two-sided leaves strewn through an ellipsoid, thick at its skin. */
export function foliage(
  mesh: Mesh,
  at: Vec,
  size: Vec,
  leaves: { count: number; length: number; material: number; seed: number },
): void {
  const random = dice(leaves.seed * 977 + 13)
  for (let i = 0; i < leaves.count; i += 1) {
    const out = unit([random() * 2 - 1, random() * 2 - 1, random() * 2 - 1])
    const reach = 0.45 + 0.6 * Math.sqrt(random())
    const place: Vec = [
      at[0] + out[0] * size[0] * reach,
      at[1] + out[1] * size[1] * reach,
      at[2] + out[2] * size[2] * reach,
    ]
    leaf(mesh, place, leaves.length * (0.6 + 0.8 * random()), leaves.material, random)
  }
}

/** A tree: a forked stem and leaves in clumps at its ends. */
export function tree(
  mesh: Mesh,
  at: Vec,
  height: number,
  look: {
    bark: number
    leaf: number
    seed: number
    leaves?: number
    leafLength?: number
    spread?: number
    bare?: boolean
  },
): void {
  const random = dice(look.seed)
  const spread = look.spread ?? 0.5
  const grow = (from: Vec, heading: Vec, length: number, radius: number, level: number): void => {
    const middle: Vec = [
      from[0] + heading[0] * length * 0.5 + (random() - 0.5) * length * 0.15,
      from[1] + heading[1] * length * 0.5,
      from[2] + heading[2] * length * 0.5 + (random() - 0.5) * length * 0.15,
    ]
    const end: Vec = [
      from[0] + heading[0] * length,
      from[1] + heading[1] * length,
      from[2] + heading[2] * length,
    ]
    tube(mesh, [from, middle, end], [radius, radius * 0.8, radius * 0.6], look.bark, level < 2 ? 8 : 4)
    if (level >= 2 && !look.bare) {
      const clump = height * (level === 2 ? 0.16 : 0.12)
      const count = (look.leaves ?? 60) * (level === 4 ? 1 : 0.6)
      foliage(mesh, end, [clump, clump * 0.75, clump], {
        count,
        length: look.leafLength ?? height * 0.02,
        material: look.leaf,
        seed: Math.floor(random() * 1e6),
      })
    }
    if (level >= (look.bare ? 6 : 4)) return
    const forks = level === 0 ? 4 : 2 + Math.floor(random() * 2)
    for (let fork = 0; fork < forks; fork += 1) {
      const round = random() * Math.PI * 2
      const tilt = spread * (0.6 + random())
      const next = unit([
        heading[0] + Math.cos(round) * tilt,
        heading[1] + 0.15,
        heading[2] + Math.sin(round) * tilt,
      ])
      grow(end, next, length * (0.6 + random() * 0.25), radius * 0.58, level + 1)
    }
  }
  grow(at, [0, 1, 0], height * 0.24, height * 0.022, 0)
}

/** Blades of grass or reed over a patch of ground. */
export function grass(
  mesh: Mesh,
  patch: {
    count: number
    seed: number
    length: number
    width: number
    material: number
    place: (random: () => number) => Vec
  },
): void {
  const random = dice(patch.seed)
  for (let i = 0; i < patch.count; i += 1) {
    const foot = patch.place(random)
    const length = patch.length * (0.4 + 0.9 * random())
    const round = random() * Math.PI * 2
    const tilt = (0.15 + 0.5 * random()) * length
    const side: Vec = [Math.sin(round) * patch.width, 0, Math.cos(round) * patch.width]
    const normal = unit([Math.cos(round), 0.6, -Math.sin(round)])
    const middle: Vec = [
      foot[0] + Math.cos(round) * tilt * 0.3,
      foot[1] + length * 0.6,
      foot[2] - Math.sin(round) * tilt * 0.3,
    ]
    const a = mesh.point([foot[0] - side[0], foot[1] - 0.02, foot[2] - side[2]], normal)
    mesh.point([foot[0] + side[0], foot[1] - 0.02, foot[2] + side[2]], normal)
    mesh.point([middle[0] + side[0] * 0.6, middle[1], middle[2] + side[2] * 0.6], normal)
    mesh.point([middle[0] - side[0] * 0.6, middle[1], middle[2] - side[2] * 0.6], normal)
    mesh.point(
      [foot[0] + Math.cos(round) * tilt, foot[1] + length * 0.95, foot[2] - Math.sin(round) * tilt],
      normal,
    )
    mesh.triangle(a, a + 1, a + 2, patch.material)
    mesh.triangle(a, a + 2, a + 3, patch.material)
    mesh.triangle(a + 3, a + 2, a + 4, patch.material)
  }
}

function leaf(mesh: Mesh, at: Vec, length: number, material: number, random: () => number): void {
  const along = unit([random() * 2 - 1, random() * 1.4 - 0.9, random() * 2 - 1])
  const other = unit([random() * 2 - 1, random() * 2 - 1, random() * 2 - 1])
  const width = length * 0.32
  const normal = unit([
    along[1] * other[2] - along[2] * other[1],
    Math.abs(along[2] * other[0] - along[0] * other[2]) + 0.3,
    along[0] * other[1] - along[1] * other[0],
  ])
  const tip: Vec = [at[0] + along[0] * length, at[1] + along[1] * length, at[2] + along[2] * length]
  const half: Vec = [
    at[0] + along[0] * length * 0.45,
    at[1] + along[1] * length * 0.45,
    at[2] + along[2] * length * 0.45,
  ]
  const a = mesh.point(at, normal)
  mesh.point([half[0] + other[0] * width, half[1] + other[1] * width, half[2] + other[2] * width], normal)
  mesh.point(tip, normal)
  mesh.point([half[0] - other[0] * width, half[1] - other[1] * width, half[2] - other[2] * width], normal)
  mesh.triangle(a, a + 1, a + 2, material)
  mesh.triangle(a, a + 2, a + 3, material)
}
