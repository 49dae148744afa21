import { expect, test } from 'vitest'
import { type Cuts, cutScript } from '#press/building/cut-script.ts'

const NOTHING: Cuts = { functions: {}, undefinedValues: [], conditions: {}, voidCalls: [] }

/** What `main` of a script gives back when the script is cut and run. */
function run(lines: string, cuts: Partial<Cuts>): unknown {
  return new Function(`${cutScript('library.js', lines, { ...NOTHING, ...cuts })}\nreturn main()`)()
}

test('a function keeps its name and parameters and does what is left of it, wherever it stands', () => {
  const lines = 'function main() { function add(a, b) { return a + b } return add(1, 2) }'
  expect(run(lines, {})).toBe(3)
  expect(run(lines, { functions: { add: 'return b' } })).toBe(2)
  expect(() => run(lines, { functions: { add: null } })).toThrow('Left out')
})

test('options that nobody gives, and conditions that never hold, lead nowhere', () => {
  const lines =
    'const init = { load: 1 }; function main() { const told = []; if (init.load) told.push("load"); if (told.length === 0) told.push("none"); return told }'
  expect(run(lines, {})).toEqual(['load'])
  expect(run(lines, { undefinedValues: ['init.load'] })).toEqual(['none'])
  expect(run(lines, { conditions: { 'told.length === 0': true } })).toEqual(['load', 'none'])
})

test('a call that does nothing that counts is not made', () => {
  const lines =
    'let warned = false; function warning() { warned = true } function main() { warning(1, "odd"); return warned }'
  expect(run(lines, { voidCalls: ['warning'] })).toBe(false)
})

test('what stands in something that is cut is cut with it', () => {
  const lines =
    'function send(opts) { if (opts.form) return opts.form } function main() { return send({ form: 1 }) }'
  expect(run(lines, { functions: { send: 'return "nothing"' }, undefinedValues: ['opts.form'] })).toBe(
    'nothing',
  )
})

test('a library that has not all that is named is not cut by guess', () => {
  expect(() =>
    run('function kept() {}', { functions: { gone: null }, conditions: { isOld: false } }),
  ).toThrow('library.js has no gone, isOld')
})
