import type { Rgb, Vec } from './noise.ts'
import type { Mesh } from './shapes/mesh.ts'

/** How a surface takes light. */
export type Material = {
  /** Share of light given back in all directions, at a place in the scene. */
  colour: (x: number, y: number, z: number) => Rgb
  /** Mirrored share seen straight on (0.02 water, 0.04 varnish); grows towards grazing view. */
  gloss?: number
  /** 0 is a mirror, 1 spreads its reflection over the half sky. */
  rough?: number
  /** Light given off. */
  glow?: (x: number, y: number, z: number) => Rgb
  /** The glow is also listed as a lamp of the scene, so that paths do not count it twice. */
  lamp?: boolean
  /** Share of the scattered light that goes through: cloth, leaves. */
  through?: number
  /** Tilt of the surface, added to its normal. */
  bump?: (x: number, y: number, z: number) => Vec
}

/** A rectangle that gives light to both sides, or a point when it has no edges. */
export type Lamp = { at: Vec; u?: Vec; v?: Vec; colour: Rgb }

export type Camera = {
  from: Vec
  to: Vec
  /** Width of the view in degrees. */
  angle: number
  /** Radius of the lens in metres, and the distance that is sharp. */
  lens?: number
  focus?: number
  /** Shift of the picture up, in half widths: keeps uprights upright, as a view camera does. */
  rise?: number
}

export type Fog = {
  /** Share lost in a metre at height 0, and how fast it thins upwards. */
  density: number
  falloff: number
  colour: (dx: number, dy: number, dz: number) => Rgb
  /** Banks and holes: factor of the density at a place. */
  patches?: (x: number, y: number, z: number) => number
}

/** What the darkroom does with the exposed picture. */
export type Print = {
  exposure: number
  contrast?: number
  saturation?: number
  bloom?: number
  vignette?: number
  grain?: number
  /** Tints laid into the shadows and the lights. */
  shadows?: Rgb
  lights?: Rgb
}

export type Scene = {
  mesh: Mesh
  materials: Material[]
  camera: Camera
  sky: (dx: number, dy: number, dz: number) => Rgb
  sun?: { to: Vec; colour: Rgb; size: number }
  lamps?: Lamp[]
  /** A room: lamps stand in its windows, and rough surfaces take no light from the sky itself. */
  closed?: boolean
  fog?: Fog
  /** Light that stands in for everything after the last bounce. */
  ambient: Rgb
  bounces?: number
  /** Paths through a pixel, and width at which the light is traced. */
  samples: number
  traceWidth: number
  print: Print
}
