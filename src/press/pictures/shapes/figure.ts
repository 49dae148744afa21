import { clamp, fractal, type Vec } from '../noise.ts'
import { Mesh } from './mesh.ts'
import { blob } from './solids.ts'
import { skin } from './surface-net.ts'

/** A limb's part: a rod that tapers from one joint to the next. */
export type Bone = { from: Vec; to: Vec; r1: number; r2: number }

/**
 * How a person stands, walking towards +x. Angles in degrees from hanging straight down, forward positive;
 * a limb is [upper, lower]. `l` is the far side (z < 0), `r` the near one.
 */
export type Pose = {
  lean?: number
  nod?: number
  armL?: readonly [number, number]
  armR?: readonly [number, number]
  legL?: readonly [number, number]
  legR?: readonly [number, number]
  /** Arms held away from the body, in metres at the hand. */
  spread?: number
  /** Metres from ground to crown. */
  height?: number
  /** Width of the trunk: 1 is slim. */
  stout?: number
}

export type Clothes = {
  skin: number
  top: number
  bottom: number
  hair: number
  shoes?: number
  /** `skirt` and `robe` hang from the waist; `coat` covers the thighs. */
  cut?: 'trousers' | 'shorts' | 'skirt' | 'coat' | 'robe'
  hairdo?: 'short' | 'bun' | 'tail' | 'long' | 'cap' | 'none'
  sleeves?: 'long' | 'short' | 'wide'
}

/** Where the joints of a pose came to be, for things that are held or worn. */
export type Joints = { head: Vec; neck: Vec; hip: Vec; handL: Vec; handR: Vec; footL: Vec; footR: Vec }

/** A person standing with the lower foot at the origin. */
export function person(pose: Pose, clothes: Clothes, seed = 1): { mesh: Mesh; joints: Joints } {
  const tall = (pose.height ?? 1.7) / 1.7
  const stout = pose.stout ?? 1
  const turn = (at: Vec, degrees: number, length: number, dz = 0): Vec => {
    const angle = (degrees * Math.PI) / 180
    return [
      at[0] + Math.sin(angle) * length * tall,
      at[1] - Math.cos(angle) * length * tall,
      at[2] + dz * tall,
    ]
  }
  const lean = pose.lean ?? 0
  const [lt, ls] = pose.legL ?? [4, 0]
  const [rt, rs] = pose.legR ?? [-4, -4]
  const reach = (thigh: number, shin: number): number =>
    0.42 * Math.cos((thigh * Math.PI) / 180) + 0.43 * Math.cos((shin * Math.PI) / 180)
  const hip: Vec = [0, (Math.max(reach(lt, ls), reach(rt, rs)) + 0.05) * tall, 0]
  const chest = turn(hip, 180 - lean, 0.42)
  const neck = turn(hip, 180 - lean, 0.52)
  const head = turn(neck, 180 - lean - (pose.nod ?? 0), 0.17)
  const spread = pose.spread ?? 0.06
  const limb = (
    side: number,
    at: Vec,
    [a, b]: readonly [number, number],
    upper: number,
    lower: number,
    out: number,
  ): Vec[] => {
    const root: Vec = [at[0], at[1], at[2] + side * tall]
    const joint = turn(root, a, upper, Math.sign(side) * out * 0.5)
    return [root, joint, turn(joint, b, lower, Math.sign(side) * out * 0.5)]
  }
  const shoulders = turn(hip, 180 - lean, 0.47)
  const armL = limb(-0.18 * (0.8 + 0.2 * stout), shoulders, pose.armL ?? [-6, 8], 0.29, 0.27, spread)
  const armR = limb(0.18 * (0.8 + 0.2 * stout), shoulders, pose.armR ?? [6, 16], 0.29, 0.27, spread)
  const legL = limb(-0.09, hip, [lt, ls], 0.42, 0.43, 0.02)
  const legR = limb(0.09, hip, [rt, rs], 0.42, 0.43, 0.02)
  const t = tall
  const bone = (from: Vec, to: Vec, r1: number, r2: number): Bone => ({ from, to, r1: r1 * t, r2: r2 * t })
  const mesh = new Mesh()
  const cut = clothes.cut ?? 'trousers'
  const sleeves = clothes.sleeves ?? 'long'
  const wide = (at: Vec, z: number): Vec => [at[0], at[1], at[2] + z * t * stout]
  const trunk = [
    bone(wide(hip, -0.06), wide(chest, -0.09), 0.115 * stout, 0.1),
    bone(wide(hip, 0.06), wide(chest, 0.09), 0.115 * stout, 0.1),
    bone(armL[0]!, armR[0]!, 0.062, 0.062),
    bone(chest, turn(neck, 180 - lean, 0.02), 0.09, 0.055),
  ]
  const arm = (joints: Vec[]): Bone[] => {
    const [a, b, c] = [joints[0]!, joints[1]!, joints[2]!]
    const cuff = sleeves === 'wide' ? 0.085 : 0.037
    return sleeves === 'short'
      ? [bone(a, b, 0.06, 0.052)]
      : [bone(a, b, 0.058, 0.046), bone(b, c, 0.046, cuff)]
  }
  const hands: Bone[] = []
  for (const joints of [armL, armR]) {
    const [b, c] = [joints[1]!, joints[2]!]
    const out: Vec = [c[0] + (c[0] - b[0]) * 0.22, c[1] + (c[1] - b[1]) * 0.22, c[2]]
    hands.push(bone(c, out, 0.038, 0.028))
    if (sleeves === 'short') hands.push(bone(joints[0]!, b, 0.045, 0.038), bone(b, c, 0.04, 0.027))
  }
  const legs = (from: number): Bone[] =>
    [legL, legR].flatMap(([a, b, c]) =>
      from === 0
        ? [bone(a!, b!, 0.095 * stout, 0.066), bone(b!, c!, 0.064, 0.046)]
        : [bone(a!, b!, 0.09, 0.075)],
    )
  const bare = [legL, legR].flatMap(([a, b, c]) => [bone(a!, b!, 0.08, 0.054), bone(b!, c!, 0.056, 0.034)])
  const feet = [legL, legR].flatMap(([, b, c]) => {
    const shin = Math.atan2(c![0] - b![0], b![1] - c![1])
    const toe: Vec = [c![0] + Math.cos(shin) * 0.17 * t, c![1] - 0.02 * t + Math.sin(shin) * 0.17 * t, c![2]]
    return [bone(c!, toe, 0.048, 0.035)]
  })
  const folds = (x: number, y: number, z: number): number =>
    0.012 * fractal(x * 9 + seed * 3, y * 5, z * 9, 2)
  const grow = (bones: Bone[], material: number, blendBy: number, fold = false): void =>
    skinBones(mesh, bones, material, blendBy * t, fold ? folds : undefined)
  if (cut === 'skirt' || cut === 'robe' || cut === 'coat') {
    const hem = cut === 'robe' ? 0.74 : cut === 'skirt' ? 0.52 : 0.42
    const knees = (lt + rt) / 2
    const drop = (z: number): Bone =>
      bone(
        wide(hip, z * 0.5),
        turn(wide(hip, z), knees * 0.5, hem),
        0.11 * stout,
        cut === 'robe' ? 0.15 : 0.145,
      )
    const far = turn(hip, Math.max(lt, rt) * 0.55, hem)
    const back = turn(hip, Math.min(lt, rt) * 0.55, hem)
    const own = cut === 'skirt' ? clothes.bottom : clothes.top
    grow([drop(-0.1), drop(0.1), bone(hip, far, 0.11, 0.1), bone(hip, back, 0.11, 0.1)], own, 0.06, true)
  }
  grow([...trunk, ...arm(armL), ...arm(armR)], clothes.top, 0.045, true)
  if (cut === 'shorts') grow([...legs(1), bone(hip, hip, 0.13 * stout, 0.13 * stout)], clothes.bottom, 0.04)
  if (cut === 'trousers' || cut === 'coat')
    grow([...legs(0), bone(hip, hip, 0.13 * stout, 0.13 * stout)], clothes.bottom, 0.045, true)
  grow(cut === 'shorts' || cut === 'skirt' ? [...bare, ...hands] : hands, clothes.skin, 0.02)
  const face = (dx: number, dy: number): Vec => turn(turn(head, 90, dx), 180 - lean - (pose.nod ?? 0), dy)
  grow(
    [
      bone(neck, head, 0.05, 0.055),
      bone(face(0, 0.04), face(0.015, -0.02), 0.094, 0.08),
      bone(face(0.06, -0.065), face(0.02, -0.06), 0.045, 0.06),
      bone(face(0.09, -0.015), face(0.105, -0.025), 0.014, 0.015),
    ],
    clothes.skin,
    0.025,
  )
  grow(feet, clothes.shoes ?? clothes.hair, 0.02)
  const hair = [bone(face(-0.025, 0.05), face(-0.03, 0.02), 0.1, 0.095)]
  if (clothes.hairdo === 'bun') hair.push(bone(face(-0.12, 0.07), face(-0.13, 0.06), 0.05, 0.045))
  if (clothes.hairdo === 'tail') hair.push(bone(face(-0.1, 0.06), face(-0.2, -0.12), 0.04, 0.02))
  if (clothes.hairdo === 'long') hair.push(bone(face(-0.05, 0), face(-0.08, -0.2), 0.09, 0.06))
  if (clothes.hairdo === 'cap') hair.push(bone(face(0.06, 0.07), face(0.15, 0.06), 0.03, 0.015))
  if (clothes.hairdo !== 'none') grow(hair, clothes.hair, 0.02)
  // eyes, brows and the shade under the lip: enough for a face across a street
  const mark = (dx: number, dy: number, dz: number, size: Vec): void => {
    const [x, y, z] = face(dx, dy)
    blob(mesh, [x, y, z + dz * t], [size[0] * t, size[1] * t, size[2] * t], clothes.hair, { detail: 5 })
  }
  for (const side of [-0.034, 0.034]) {
    mark(0.083, 0.022, side, [0.009, 0.008, 0.013])
    mark(0.085, 0.045, side, [0.008, 0.005, 0.02])
  }
  mark(0.097, -0.068, 0, [0.007, 0.004, 0.02])
  const lowest = Math.min(legL[2]![1], legR[2]![1]) - 0.05 * t
  const drop = (at: Vec): Vec => [at[0], at[1] - lowest, at[2]]
  const standing = new Mesh()
  standing.place(mesh, [0, -lowest, 0])
  const joints = {
    head: drop(head),
    neck: drop(neck),
    hip: drop(hip),
    handL: drop(armL[2]!),
    handR: drop(armR[2]!),
    footL: drop(legL[2]!),
    footR: drop(legR[2]!),
  }
  return { mesh: standing, joints }
}

/** Skins rods that flow into each other. */
export function skinBones(
  mesh: Mesh,
  bones: readonly Bone[],
  material: number,
  blendBy: number,
  push?: (x: number, y: number, z: number) => number,
  cell = 0.02,
): void {
  const pad = 0.06 + blendBy
  const at = (k: 0 | 1 | 2, sign: 1 | -1): number =>
    sign * Math.max(...bones.map((b) => Math.max(sign * b.from[k] + b.r1, sign * b.to[k] + b.r2))) +
    sign * pad
  skin(mesh, [at(0, -1), at(1, -1), at(2, -1)], [at(0, 1), at(1, 1), at(2, 1)], cell, material, (x, y, z) => {
    let nearest = 10
    for (const b of bones) {
      const vx = b.to[0] - b.from[0]
      const vy = b.to[1] - b.from[1]
      const vz = b.to[2] - b.from[2]
      const px = x - b.from[0]
      const py = y - b.from[1]
      const pz = z - b.from[2]
      const along = clamp((px * vx + py * vy + pz * vz) / (vx * vx + vy * vy + vz * vz + 1e-9))
      const gap =
        Math.hypot(px - vx * along, py - vy * along, pz - vz * along) - (b.r1 + (b.r2 - b.r1) * along)
      const h = Math.max(blendBy - Math.abs(nearest - gap), 0) / blendBy
      nearest = Math.min(nearest, gap) - h * h * blendBy * 0.25
    }
    return push ? nearest + push(x, y, z) : nearest
  })
}
