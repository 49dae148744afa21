/**
 * Whether a value has the shape one expects. For what our own press wrote and every reader's first load has to
 * look through: the schemas, which also say what is wrong and where, weigh ten times as much.
 */
export type Shape = (value: unknown) => boolean

export const text: Shape = (value) => typeof value === 'string'
export const count: Shape = (value) => typeof value === 'number'
export const flag: Shape = (value) => typeof value === 'boolean'

export function like(pattern: RegExp): Shape {
  return (value) => typeof value === 'string' && pattern.test(value)
}

export function oneOf(...values: readonly unknown[]): Shape {
  return (value) => values.includes(value)
}

export function from(least: number, most = Infinity): Shape {
  return (value) => typeof value === 'number' && value >= least && value <= most
}

export function either(...shapes: readonly Shape[]): Shape {
  return (value) => shapes.some((shape) => shape(value))
}

/** A list of one kind, of at least and at most so many. */
export function list(of: Shape, least = 0, most = Infinity): Shape {
  return (value) =>
    Array.isArray(value) &&
    value.length >= least &&
    value.length <= most &&
    value.every((one: unknown) => of(one))
}

/** Some fields, and some that may be missing; others do not matter. */
export function fields(needed: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(needed).every(([key, shape]) => shape(Reflect.get(value, key))) &&
    Object.entries(optional).every(([key, shape]) => {
      const field: unknown = Reflect.get(value, key)
      return field === undefined || shape(field)
    })
}
