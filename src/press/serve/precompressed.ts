import { type Stats, statSync } from 'node:fs'

/** The form of a file to send: itself, or the compressed copy that stands beside it. */
export type Encoded = { path: string; stats: Stats; encoding?: 'br' | 'gzip' }

const COPIES = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const

/**
 * The smallest form that the browser takes.
 *
 * @param accepted the Accept-Encoding header
 */
export function chooseEncoding(path: string, stats: Stats, accepted: string): Encoded {
  const taken = new Set(
    accepted
      .slice(0, 256)
      .split(',')
      .map((entry) => entry.split(';'))
      .filter(([, weight = '']) => !/q=0(?:\.0+)?$/u.test(weight.trim()))
      .map(([name = '']) => name.trim().toLowerCase()),
  )
  for (const { encoding, ending } of COPIES) {
    if (!taken.has(encoding)) continue
    const copy = statSync(path + ending, { throwIfNoEntry: false })
    // An older copy would be of another text.
    if (copy?.isFile() && copy.mtimeMs >= stats.mtimeMs) return { path: path + ending, stats: copy, encoding }
  }
  return { path, stats }
}
