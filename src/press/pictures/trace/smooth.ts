import type { Negative } from './tracer.ts'

/**
 * Takes the grain of too few paths out of a negative and keeps its edges: wavelets with holes, held back where
 * normal, colour or light differ (Dammertz et al., "Edge-avoiding À-Trous wavelet transform", 2010).
 */
export function smoothed(negative: Negative, strength: number, rounds = 4): Float32Array {
  const { width, height, albedo, normal } = negative
  let from = withoutSpecks(negative)
  for (let i = 0; i < from.length; i += 1) from[i] = from[i]! / (albedo[i]! + 0.03)
  const kernel = [0.375, 0.25, 0.0625]
  for (let round = 0; round < rounds; round += 1) {
    const gap = 2 ** round
    const into = new Float32Array(from.length)
    const tolerance = strength * 0.6 ** round
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const here = (y * width + x) * 3
        const level = Math.cbrt(from[here]! + from[here + 1]! + from[here + 2]!)
        let r = 0
        let g = 0
        let b = 0
        let total = 0
        for (let j = -2; j <= 2; j += 1) {
          const yy = y + j * gap
          if (yy < 0 || yy >= height) continue
          for (let i = -2; i <= 2; i += 1) {
            const xx = x + i * gap
            if (xx < 0 || xx >= width) continue
            const there = (yy * width + xx) * 3
            let apart = 0
            let shade = 0
            for (let k = 0; k < 3; k += 1) {
              const turn = normal[here + k]! - normal[there + k]!
              const tint = albedo[here + k]! - albedo[there + k]!
              apart += turn * turn
              shade += tint * tint
            }
            const glow = level - Math.cbrt(from[there]! + from[there + 1]! + from[there + 2]!)
            const weight =
              kernel[Math.abs(i)]! *
              kernel[Math.abs(j)]! *
              Math.exp(-apart * 6 - shade * 60 - (glow * glow) / (tolerance * tolerance))
            r += from[there]! * weight
            g += from[there + 1]! * weight
            b += from[there + 2]! * weight
            total += weight
          }
        }
        into[here] = r / total
        into[here + 1] = g / total
        into[here + 2] = b / total
      }
    }
    from = into
  }
  for (let i = 0; i < from.length; i += 1) from[i] = from[i]! * (albedo[i]! + 0.03)
  return from
}

/** Draws single pixels that are far brighter or darker than all eight about them back into their company. */
function withoutSpecks({ light, width, height }: Negative): Float32Array<ArrayBuffer> {
  const out = new Float32Array(light)
  const level = (at: number): number => light[at]! + light[at + 1]! + light[at + 2]!
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const here = (y * width + x) * 3
      let high = 0
      let low = Infinity
      for (let j = -1; j <= 1; j += 1) {
        for (let i = -1; i <= 1; i += 1) {
          if (i === 0 && j === 0) continue
          const there = level(here + (j * width + i) * 3)
          if (there > high) high = there
          if (there < low) low = there
        }
      }
      const own = level(here)
      const pull =
        own > high * 1.15 ? (high * 1.15) / own : own < low * 0.85 ? (low * 0.85) / (own + 1e-6) : 1
      for (let k = 0; k < 3; k += 1) out[here + k] = light[here + k]! * Math.min(pull, 8)
    }
  }
  return out
}
