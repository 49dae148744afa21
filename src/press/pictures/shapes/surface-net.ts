import { unit, type Vec } from '../noise.ts'
import type { Mesh } from './mesh.ts'

/** Skins a solid given by its signed distance (negative inside) with triangles: naive surface nets (Gibson, 1998). */
export function skin(
  mesh: Mesh,
  low: Vec,
  high: Vec,
  cell: number,
  material: number,
  distance: (x: number, y: number, z: number) => number,
): void {
  const nx = Math.ceil((high[0] - low[0]) / cell) + 1
  const ny = Math.ceil((high[1] - low[1]) / cell) + 1
  const nz = Math.ceil((high[2] - low[2]) / cell) + 1
  const field = new Float32Array(nx * ny * nz)
  const index = (i: number, j: number, k: number): number => (k * ny + j) * nx + i
  for (let k = 0; k < nz; k += 1) {
    for (let j = 0; j < ny; j += 1) {
      for (let i = 0; i < nx; i += 1) {
        field[index(i, j, k)] = distance(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell)
      }
    }
  }
  const vertices = new Int32Array(field.length).fill(-1)
  for (let k = 0; k < nz - 1; k += 1) {
    for (let j = 0; j < ny - 1; j += 1) {
      for (let i = 0; i < nx - 1; i += 1) {
        const crossing = middleOf(i, j, k)
        if (!crossing) continue
        const [x, y, z] = crossing
        const e = cell * 0.6
        const normal = unit([
          distance(x + e, y, z) - distance(x - e, y, z),
          distance(x, y + e, z) - distance(x, y - e, z),
          distance(x, y, z + e) - distance(x, y, z - e),
        ])
        vertices[index(i, j, k)] = mesh.point(crossing, normal)
      }
    }
  }
  for (let k = 1; k < nz - 1; k += 1) {
    for (let j = 1; j < ny - 1; j += 1) {
      for (let i = 1; i < nx - 1; i += 1) {
        const inside = field[index(i, j, k)]! < 0
        if (inside !== field[index(i + 1, j, k)]! < 0)
          quad([i, j - 1, k - 1], [i, j, k - 1], [i, j, k], [i, j - 1, k])
        if (inside !== field[index(i, j + 1, k)]! < 0)
          quad([i - 1, j, k - 1], [i, j, k - 1], [i, j, k], [i - 1, j, k])
        if (inside !== field[index(i, j, k + 1)]! < 0)
          quad([i - 1, j - 1, k], [i, j - 1, k], [i, j, k], [i - 1, j, k])
      }
    }
  }

  function quad(...cells: Vec[]): void {
    const [a = -1, b = -1, c = -1, d = -1] = cells.map(([i, j, k]) => vertices[index(i, j, k)]!)
    if (a < 0 || b < 0 || c < 0 || d < 0) return
    mesh.triangle(a, b, c, material)
    mesh.triangle(a, c, d, material)
  }

  /** The middle of the places where the surface crosses the edges of a cell. */
  function middleOf(i: number, j: number, k: number): Vec | undefined {
    let x = 0
    let y = 0
    let z = 0
    let count = 0
    for (let corner = 0; corner < 8; corner += 1) {
      const a = [i + (corner & 1), j + ((corner >> 1) & 1), k + ((corner >> 2) & 1)] as const
      const here = field[index(a[0], a[1], a[2])]!
      for (let axis = 0; axis < 3; axis += 1) {
        if (corner & (1 << axis)) continue
        const b = [
          a[0] + (axis === 0 ? 1 : 0),
          a[1] + (axis === 1 ? 1 : 0),
          a[2] + (axis === 2 ? 1 : 0),
        ] as const
        const there = field[index(b[0], b[1], b[2])]!
        if (here < 0 === there < 0) continue
        const share = here / (here - there)
        x += a[0] + (b[0] - a[0]) * share
        y += a[1] + (b[1] - a[1]) * share
        z += a[2] + (b[2] - a[2]) * share
        count += 1
      }
    }
    if (count === 0) return undefined
    return [low[0] + (x / count) * cell, low[1] + (y / count) * cell, low[2] + (z / count) * cell]
  }
}
