import { decodeText } from '../../decode-text.ts'
import type { ImportResult, Source } from '../../importer.ts'

/**
 * Everything wrong with an import's account: ranges that overlap or leave gaps, copies that differ from the input, and
 * text in the issue that no range speaks for. Empty for a good import.
 */
export function accountOf(result: Extract<ImportResult, { ok: true }>, sources: readonly Source[]): string[] {
  const faults: string[] = []
  const spoken = new Map<string, Set<number>>()
  for (const { file, length, ranges } of result.report.files) {
    const decoded = decodeText(sources.find((source) => source.name === file)?.bytes ?? new Uint8Array())
    const text = decoded.ok ? decoded.text : ''
    if (text.length !== length) faults.push(`${file}: length ${length} is not ${text.length}`)
    let at = 0
    for (const range of ranges) {
      if (range.start !== at || range.end <= range.start)
        faults.push(`${file}: ${range.start}–${range.end} follows ${at}`)
      at = range.end
      if ('dropped' in range) {
        if (range.dropped.code === 'unreadable' && /[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) {
          faults.push(`${file}: "${text.slice(range.start, range.end)}" is called unreadable`)
        }
        continue
      }
      const { path, offset } = range.kept
      const value = valueAt(result.issue, path)
      if (offset === undefined) continue
      if (typeof value !== 'string') {
        faults.push(`${file}: nothing at ${path}`)
        continue
      }
      const places = spoken.get(path) ?? new Set()
      spoken.set(path, places)
      for (let i = range.start; i < range.end; i += 1) {
        const there = value.charAt(offset + i - range.start)
        places.add(offset + i - range.start)
        const same = there === text.charAt(i) || (there === ' ' && /\s/u.test(text.charAt(i)))
        if (!same) faults.push(`${file}: ${i} is "${text.charAt(i)}", ${path} has "${there}"`)
      }
    }
    if (at !== length) faults.push(`${file}: the account ends at ${at} of ${length}`)
  }
  for (const { path, text } of copiedTexts(result.issue)) {
    const places = spoken.get(path)
    if ((places?.size ?? 0) !== text.length)
      faults.push(`${path}: ${text.length - (places?.size ?? 0)} characters come from nowhere`)
  }
  return faults.slice(0, 10)
}

/** The value at a path such as `pages[0].articles[1].headline`. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root
  for (const key of path.split(/[.[\]]+/u).filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** Every string of the issue that is copied from the input, once; names may stand in their dateline as well. */
function copiedTexts(issue: unknown): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = []
  const walk = (value: unknown, path: string, key: string): void => {
    if (typeof value === 'string') {
      if (/^(?:kicker|headline|deck|mark|serial|caption|text)$/u.test(key) || /\.lines\[\d+\]$/u.test(path)) {
        found.push({ path, text: value })
      }
    } else if (Array.isArray(value)) value.forEach((item, i) => walk(item, `${path}[${i}]`, ''))
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value))
        walk(item, path === '' ? name : `${path}.${name}`, name)
    }
  }
  walk(issue, '', '')
  return found
}
