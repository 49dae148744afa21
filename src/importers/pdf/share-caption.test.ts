import { describe, expect, it } from 'vitest'
import { sharedPictures } from './share-caption.ts'

/** Pictures by their left edge in a row, each 100 wide and 80 high. */
function row(...lefts: number[]) {
  return lefts.map((left) => ({ rect: { left, right: left + 100, top: 10, bottom: 90 } }))
}

function under(left: number, right: number, text = '') {
  return { text, rect: { left, right, top: 94, bottom: 104 } }
}

describe('A caption', () => {
  const [a, b, c] = row(0, 110, 220) as [
    ReturnType<typeof row>[0],
    ReturnType<typeof row>[0],
    ReturnType<typeof row>[0],
  ]

  it('that counts its pictures is of all in its row, in their order', () => {
    expect(sharedPictures(b, under(110, 210, '图①通车现场。图②市民过桥。'), [c, a])).toEqual([a, b, c])
    expect(sharedPictures(a, under(0, 100, 'Left, the mayor; right, the band.'), [b])).toEqual([a, b])
  })

  it('that reaches under the next picture is of both', () => {
    expect(sharedPictures(a, under(0, 200, 'At the fair.'), [b, c])).toEqual([a, b])
  })

  it('of one picture leaves the others alone, and so does one of another row', () => {
    expect(sharedPictures(a, under(0, 100, 'At the fair.'), [b, c])).toEqual([a])
    const far = { rect: { left: 0, right: 100, top: 300, bottom: 380 } }
    expect(sharedPictures(a, under(0, 100, '图①图②'), [far])).toEqual([a])
  })
})
