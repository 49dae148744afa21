import { afterAll, beforeAll, expect, test } from 'vitest'

const MODULE = '#app/older-browsers.ts'
const LACKING: [object, string][] = [
  [Array.prototype, 'toSorted'],
  [Array.prototype, 'toReversed'],
  [Array.prototype, 'toSpliced'],
  [Array.prototype, 'with'],
  [URL, 'canParse'],
  [AbortSignal, 'timeout'],
  [AbortSignal, 'any'],
]
const had = LACKING.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name))

beforeAll(async () => {
  for (const [owner, name] of LACKING) Reflect.deleteProperty(owner, name)
  // By a name that the types do not follow: it exports nothing.
  await import(MODULE)
})
afterAll(() => {
  for (const [i, [owner, name]] of LACKING.entries())
    Object.defineProperty(owner, name, had[i] ?? expect.fail(`${name} was not there`))
})

test('Arrays are copied in another order, or with other parts, and stay as they are', () => {
  const pages = ['A4', 'A1', 'B2']
  expect(pages.toSorted()).toEqual(['A1', 'A4', 'B2'])
  expect(pages.toSorted((a, b) => b.localeCompare(a))).toEqual(['B2', 'A4', 'A1'])
  expect(pages.toReversed()).toEqual(['B2', 'A1', 'A4'])
  expect(pages.toSpliced(1, 1, 'A2', 'A3')).toEqual(['A4', 'A2', 'A3', 'B2'])
  expect(pages.toSpliced(1, 1)).toEqual(['A4', 'B2'])
  expect(pages.with(2, 'B1')).toEqual(['A4', 'A1', 'B1'])
  expect(() => pages.with(3, 'B1')).toThrow(RangeError)
  expect(pages).toEqual(['A4', 'A1', 'B2'])
})

test('An address is known for one or not', () => {
  expect(URL.canParse('https://paper.example/1/')).toBe(true)
  expect(URL.canParse('/1/')).toBe(false)
  expect(URL.canParse('/1/', 'https://paper.example')).toBe(true)
})

test('One signal follows several, and the clock', async () => {
  const reader = new AbortController()
  const late = AbortSignal.timeout(1)
  const first = AbortSignal.any([reader.signal, late])
  await new Promise((ready) => first.addEventListener('abort', ready))
  expect(first.reason).toMatchObject({ name: 'TimeoutError' })
  reader.abort('left')
  expect(AbortSignal.any([new AbortController().signal, reader.signal]).reason).toBe('left')
  expect(first.reason).toMatchObject({ name: 'TimeoutError' })
})
