import { languageTag } from '../scan/day-and-language.ts'

/** A JSON object of which nothing is known yet. */
export type JsonObject = Record<string, unknown>

/** The value as an object; an empty one for anything else. */
export function objectIn(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** The value as a list; a single value is a list of one, as Presentation 2 and many writers have it. */
export function listIn(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The value as a width or height: a number over 0. */
export function lengthIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined
}

/** The id of a resource that is given whole, or by its id alone. */
export function idIn(value: unknown): string {
  const object = objectIn(value)
  return textIn(value) ?? textIn(object['id']) ?? textIn(object['@id']) ?? ''
}

/** A type without its vocabulary: `sc:Manifest` is `Manifest`. */
export function typeIn(value: unknown): string {
  const object = objectIn(value)
  return (textIn(object['type']) ?? textIn(object['@type']) ?? '').replace(/^[a-z]+:/u, '')
}

/** A language map's first value, with its language where its key is one; a plain string has none. */
export function labelIn(value: unknown): { text: string; language?: string } | undefined {
  const plain = textIn(value)
  if (plain !== undefined) return { text: plain }
  for (const [language, values] of Object.entries(objectIn(value))) {
    const text = textIn(listIn(values)[0])?.trim()
    const tag = languageTag(language)
    if (text) return tag === undefined ? { text } : { text, language: tag }
  }
  return undefined
}
