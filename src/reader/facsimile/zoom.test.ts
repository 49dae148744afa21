import { expect, test } from 'vitest'
import { between, clampZoom, distance, MOST_ZOOM, wheelFactor, ZOOM_STEP } from '#reader/facsimile/zoom.ts'

test('Zoom keeps between the whole page and its limit, whatever is asked for', () => {
  expect([0, -3, 1, 3, 99, Number.NaN, Number.POSITIVE_INFINITY].map(clampZoom)).toEqual([
    1,
    1,
    1,
    3,
    MOST_ZOOM,
    1,
    1,
  ])
})

test('As many steps in as out come back to the whole page', () => {
  let zoom = 1
  for (let step = 0; step < 4; step += 1) zoom = clampZoom(zoom * ZOOM_STEP)
  for (let step = 0; step < 4; step += 1) zoom = clampZoom(zoom / ZOOM_STEP)
  expect(zoom).toBe(1)
})

test('A wheel turned away enlarges, a line of it counts as much as its pixels', () => {
  expect(wheelFactor({ deltaY: -100, deltaMode: 0 })).toBeGreaterThan(1.1)
  expect(wheelFactor({ deltaY: 100, deltaMode: 0 })).toBeLessThan(0.9)
  expect(wheelFactor({ deltaY: 3, deltaMode: 1 })).toBe(wheelFactor({ deltaY: 48, deltaMode: 0 }))
})

test('Two fingers have a middle and a distance', () => {
  expect(between({ x: 0, y: 10 }, { x: 10, y: 30 })).toEqual({ x: 5, y: 20 })
  expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5)
})
