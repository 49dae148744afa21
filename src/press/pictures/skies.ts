import { blend, clamp, dim, fractal, mix, paint, smooth, type Rgb, type Vec } from './noise.ts'

export type SkyLook = {
  zenith: string
  horizon: string
  /** Below the horizon, where no ground was laid. */
  nadir?: string
  bright?: number
  sun?: Vec
  glow?: string
  glowPower?: number
  /** How tightly the glow stands about the sun. */
  glowWidth?: number
  clouds?: {
    cover: number
    colour: string
    shade: string
    scale?: number
    stretch?: number
    seed?: number
    soft?: number
  }
}

/** The sky over an outdoor scene: gradient, glow about the sun, a sheet of cloud seen in perspective. */
export function skyOf(look: SkyLook): (dx: number, dy: number, dz: number) => Rgb {
  const zenith = paint(look.zenith)
  const horizon = paint(look.horizon)
  const nadir = paint(look.nadir ?? look.horizon)
  const glow = paint(look.glow ?? '#ffffff')
  const bright = look.bright ?? 1
  const clouds = look.clouds
  const lit = clouds ? paint(clouds.colour) : horizon
  const shade = clouds ? paint(clouds.shade) : horizon
  return (dx, dy, dz) => {
    const height = clamp(dy)
    let colour = dy < 0 ? blend(horizon, nadir, clamp(-dy * 6)) : blend(horizon, zenith, height ** 0.55)
    let near = 0
    if (look.sun) {
      const facing = clamp(dx * look.sun[0] + dy * look.sun[1] + dz * look.sun[2])
      near = facing ** (look.glowWidth ?? 24)
      const wide = facing ** 4
      const power = look.glowPower ?? 1
      colour = [
        colour[0] + glow[0] * power * (near + wide * 0.18 + facing ** 900 * 14),
        colour[1] + glow[1] * power * (near + wide * 0.18 + facing ** 900 * 14),
        colour[2] + glow[2] * power * (near + wide * 0.18 + facing ** 900 * 14),
      ]
    }
    if (clouds && dy > 0.005) {
      const scale = clouds.scale ?? 1
      const reach = scale / (dy + 0.12)
      const seed = clouds.seed ?? 0
      const x = dx * reach * (clouds.stretch ?? 1) + seed
      const z = dz * reach
      const warp = fractal(x * 0.7 + 5, seed, z * 0.7, 3)
      const thick = fractal(x + warp, seed + 2.2, z + warp * 0.7, 6) * 1.5 + 0.5
      const soft = clouds.soft ?? 0.35
      const here = smooth(1 - clouds.cover, 1 - clouds.cover + soft, thick) * smooth(0.005, 0.09, dy)
      const above = fractal(x + warp + 0.12, seed + 2.2, z + warp * 0.7 + 0.12, 4) * 1.5 + 0.5
      const light = clamp(0.55 + (above - thick) * -1.1 + near * 0.8)
      const body = blend(shade, lit, light)
      colour = blend(colour, dim(body, mix(1, 1.35, near)), here * 0.92)
    }
    return dim(colour, bright)
  }
}

/** Fog that takes the sky's colour at the horizon, lighter towards the sun. */
export function veil(
  hex: string,
  bright: number,
  sun?: Vec,
  glow?: string,
  power = 1,
  width = 10,
): (dx: number, dy: number, dz: number) => Rgb {
  const base = dim(paint(hex), bright)
  const warm = dim(paint(glow ?? hex), power * bright)
  return (dx, dy, dz) => {
    if (!sun) return base
    const near = clamp(dx * sun[0] + dy * sun[1] + dz * sun[2]) ** width
    return [base[0] + warm[0] * near, base[1] + warm[1] * near, base[2] + warm[2] * near]
  }
}
