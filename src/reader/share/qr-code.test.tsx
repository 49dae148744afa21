// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import jsQR from 'jsqr'
import { afterEach, expect, test } from 'vitest'
import { QrCode } from '#reader/share/qr-code.tsx'

afterEach(cleanup)

test.each([
  'https://paper.example/lanchuan/2026-04-22/story/p1-bridge/#p:12',
  `https://paper.example/p/#p:1:~:text=${encodeURIComponent('水位刻痕'.repeat(9))}`,
])('Another reader reads the code: %s', (address) => {
  const { container } = render(<QrCode text={address} label="code" />)
  const svg = container.querySelector('svg')
  const bitmap = paint(
    svg?.getAttribute('viewBox') ?? '',
    svg?.querySelector('path')?.getAttribute('d') ?? '',
  )
  expect(jsQR(bitmap.data, bitmap.size, bitmap.size)?.data).toBe(address)
})

test('What no code can hold has none', () => {
  const { container } = render(<QrCode text={'x'.repeat(4000)} label="code" />)
  expect(container.querySelector('svg')).toBeNull()
})

/** Paints the path, which is of whole squares and straight lines, with the quiet zone around it. */
function paint(viewBox: string, path: string): { data: Uint8ClampedArray; size: number } {
  const [left = 0, , width = 0] = viewBox.split(' ').map(Number)
  const scale = 3
  const size = width * scale
  const loops = path.split('M').filter(Boolean).map(corners)
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [x, y] = [column + 0.5 + left, row + 0.5 + left]
      if (loops.reduce((sum, loop) => sum + crossed(loop, x, y), 0) === 0) continue
      for (let line = row * scale; line < (row + 1) * scale; line += 1) {
        for (let dot = column * scale; dot < (column + 1) * scale; dot += 1)
          data.fill(0, (line * size + dot) * 4, (line * size + dot) * 4 + 3)
      }
    }
  }
  return { data, size }
}

function corners(loop: string): [number, number][] {
  return [...loop.matchAll(/(-?\d+) (-?\d+)/gu)].map(([, x, y]) => [Number(x), Number(y)])
}

/** The winding of a loop around a point, as SVG fills by default. */
function crossed(loop: readonly [number, number][], px: number, py: number): number {
  let winding = 0
  loop.forEach(([x1, y1], at) => {
    const [x2, y2] = loop[(at + 1) % loop.length] ?? [x1, y1]
    if (x1 === x2 && x1 > px && Math.min(y1, y2) < py && py < Math.max(y1, y2)) winding += y1 < y2 ? 1 : -1
  })
  return winding
}
