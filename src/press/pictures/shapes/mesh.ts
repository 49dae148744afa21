import { cross, minus, unit, type Vec } from '../noise.ts'

/** Triangles with a normal at each corner and a material each. */
export class Mesh {
  readonly points: number[] = []
  readonly normals: number[] = []
  readonly corners: number[] = []
  readonly materials: number[] = []

  point(at: Vec, normal: Vec): number {
    this.points.push(at[0], at[1], at[2])
    this.normals.push(normal[0], normal[1], normal[2])
    return this.points.length / 3 - 1
  }

  triangle(a: number, b: number, c: number, material: number): void {
    this.corners.push(a, b, c)
    this.materials.push(material)
  }

  /** A flat four-sided face, corners in order round it. */
  face(a: Vec, b: Vec, c: Vec, d: Vec, material: number): void {
    const normal = unit(cross(minus(b, a), minus(d, a)))
    const first = this.point(a, normal)
    this.point(b, normal)
    this.point(c, normal)
    this.point(d, normal)
    this.triangle(first, first + 1, first + 2, material)
    this.triangle(first, first + 2, first + 3, material)
  }

  /** A copy of another mesh, turned about the upright axis by `turn`, scaled and moved. */
  place(other: Mesh, at: Vec, turn = 0, scale = 1, material?: number): void {
    const base = this.points.length / 3
    const cos = Math.cos(turn)
    const sin = Math.sin(turn)
    for (let i = 0; i < other.points.length; i += 3) {
      const x = other.points[i]! * scale
      const z = other.points[i + 2]! * scale
      this.points.push(
        x * cos + z * sin + at[0],
        other.points[i + 1]! * scale + at[1],
        z * cos - x * sin + at[2],
      )
      const nx = other.normals[i]!
      const nz = other.normals[i + 2]!
      this.normals.push(nx * cos + nz * sin, other.normals[i + 1]!, nz * cos - nx * sin)
    }
    for (const corner of other.corners) this.corners.push(base + corner)
    for (const own of other.materials) this.materials.push(material ?? own)
  }
}
