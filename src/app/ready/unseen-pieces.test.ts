// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { type Measured, measureMore, type Measuring, skipUnseen } from '#app/ready/unseen-pieces.ts'

const WIDTH = 900
const WINDOW = 800

let main: HTMLElement

beforeEach(() => {
  window.innerHeight = WINDOW
  main = document.createElement('main')
  Object.defineProperty(main, 'clientWidth', { value: WIDTH, configurable: true })
  document.body.replaceChildren(main)
})

/** A page of pieces under each other, each of them so tall in pixels. */
function pageOf(pieces: Record<string, number>): Measured {
  let top = 0
  const placed = Object.entries(pieces).map(([id, height]) => {
    const element = document.createElement('article')
    element.id = id
    const paragraph = document.createElement('p')
    paragraph.id = `${id}::1`
    element.append(paragraph)
    const place = { element, width: WIDTH, height, top, bottom: top + height }
    top += height
    return place
  })
  return { within: main, start: 100, width: WIDTH, height: top, pieces: placed }
}

/** The pieces that are left out of the frame, each kept at its size. */
function skipped({ pieces }: Measured): string[] {
  return pieces
    .filter(({ element }) => element.style.getPropertyValue('content-visibility') === 'hidden')
    .map(({ element, height }) => {
      expect(element.style.getPropertyValue('contain-intrinsic-size')).toBe(`${WIDTH}px ${height}px`)
      return element.id
    })
}

const FIVE = { one: 400, two: 400, three: 900, four: 300, five: 200 }

test.each([
  ['', ['three', 'four', 'five']],
  ['#three', ['one', 'four', 'five']],
  // A place in a piece may be anywhere in it.
  ['#three::1', ['one']],
  // The last screen shows what stands before a place near its end.
  ['#five', ['one', 'two']],
])('What a window does not show of a page come to at “%s” is skipped, at its size', (hash, unseen) => {
  const page = pageOf(FIVE)
  const again = skipUnseen(page, hash)
  expect(skipped(page)).toEqual(unseen)
  again?.()
  expect(skipped(page)).toEqual([])
  expect(page.pieces.filter(({ element }) => element.hasAttribute('style'))).toEqual([])
})

test('Nothing is skipped of a page that was measured for another width, or not at all, or where the place is not known', () => {
  const page = pageOf(FIVE)
  expect(skipUnseen(page, '#nowhere')).toBeUndefined()
  Object.defineProperty(main, 'clientWidth', { value: WIDTH - 1 })
  expect(skipUnseen(page, '')).toBeUndefined()
  expect(skipUnseen(undefined, '')).toBeUndefined()
  expect(skipped(page)).toEqual([])
})

test('A long page is measured a few pieces at a time, and is left as it was', () => {
  const page = document.createElement('div')
  for (const signs of [600, 600, 1500, 10, 10]) {
    const piece = document.createElement('article')
    piece.append('字'.repeat(signs))
    page.append(piece)
  }
  const before = page.cloneNode(true)
  const known: Measuring = { sizes: new Map() }
  const steps: number[] = []
  let measured: Measured | undefined
  while (measured === undefined) {
    measured = measureMore(page, main, known, 1000)
    steps.push(known.sizes.size)
    expect(page.isConnected).toBe(false)
    expect(page.isEqualNode(before)).toBe(true)
  }
  expect(steps).toEqual([2, 3, 5])
  expect(measured.pieces.map(({ element }) => element)).toEqual([...page.children])
})
