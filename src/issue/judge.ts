import * as v from 'valibot'
import { RULES, type FaultReason, type Kind, type Rule } from '#issue/fault.ts'

/** The first thing wrong with a value: where in it (`.photos[0].image`), and why. */
export type Flaw = { path: string; reason: FaultReason }

/** A value that passed, with what had to be left out of it; or the flaw that it cannot do without. */
export type Judgement<T> = { value: T; dropped: Flaw[] } | { flaw: Flaw }

/**
 * Holds a value against a schema, leaving out what it can do without.
 *
 * @param optional paths of fields (`.publication.organ`) that are dropped rather than refuse the whole;
 *   a field inside another stands before it
 */
export function judge<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  optional: readonly string[] = [],
): Judgement<T> {
  const dropped: Flaw[] = []
  let rest = value
  // Every turn takes one field away, so there are at most as many turns as optional fields.
  for (;;) {
    const result = v.safeParse(schema, rest, { abortEarly: true })
    if (result.success) return { value: result.output, dropped }
    const flaw = flawOf(result.issues[0])
    const field = optional.find((path) => isWithin(flaw.path, path))
    if (field === undefined || dropped.some((known) => isWithin(known.path, field))) return { flaw }
    dropped.push(flaw)
    rest = without(rest, field.split('.').slice(1))
  }
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
}

/** A copy of the object without the field at `keys`, copied only along the way there. */
function without(value: unknown, keys: readonly string[]): unknown {
  const [key, ...deeper] = keys
  if (key === undefined || typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (deeper.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key))
  return Object.fromEntries(
    entries.map(([name, inner]) => [name, name === key ? without(inner, deeper) : inner]),
  )
}

/**
 * Of a union ("text, or a list of spans") the branch that got furthest into the value is the one that
 * was meant, so its complaint is the one to tell.
 */
function flawOf(issue: v.BaseIssue<unknown>): Flaw {
  const list = listInPlaceOfObject(issue)
  if (list) return list
  let path = placeIn(issue)
  let told = issue
  // Ends: each turn steps into a strictly smaller branch of the schema.
  for (;;) {
    const deeper = told.issues?.find((inner) => inner.path !== undefined)
    if (deeper === undefined) return { path, reason: reasonOf(told) }
    path += placeIn(deeper)
    told = deeper
  }
}

/** A list passes for an object of which every key is missing; what is wrong with it is that it is a list. */
function listInPlaceOfObject(issue: v.BaseIssue<unknown>): Flaw | undefined {
  const steps = issue.path ?? []
  const at = steps.findIndex(({ type, input }) => type === 'object' && Array.isArray(input))
  if (at < 0) return undefined
  return { path: placeOf(steps.slice(0, at)), reason: { code: 'wrong-type', expected: 'object' } }
}

function placeIn(issue: v.BaseIssue<unknown>): string {
  return placeOf(issue.path ?? [])
}

function placeOf(steps: readonly { key: unknown }[]): string {
  return steps.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
}

function reasonOf(issue: v.BaseIssue<unknown>): FaultReason {
  if (issue.received === 'undefined') return { code: 'missing' }
  if (issue.kind === 'validation')
    return { code: 'malformed', rule: isRule(issue.message) ? issue.message : 'range' }
  const expected = issue.expected ?? ''
  if (expected.includes('"')) return { code: 'not-one-of', choices: expected.match(/[^"|() ]+/gu) ?? [] }
  return { code: 'wrong-type', expected: kindOf(expected) }
}

function isRule(message: string): message is Rule {
  return Object.hasOwn(RULES, message)
}

function kindOf(expected: string): Kind {
  if (expected.startsWith('(')) return 'other'
  switch (expected) {
    case 'string':
      return 'text'
    case 'Object':
      return 'object'
    case 'Array':
      return 'list'
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    default:
      return 'other'
  }
}
