import { cross, minus, unit, type Rgb, type Vec } from '../noise.ts'
import type { Material, Scene } from '../scene.ts'
import { type Hit, finderOf } from './bvh.ts'
import { fogBetween } from './fog.ts'
import { samplerOf } from './sampler.ts'
import { roughSky } from './rough-sky.ts'

/** The exposed negative: light, and what stands at each pixel for the smoothing to keep apart. */
export type Negative = {
  width: number
  height: number
  light: Float32Array
  albedo: Float32Array
  normal: Float32Array
}

/** A path's meeting with a surface, turned so that the normal faces the ray. */
type Surface = { x: number; y: number; z: number; normal: Vec; face: Vec; material: Material; colour: Rgb }

const FAR = 1e7
const BRIGHTEST = 12

/** Follows light backwards from the lens through the scene (path tracing with direct light from sun and lamps). */
export function expose(scene: Scene, height: number): Negative {
  const { mesh, materials, camera, sun, lamps = [], fog, bounces = 3 } = scene
  const width = scene.traceWidth
  const find = finderOf(mesh)
  const hit: Hit = { t: 0, triangle: 0, u: 0, v: 0 }
  const negative: Negative = {
    width,
    height,
    light: new Float32Array(width * height * 3),
    albedo: new Float32Array(width * height * 3),
    normal: new Float32Array(width * height * 3),
  }
  const forward = unit(minus(camera.to, camera.from))
  const right = unit(cross(forward, [0, 1, 0]))
  const up = cross(right, forward)
  const half = Math.tan((camera.angle * Math.PI) / 360)
  const next = samplerOf(scene.samples)
  const random = next.draw
  const dull = scene.closed ? (): Rgb => [0, 0, 0] : roughSky(scene.sky)

  function surfaceAt(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): Surface {
    const base = hit.triangle * 3
    const a = mesh.corners[base]! * 3
    const b = mesh.corners[base + 1]! * 3
    const c = mesh.corners[base + 2]! * 3
    const w = 1 - hit.u - hit.v
    const { normals: n, points: p } = mesh
    const x = ox + dx * hit.t
    const y = oy + dy * hit.t
    const z = oz + dz * hit.t
    const material = materials[mesh.materials[hit.triangle]!]!
    let face: Vec = unit(
      cross(
        [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!],
        [p[c]! - p[a]!, p[c + 1]! - p[a + 1]!, p[c + 2]! - p[a + 2]!],
      ),
    )
    let normal: Vec = unit([
      n[a]! * w + n[b]! * hit.u + n[c]! * hit.v,
      n[a + 1]! * w + n[b + 1]! * hit.u + n[c + 1]! * hit.v,
      n[a + 2]! * w + n[b + 2]! * hit.u + n[c + 2]! * hit.v,
    ])
    if (face[0] * dx + face[1] * dy + face[2] * dz > 0) face = [-face[0], -face[1], -face[2]]
    if (normal[0] * face[0] + normal[1] * face[1] + normal[2] * face[2] < 0)
      normal = [-normal[0], -normal[1], -normal[2]]
    if (material.bump) {
      const tilt = material.bump(x, y, z)
      normal = unit([normal[0] + tilt[0], normal[1] + tilt[1], normal[2] + tilt[2]])
    }
    return { x, y, z, normal, face, material, colour: material.colour(x, y, z) }
  }

  function clear(s: Surface, dx: number, dy: number, dz: number, far: number): boolean {
    const side = s.face[0] * dx + s.face[1] * dy + s.face[2] * dz < 0 ? -1 : 1
    const off = side * 1e-4 * (1 + Math.abs(s.x) * 0.02 + Math.abs(s.z) * 0.02)
    return !find(
      s.x + s.face[0] * off,
      s.y + s.face[1] * off,
      s.z + s.face[2] * off,
      dx,
      dy,
      dz,
      far - off,
      hit,
      true,
    )
  }

  /** Share of light from a direction that a surface scatters towards anyone. */
  function taking(s: Surface, dx: number, dy: number, dz: number): number {
    const facing = s.normal[0] * dx + s.normal[1] * dy + s.normal[2] * dz
    const through = s.material.through ?? 0
    return facing > 0 ? facing * (1 - through) : -facing * through
  }

  function direct(s: Surface): Rgb {
    let r = 0
    let g = 0
    let b = 0
    if (sun) {
      const [ux, uy, uz] = unit([
        sun.to[0] + (random() - 0.5) * 2 * sun.size,
        sun.to[1] + (random() - 0.5) * 2 * sun.size,
        sun.to[2] + (random() - 0.5) * 2 * sun.size,
      ])
      const share = taking(s, ux, uy, uz)
      if (share > 0 && clear(s, ux, uy, uz, FAR)) {
        r += sun.colour[0] * share
        g += sun.colour[1] * share
        b += sun.colour[2] * share
      }
    }
    if (lamps.length > 0) {
      const lamp = lamps[Math.min(lamps.length - 1, Math.floor(random() * lamps.length))]!
      const su = random()
      const sv = random()
      const { u = [0, 0, 0], v = [0, 0, 0] } = lamp
      const lx = lamp.at[0] + u[0] * su + v[0] * sv - s.x
      const ly = lamp.at[1] + u[1] * su + v[1] * sv - s.y
      const lz = lamp.at[2] + u[2] * su + v[2] * sv - s.z
      const distance = Math.hypot(lx, ly, lz)
      const share = taking(s, lx / distance, ly / distance, lz / distance)
      if (share > 0 && clear(s, lx / distance, ly / distance, lz / distance, distance - 0.02)) {
        let power = (share * lamps.length) / Math.max(distance * distance, 0.5)
        if (lamp.u && lamp.v) {
          const turned = cross(lamp.u, lamp.v)
          power *= Math.abs(turned[0] * lx + turned[1] * ly + turned[2] * lz) / distance / Math.PI
        }
        r += lamp.colour[0] * power
        g += lamp.colour[1] * power
        b += lamp.colour[2] * power
      }
    }
    return [r, g, b]
  }

  function trace(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, pixel: number): Rgb {
    let r = 0
    let g = 0
    let b = 0
    let tr = 1
    let tg = 1
    let tb = 1
    let seen = true
    for (let bounce = 0; ; bounce += 1) {
      const met = find(ox, oy, oz, dx, dy, dz, FAR, hit, false)
      const distance = met ? hit.t : FAR
      if (fog && seen) {
        const kept = fogBetween(fog, ox, oy, oz, dx, dy, dz, distance, bounce === 0 ? random() : -1)
        const veil = fog.colour(dx, dy, dz)
        r += tr * (1 - kept) * veil[0]
        g += tg * (1 - kept) * veil[1]
        b += tb * (1 - kept) * veil[2]
        tr *= kept
        tg *= kept
        tb *= kept
      }
      if (!met) {
        const sky = seen ? scene.sky(dx, dy, dz) : dull(dx, dy, dz)
        if (bounce === 0) note(pixel, sky, [0, 0, 0])
        return [r + tr * sky[0], g + tg * sky[1], b + tb * sky[2]]
      }
      const s = surfaceAt(ox, oy, oz, dx, dy, dz)
      if (bounce === 0) note(pixel, s.colour, s.face)
      if (s.material.glow && (seen || !s.material.lamp)) {
        const glow = s.material.glow(s.x, s.y, s.z)
        r += tr * glow[0]
        g += tg * glow[1]
        b += tb * glow[2]
      }
      if (s.material.lamp) return [r, g, b]
      const { gloss = 0, rough = 0, through = 0 } = s.material
      const facing = Math.max(0, -(s.normal[0] * dx + s.normal[1] * dy + s.normal[2] * dz))
      const mirrored = gloss === 0 ? 0 : gloss + (1 - gloss) * (1 - facing) ** 5 * (1 - rough)
      const [sx, sy, sz] = scattered()
      let side = 1
      // the first mirror is followed for sure and only weighed, which keeps water and glass free of specks
      const both = bounce === 0 && mirrored > 0 && rough < 0.2
      if (both) {
        const lit = direct(s)
        r += tr * (1 - mirrored) * s.colour[0] * (lit[0] + scene.ambient[0])
        g += tg * (1 - mirrored) * s.colour[1] * (lit[1] + scene.ambient[1])
        b += tb * (1 - mirrored) * s.colour[2] * (lit[2] + scene.ambient[2])
        tr *= mirrored
        tg *= mirrored
        tb *= mirrored
      }
      if (both || (mirrored > 0 && random() < mirrored)) {
        const twice = 2 * facing
        dx += s.normal[0] * twice + sx * rough
        dy += s.normal[1] * twice + sy * rough
        dz += s.normal[2] * twice + sz * rough
        // a tilted normal can send the ray into the surface: lift it back out
        const sunk = s.face[0] * dx + s.face[1] * dy + s.face[2] * dz
        if (sunk < 0) {
          dx -= 2 * sunk * s.face[0]
          dy -= 2 * sunk * s.face[1]
          dz -= 2 * sunk * s.face[2]
        }
        seen = rough < 0.2
        if (bounce >= bounces + 1) return [r, g, b]
      } else {
        tr *= s.colour[0]
        tg *= s.colour[1]
        tb *= s.colour[2]
        const lit = direct(s)
        r += tr * lit[0]
        g += tg * lit[1]
        b += tb * lit[2]
        if (bounce >= bounces) {
          return [r + tr * scene.ambient[0], g + tg * scene.ambient[1], b + tb * scene.ambient[2]]
        }
        if (through > 0 && random() < through) side = -1
        dx = s.normal[0] * side + sx
        dy = s.normal[1] * side + sy
        dz = s.normal[2] * side + sz
        seen = false
      }
      const length = Math.hypot(dx, dy, dz) || 1
      dx /= length
      dy /= length
      dz /= length
      const off = side * 1e-4 * (1 + Math.abs(s.x) * 0.02 + Math.abs(s.z) * 0.02)
      ox = s.x + s.face[0] * off
      oy = s.y + s.face[1] * off
      oz = s.z + s.face[2] * off
    }
  }

  /** A direction on the unit sphere; added to the normal it is the cosine law. */
  function scattered(): Vec {
    const rise = 1 - 2 * random()
    const round = random() * Math.PI * 2
    const flat = Math.sqrt(Math.max(0, 1 - rise * rise))
    return [flat * Math.cos(round), rise, flat * Math.sin(round)]
  }

  function note(pixel: number, colour: Rgb, normal: Vec): void {
    for (let k = 0; k < 3; k += 1) {
      negative.albedo[pixel + k] = negative.albedo[pixel + k]! + colour[k]! / scene.samples
      negative.normal[pixel + k] = negative.normal[pixel + k]! + normal[k]! / scene.samples
    }
  }

  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const pixel = (row * width + column) * 3
      for (let sample = 0; sample < scene.samples; sample += 1) {
        next.start(column, row, sample)
        const px = ((column + random()) / width) * 2 - 1
        const py = (height - 2 * (row + random())) / width + (camera.rise ?? 0)
        let ox = camera.from[0]
        let oy = camera.from[1]
        let oz = camera.from[2]
        let view: Vec = [
          forward[0] + (right[0] * px + up[0] * py) * half,
          forward[1] + (right[1] * px + up[1] * py) * half,
          forward[2] + (right[2] * px + up[2] * py) * half,
        ]
        if (camera.lens && camera.focus) {
          const reach = Math.sqrt(random()) * camera.lens
          const round = random() * Math.PI * 2
          const lu = Math.cos(round) * reach
          const lv = Math.sin(round) * reach
          const shift: Vec = [
            right[0] * lu + up[0] * lv,
            right[1] * lu + up[1] * lv,
            right[2] * lu + up[2] * lv,
          ]
          ox += shift[0]
          oy += shift[1]
          oz += shift[2]
          const far = camera.focus
          view = [view[0] - shift[0] / far, view[1] - shift[1] / far, view[2] - shift[2] / far]
        }
        const [dx, dy, dz] = unit(view)
        const colour = trace(ox, oy, oz, dx, dy, dz, pixel)
        const brightest = Math.max(colour[0], colour[1], colour[2])
        const hold = (brightest > BRIGHTEST ? BRIGHTEST / brightest : 1) / scene.samples
        for (let k = 0; k < 3; k += 1) {
          negative.light[pixel + k] = negative.light[pixel + k]! + colour[k]! * hold
        }
      }
    }
  }
  return negative
}
