/** A point or direction in metres: x to the right, y up, z towards the viewer. */
export type Vec = readonly [number, number, number]
/** Linear light, one number a channel; 1 is paper white at exposure 1. */
export type Rgb = readonly [number, number, number]

/** A source of numbers in [0, 1) that gives the same row for the same seed, so that every drawing repeats. */
export function dice(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296
  }
}

/** A number in [0, 1) for a cell of the lattice. */
export function hash(x: number, y: number, z: number): number {
  let word = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(z, 1440662683)
  word = Math.imul(word ^ (word >>> 13), 1274126177)
  word = Math.imul(word ^ (word >>> 16), 2246822519)
  return ((word ^ (word >>> 15)) >>> 0) / 4294967296
}

const LATTICE = 256
const order = new Uint8Array(LATTICE)
const values = new Float32Array(LATTICE)
const shuffle = dice(2026)
for (let i = 0; i < LATTICE; i += 1) order[i] = i
for (let i = LATTICE - 1; i > 0; i -= 1) {
  const other = Math.floor(shuffle() * (i + 1))
  const held = order[i]!
  order[i] = order[other]!
  order[other] = held
}
for (let i = 0; i < LATTICE; i += 1) values[i] = shuffle() * 2 - 1

/** Smooth value noise in [-1, 1], one feature a unit, repeating after 256 units. */
export function noise(x: number, y: number, z: number): number {
  const ix = Math.floor(x)
  const iy = Math.floor(y)
  const iz = Math.floor(z)
  const u = fade(x - ix)
  const v = fade(y - iy)
  const w = fade(z - iz)
  const a = order[ix & 255]!
  const b = order[(ix + 1) & 255]!
  const aa = order[(a + iy) & 255]!
  const ba = order[(b + iy) & 255]!
  const ab = order[(a + iy + 1) & 255]!
  const bb = order[(b + iy + 1) & 255]!
  const near = mix(
    mix(values[order[(aa + iz) & 255]!]!, values[order[(ba + iz) & 255]!]!, u),
    mix(values[order[(ab + iz) & 255]!]!, values[order[(bb + iz) & 255]!]!, u),
    v,
  )
  const far = mix(
    mix(values[order[(aa + iz + 1) & 255]!]!, values[order[(ba + iz + 1) & 255]!]!, u),
    mix(values[order[(ab + iz + 1) & 255]!]!, values[order[(bb + iz + 1) & 255]!]!, u),
    v,
  )
  return mix(near, far, w)
}

/** Noise over noise, each octave twice as fine and half as strong: about [-1, 1]. */
export function fractal(x: number, y: number, z: number, octaves: number): number {
  let sum = 0
  let weight = 0.5
  let scale = 1
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += weight * noise(x * scale + octave * 17.3, y * scale - octave * 9.1, z * scale + octave * 5.7)
    weight *= 0.5
    scale *= 2.03
  }
  return sum
}

/** Fractal noise with sharp crests, as of ridges and waves: about [0, 1]. */
export function ridges(x: number, y: number, z: number, octaves: number): number {
  let sum = 0
  let weight = 0.5
  let scale = 1
  for (let octave = 0; octave < octaves; octave += 1) {
    const crest = 1 - Math.abs(noise(x * scale + octave * 31.7, y * scale, z * scale - octave * 12.3))
    sum += weight * crest * crest
    weight *= 0.5
    scale *= 2.07
  }
  return sum
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value
}

/** 0 below `low`, 1 above `high`, an S-curve between. */
export function smooth(low: number, high: number, value: number): number {
  const share = clamp((value - low) / (high - low))
  return share * share * (3 - 2 * share)
}

export function blend(from: Rgb, to: Rgb, share: number): Rgb {
  return [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)]
}

export function dim(colour: Rgb, share: number): Rgb {
  return [colour[0] * share, colour[1] * share, colour[2] * share]
}

/** `#rrggbb` as it looks on a screen, to linear light. */
export function paint(hex: string): Rgb {
  const channel = (at: number): number => (parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2
  return [channel(1), channel(3), channel(5)]
}

export function unit(v: Vec): Vec {
  const length = Math.hypot(v[0], v[1], v[2]) || 1
  return [v[0] / length, v[1] / length, v[2] / length]
}

export function cross(a: Vec, b: Vec): Vec {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

export function minus(a: Vec, b: Vec): Vec {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

function fade(t: number): number {
  return t * t * (3 - 2 * t)
}
