import sharp from 'sharp'
import { clamp, dice, mix } from './noise.ts'
import type { Print } from './scene.ts'

/** A picture ready to be encoded: eight bits, three channels. */
export type Sheet = { pixels: Buffer; width: number; height: number }

/** Exposed light to a print: bloom, film curve, tints, enlargement, and the grain of the paper it is printed on. */
export async function develop(
  light: Float32Array,
  size: { width: number; height: number },
  print: Print,
  out: { width: number; height: number },
): Promise<Sheet> {
  const { width, height } = size
  const bloomed = withBloom(light, width, height, print.bloom ?? 0.08)
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      const dx = (x / width - 0.5) * 1.1
      const dy = (y / height - 0.5) * 1.1
      const dark = 1 - (print.vignette ?? 0.35) * (dx * dx + dy * dy) * 1.6
      const tone = graded(bloomed, at, print, dark)
      pixels[at] = tone[0] * 255
      pixels[at + 1] = tone[1] * 255
      pixels[at + 2] = tone[2] * 255
    }
  }
  const { data } = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(out.width, out.height, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  addGrain(data, out.width, out.height, print.grain ?? 4)
  return { pixels: data, width: out.width, height: out.height }
}

function graded(light: Float32Array, at: number, print: Print, dark: number): [number, number, number] {
  const contrast = print.contrast ?? 1
  const saturation = print.saturation ?? 0.9
  const tones: [number, number, number] = [0, 0, 0]
  for (let k = 0; k < 3; k += 1) {
    const film = filmCurve(light[at + k]! * print.exposure * dark)
    const screen = film ** (1 / 2.2)
    tones[k] = mix(0.45, screen, contrast)
  }
  const grey = tones[0] * 0.3 + tones[1] * 0.59 + tones[2] * 0.11
  for (let k = 0; k < 3; k += 1) {
    let tone = mix(grey, tones[k]!, saturation)
    tone += (print.shadows?.[k] ?? 0) * (1 - clamp(grey)) ** 2 + (print.lights?.[k] ?? 0) * clamp(grey) ** 2
    tones[k] = clamp(0.018 + tone * 0.97)
  }
  return tones
}

/** Film's shoulder and toe (Narkowicz's fit of the ACES curve, 2015). */
function filmCurve(x: number): number {
  return clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14))
}

/** Light that strays in the lens: the bright parts, blurred wide, laid over everything. */
function withBloom(light: Float32Array, width: number, height: number, share: number): Float32Array {
  const stray = new Float32Array(light.length)
  for (let i = 0; i < light.length; i += 1) stray[i] = Math.min(light[i]!, 8)
  for (const radius of [0.006, 0.012, 0.025])
    blur(stray, width, height, Math.max(1, Math.round(width * radius)))
  const out = new Float32Array(light.length)
  for (let i = 0; i < light.length; i += 1) out[i] = mix(light[i]!, stray[i]!, share)
  return out
}

/** Box blur in place, across and then down. */
function blur(picture: Float32Array, width: number, height: number, radius: number): void {
  const run = (start: number, step: number, count: number): void => {
    const line = new Float32Array(count)
    const value = (i: number): number => picture[start + Math.max(0, Math.min(count - 1, i)) * step]!
    let sum = 0
    for (let i = -radius; i <= radius; i += 1) sum += value(i)
    for (let i = 0; i < count; i += 1) {
      line[i] = sum / (2 * radius + 1)
      sum += value(i + radius + 1) - value(i - radius)
    }
    for (let i = 0; i < count; i += 1) picture[start + i * step] = line[i]!
  }
  for (let k = 0; k < 3; k += 1) {
    for (let y = 0; y < height; y += 1) run(y * width * 3 + k, 3, width)
    for (let x = 0; x < width; x += 1) run(x * 3 + k, width * 3, height)
  }
}

/** Soft grain, strongest in the middle tones, two pixels wide so that it does not cost a file its size. */
function addGrain(pixels: Buffer, width: number, height: number, strength: number): void {
  const throwDice = dice(width * 31 + height)
  const coarse = Math.ceil(width / 2) + 1
  const grains = new Float32Array(coarse * (Math.ceil(height / 2) + 1))
  for (let i = 0; i < grains.length; i += 1) grains[i] = throwDice() + throwDice() + throwDice() - 1.5
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      const cell = (y >> 1) * coarse + (x >> 1)
      const grain = x & 1 ? (grains[cell]! + grains[cell + 1]!) / 1.4 : grains[cell]!
      const tone = pixels[at + 1]! / 255
      const push = grain * strength * (0.35 + 2.6 * tone * (1 - tone))
      for (let k = 0; k < 3; k += 1) pixels[at + k] = clamp(pixels[at + k]! + push, 0, 255)
    }
  }
}
