import type { Mesh } from '../shapes/mesh.ts'

/** What a ray met: distance, triangle (of the mesh) and place on it. */
export type Hit = { t: number; triangle: number; u: number; v: number }

/** Finds the first triangle on a ray; with `any` it stops at whichever it meets before `far`. */
export type Finder = (
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  far: number,
  hit: Hit,
  any: boolean,
) => boolean

const LEAF = 3
const BINS = 12
// below this many triangles a cut through the middle is as good as a reckoned one
const SMALL = 24

/** Sorts a mesh into a tree of boxes (binned surface-area heuristic) and returns the search over it. */
export function finderOf(mesh: Mesh): Finder {
  const count = mesh.materials.length
  const lows = new Float32Array(count * 3)
  const highs = new Float32Array(count * 3)
  for (let t = 0; t < count; t += 1) {
    for (let k = 0; k < 3; k += 1) {
      const a = mesh.points[mesh.corners[t * 3]! * 3 + k]!
      const b = mesh.points[mesh.corners[t * 3 + 1]! * 3 + k]!
      const c = mesh.points[mesh.corners[t * 3 + 2]! * 3 + k]!
      lows[t * 3 + k] = Math.min(a, b, c)
      highs[t * 3 + k] = Math.max(a, b, c)
    }
  }
  const order = new Int32Array(count)
  for (let t = 0; t < count; t += 1) order[t] = t
  const boxes = new Float32Array(Math.max(1, count) * 12)
  const links = new Int32Array(Math.max(1, count) * 4)
  const tally = new Int32Array(BINS)
  const bins = new Float32Array(BINS * 6)
  let nodes = 1
  const work: [number, number, number][] = [[0, 0, count]]
  while (work.length > 0) {
    const [node, start, end] = work.pop()!
    const bounds = boundsOf(start, end)
    boxes.set(bounds.box, node * 6)
    const cut = end - start <= LEAF ? start : split(start, end, bounds.centres)
    if (cut <= start || cut >= end) {
      links[node * 2] = start
      links[node * 2 + 1] = end - start
      continue
    }
    const left = nodes
    nodes += 2
    links[node * 2] = left
    links[node * 2 + 1] = 0
    work.push([left, start, cut], [left + 1, cut, end])
  }

  function boundsOf(start: number, end: number): { box: Float32Array; centres: Float32Array } {
    const box = new Float32Array([1e30, 1e30, 1e30, -1e30, -1e30, -1e30])
    const centres = new Float32Array([1e30, 1e30, 1e30, -1e30, -1e30, -1e30])
    for (let i = start; i < end; i += 1) {
      const t = order[i]! * 3
      for (let k = 0; k < 3; k += 1) {
        const low = lows[t + k]!
        const high = highs[t + k]!
        const centre = (low + high) / 2
        if (low < box[k]!) box[k] = low
        if (high > box[k + 3]!) box[k + 3] = high
        if (centre < centres[k]!) centres[k] = centre
        if (centre > centres[k + 3]!) centres[k + 3] = centre
      }
    }
    return { box, centres }
  }

  /** Moves the triangles of the better half to the front; returns where the other half begins. */
  function split(start: number, end: number, centres: Float32Array): number {
    let axis = 0
    for (let k = 1; k < 3; k += 1) {
      if (centres[k + 3]! - centres[k]! > centres[axis + 3]! - centres[axis]!) axis = k
    }
    const low = centres[axis]!
    const width = centres[axis + 3]! - low
    if (width < 1e-9) return end - start > 64 ? (start + end) >> 1 : start
    const scale = (BINS * 0.9999) / width
    const binOf = (t: number): number =>
      Math.max(
        0,
        Math.min(BINS - 1, Math.floor(((lows[t * 3 + axis]! + highs[t * 3 + axis]!) / 2 - low) * scale)),
      )
    const best = end - start <= SMALL ? BINS / 2 : bestCut()
    let front = start
    let back = end - 1
    while (front <= back) {
      const t = order[front]!
      if (binOf(t) < best) front += 1
      else {
        order[front] = order[back]!
        order[back] = t
        back -= 1
      }
    }
    return front === start || front === end ? (start + end) >> 1 : front

    function bestCut(): number {
      tally.fill(0)
      bins.fill(-1e30)
      for (let i = start; i < end; i += 1) {
        const t = order[i]!
        const bin = binOf(t)
        tally[bin] = tally[bin]! + 1
        for (let k = 0; k < 3; k += 1) {
          bins[bin * 6 + k] = Math.max(bins[bin * 6 + k]!, -lows[t * 3 + k]!)
          bins[bin * 6 + k + 3] = Math.max(bins[bin * 6 + k + 3]!, highs[t * 3 + k]!)
        }
      }
      let cheapest = 0
      let least = Infinity
      for (let cut = 1; cut < BINS; cut += 1) {
        const cost = half(0, cut, tally, bins) + half(cut, BINS, tally, bins)
        if (cost < least) {
          least = cost
          cheapest = cut
        }
      }
      return cheapest
    }
  }

  return search(mesh, order, boxes, links)
}

function half(from: number, to: number, tally: Int32Array, bins: Float32Array): number {
  const box = [-1e30, -1e30, -1e30, -1e30, -1e30, -1e30]
  let count = 0
  for (let bin = from; bin < to; bin += 1) {
    count += tally[bin]!
    for (let k = 0; k < 6; k += 1) box[k] = Math.max(box[k]!, bins[bin * 6 + k]!)
  }
  if (count === 0) return 0
  const x = box[0]! + box[3]!
  const y = box[1]! + box[4]!
  const z = box[2]! + box[5]!
  return count * (x * y + y * z + z * x)
}

/** Triangles laid out in the order of the tree, as a corner and two edges (Möller and Trumbore, 1997). */
function layOut(mesh: Mesh, order: Int32Array): Float64Array {
  const laid = new Float64Array(order.length * 9)
  order.forEach((triangle, slot) => {
    for (let k = 0; k < 3; k += 1) {
      const a = mesh.points[mesh.corners[triangle * 3]! * 3 + k]!
      laid[slot * 9 + k] = a
      laid[slot * 9 + 3 + k] = mesh.points[mesh.corners[triangle * 3 + 1]! * 3 + k]! - a
      laid[slot * 9 + 6 + k] = mesh.points[mesh.corners[triangle * 3 + 2]! * 3 + k]! - a
    }
  })
  return laid
}

function search(mesh: Mesh, order: Int32Array, boxes: Float32Array, links: Int32Array): Finder {
  const laid = layOut(mesh, order)
  const stack = new Int32Array(128)
  const enter = (
    node: number,
    ox: number,
    oy: number,
    oz: number,
    ix: number,
    iy: number,
    iz: number,
    far: number,
  ): number => {
    const b = node * 6
    const x0 = (boxes[b]! - ox) * ix
    const x1 = (boxes[b + 3]! - ox) * ix
    let near = x0 < x1 ? x0 : x1
    let last = x0 < x1 ? x1 : x0
    const y0 = (boxes[b + 1]! - oy) * iy
    const y1 = (boxes[b + 4]! - oy) * iy
    near = Math.max(near, y0 < y1 ? y0 : y1)
    last = Math.min(last, y0 < y1 ? y1 : y0)
    const z0 = (boxes[b + 2]! - oz) * iz
    const z1 = (boxes[b + 5]! - oz) * iz
    near = Math.max(near, z0 < z1 ? z0 : z1)
    last = Math.min(last, z0 < z1 ? z1 : z0)
    return last * 1.00001 >= near && last > 0 && near < far ? near : Infinity
  }
  return (ox, oy, oz, dx, dy, dz, far, hit, any) => {
    const ix = 1 / (Math.abs(dx) < 1e-12 ? 1e-12 : dx)
    const iy = 1 / (Math.abs(dy) < 1e-12 ? 1e-12 : dy)
    const iz = 1 / (Math.abs(dz) < 1e-12 ? 1e-12 : dz)
    let nearest = far
    let found = false
    let depth = 0
    stack[depth++] = 0
    while (depth > 0) {
      const node = stack[--depth]!
      const first = links[node * 2]!
      const size = links[node * 2 + 1]!
      if (size === 0) {
        const a = enter(first, ox, oy, oz, ix, iy, iz, nearest)
        const b = enter(first + 1, ox, oy, oz, ix, iy, iz, nearest)
        if (a < b) {
          if (b < Infinity) stack[depth++] = first + 1
          stack[depth++] = first
        } else {
          if (a < Infinity) stack[depth++] = first
          if (b < Infinity) stack[depth++] = first + 1
        }
        continue
      }
      for (let slot = first; slot < first + size; slot += 1) {
        const k = slot * 9
        const e1x = laid[k + 3]!
        const e1y = laid[k + 4]!
        const e1z = laid[k + 5]!
        const e2x = laid[k + 6]!
        const e2y = laid[k + 7]!
        const e2z = laid[k + 8]!
        const px = dy * e2z - dz * e2y
        const py = dz * e2x - dx * e2z
        const pz = dx * e2y - dy * e2x
        const det = e1x * px + e1y * py + e1z * pz
        if (det > -1e-14 && det < 1e-14) continue
        const inverse = 1 / det
        const tx = ox - laid[k]!
        const ty = oy - laid[k + 1]!
        const tz = oz - laid[k + 2]!
        const u = (tx * px + ty * py + tz * pz) * inverse
        if (u < 0 || u > 1) continue
        const qx = ty * e1z - tz * e1y
        const qy = tz * e1x - tx * e1z
        const qz = tx * e1y - ty * e1x
        const v = (dx * qx + dy * qy + dz * qz) * inverse
        if (v < 0 || u + v > 1) continue
        const t = (e2x * qx + e2y * qy + e2z * qz) * inverse
        if (t > 1e-4 && t < nearest) {
          if (any) return true
          nearest = t
          hit.t = t
          hit.u = u
          hit.v = v
          hit.triangle = order[slot]!
          found = true
        }
      }
    }
    return found
  }
}
