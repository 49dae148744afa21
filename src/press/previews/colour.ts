/** WCAG's ratio for large type. */
const ENOUGH = 3

/** A colour made dark enough to be read on a paper, by as much ink as it takes; each as `#b3202a`. */
export function readableOn(paper: string, colour: string, ink: string): string {
  for (let part = 0; part < 1; part += 0.1) {
    const mixed = mix(colour, ink, part)
    if (contrast(mixed, paper) >= ENOUGH) return mixed
  }
  return ink
}

/** The steps from one colour to another that smooth an edge between them; the last is the other. */
export function between(from: string, to: string, steps: number): string[] {
  return Array.from({ length: steps }, (_, at) => mix(from, to, (at + 1) / steps))
}

function mix(colour: string, other: string, part: number): string {
  const [from, to] = [channels(colour), channels(other)]
  const mixed = from.map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * part))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
