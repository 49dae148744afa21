import { blend, clamp, dim, fractal, hash, paint, type Rgb, type Vec } from './noise.ts'
import type { Material } from './scene.ts'

/** A scene's materials, each known by its number. */
export class Palette {
  readonly list: Material[] = []

  add(material: Material): number {
    this.list.push(material)
    return this.list.length - 1
  }

  /** An even colour with a little unevenness. */
  plain(hex: string, uneven = 0.15, scale = 3, more: Partial<Material> = {}): number {
    return this.add({ colour: mottled(paint(hex), uneven, scale), ...more })
  }

  /** Planks along one axis, each with its own shade and grain. */
  wood(hex: string, plank = 0.14, along: 'x' | 'y' | 'z' = 'x', more: Partial<Material> = {}): number {
    const base = paint(hex)
    const colour = (x: number, y: number, z: number): Rgb => {
      const [a, b, c] = along === 'x' ? [x, y, z] : along === 'y' ? [y, x, z] : [z, x, y]
      const shade = 0.7 + 0.5 * hash(Math.floor(b / plank), Math.floor(c / plank), 3)
      const grain = 1 + 0.35 * fractal(a * 2, b * 45, c * 45, 3)
      const gap = Math.min(Math.abs((c / plank) % 1), 1 - Math.abs((c / plank) % 1)) < 0.03 ? 0.5 : 1
      return dim(base, shade * grain * gap)
    }
    return this.add({ colour, gloss: 0.02, rough: 0.5, ...more })
  }

  /** Leaves and grass: lit from both sides, from one green to another. */
  leaf(from: string, to: string, scale = 4, through = 0.4): number {
    const [a, b] = [paint(from), paint(to)]
    return this.add({
      colour: (x, y, z) =>
        blend(
          a,
          b,
          clamp(
            0.5 +
              fractal(x * scale, y * scale, z * scale, 2) +
              (hash(Math.floor(x * 40), Math.floor(y * 40), Math.floor(z * 40)) - 0.5) * 0.5,
          ),
        ),
      through,
      gloss: 0.02,
      rough: 0.5,
    })
  }

  /** Open water with ripples of a length and a steepness; calmer the farther off it is. */
  water(hex: string, length: number, steep: number, eye: Vec, more: Partial<Material> = {}): number {
    const deep = paint(hex)
    return this.add({
      colour: () => deep,
      gloss: 0.025,
      rough: 0.015,
      bump: ripples(length, steep, eye),
      ...more,
    })
  }

  /** A thing that gives light of its own. */
  lamp(colour: Rgb, more: Partial<Material> = {}): number {
    return this.add({ colour: () => [0.8, 0.8, 0.8], glow: () => colour, ...more })
  }
}

export function mottled(base: Rgb, uneven: number, scale: number): (x: number, y: number, z: number) => Rgb {
  return (x, y, z) => dim(base, 1 + uneven * 1.6 * fractal(x * scale, y * scale, z * scale, 4))
}

/** Tilts of a rippled surface: two trains of crests and noise over them. */
export function ripples(length: number, steep: number, eye: Vec): (x: number, y: number, z: number) => Vec {
  const s = 1 / length
  const e = 0.07
  const height = (u: number, w: number): number =>
    fractal(u * 0.55, 3.1, w * 1.3, 4) + 0.35 * fractal(u * 2.1 + 9, 7.7, w * 3.4, 2)
  return (x, _y, z) => {
    const far = Math.hypot(x - eye[0], z - eye[2])
    const calm = steep / (1 + far / (length * 260)) / e
    const here = height(x * s, z * s)
    return [(here - height(x * s + e, z * s)) * calm, 0, (here - height(x * s, z * s + e)) * calm]
  }
}
