import { decodeText } from '../decode-text.ts'
import type { Source } from '../importer.ts'
import type { Problem } from '../problem.ts'
import { type JsonObject, objectIn } from './json-value.ts'

/**
 * A JSON file as an object. Patterns in its ids (`{{ id.path }}`, `{{ id.url }}`) are filled in with the folder that the
 * file lies in and with its own path, as whoever publishes the files would.
 */
export function readJson({ name, bytes }: Source): { value: JsonObject } | { problem: Problem } {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return { problem: { file: name, reason: decoded.reason } }
  try {
    const path = name.replaceAll('\\', '/')
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const text = decoded.text
      .replace(/^\uFEFF/u, '')
      .replaceAll(/\{\{\s{0,4}id\.(path|url)\s{0,4}\}\}/gu, (_, kind: string) =>
        JSON.stringify(kind === 'url' ? path : folder).slice(1, -1),
      )
    return { value: objectIn(JSON.parse(text)) }
  } catch {
    return { problem: { file: name, reason: { code: 'json-damaged' } } }
  }
}
