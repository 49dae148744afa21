import { expect, test } from 'vitest'
import { findPictures } from './find-pictures.ts'
import { PDF_LIMITS } from './limits.ts'

const PAGE = { left: 0, top: 0, right: 600, bottom: 800 }

function image(left: number, top: number, width: number, height: number) {
  const rect = { left, top, right: left + width, bottom: top + height }
  return { rect, whole: rect, upright: true }
}

test('Strips of one picture are one, whatever was painted before them; of very many pictures the largest are taken', () => {
  const dots = Array.from({ length: 40_000 }, (_, i) => image((i % 200) * 3, Math.floor(i / 200) * 4, 1, 1))
  const strips = Array.from({ length: 50 }, (_, i) => image(100, 300 + i * 2, 200, 2))
  const drawings = { rules: [], shapes: [], images: [...strips, ...dots] }
  expect(findPictures(drawings, PAGE).pictures.map(({ rect }) => rect)).toEqual([
    { left: 100, top: 300, right: 300, bottom: 400 },
  ])
  const stamps = Array.from({ length: 400 }, (_, i) =>
    image((i % 20) * 60, Math.floor(i / 20) * 60, 40 + (i % 2), 40),
  )
  const { pictures } = findPictures({ ...drawings, images: stamps }, { ...PAGE, right: 660 })
  expect(pictures).toHaveLength(PDF_LIMITS.pictures)
  expect(pictures.filter(({ rect }) => rect.right - rect.left === 41)).toHaveLength(200)
})
