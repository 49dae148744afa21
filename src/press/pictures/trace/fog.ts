import type { Fog } from '../scene.ts'

/**
 * Share of light that crosses the fog between two points, for a density that falls off with height
 * (in closed form). With a `jitter` in [0, 1) and patches the density is sampled along the way instead.
 */
export function fogBetween(
  fog: Fog,
  ox: number,
  oy: number,
  oz: number,
  dx: number,
  dy: number,
  dz: number,
  distance: number,
  jitter: number,
): number {
  const k = fog.falloff
  const base = fog.density * Math.exp(-k * oy)
  const climb = k * dy
  const whole =
    Math.abs(climb * distance) < 1e-4 ? distance : (1 - Math.exp(-Math.max(-60, climb * distance))) / climb
  let depth = base * whole
  if (fog.patches && jitter >= 0) {
    const reach = Math.min(distance, 3000)
    const steps = 7
    let sum = 0
    let weights = 0
    for (let step = 0; step < steps; step += 1) {
      const t = reach * ((step + jitter) / steps) ** 1.7
      const y = oy + dy * t
      const weight = Math.exp(-k * Math.max(y, 0)) * ((step + 1) / steps) ** 0.7
      sum += weight * fog.patches(ox + dx * t, y, oz + dz * t)
      weights += weight
    }
    depth *= weights > 0 ? sum / weights : 1
  }
  return Math.exp(-depth)
}
