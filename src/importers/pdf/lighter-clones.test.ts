import { expect, test } from 'vitest'
import { withoutWideTables } from '#importers/pdf/lighter-clones.ts'

test('A font is handed over without the tables that are nearly all holes, and nothing else is touched', () => {
  const wide: string[] = []
  wide[0xd840dc00] = '𠀀'
  const font = {
    buffer: new ArrayBuffer(1),
    extra: {
      toUnicode: { _map: wide },
      cMap: { name: 'UniGB-UTF16-V', _map: ['a'], useCMap: { name: 'UniGB-UTF16-H', _map: wide } },
      differences: ['g4E2D'],
      composite: true,
    },
  }
  const message = { action: 'commonobj', data: ['f1', 'Font', font], sourceName: 'worker' }
  expect(withoutWideTables(message)).toEqual({
    ...message,
    data: [
      'f1',
      'Font',
      {
        buffer: font.buffer,
        extra: {
          toUnicode: { _map: [] },
          cMap: { name: 'UniGB-UTF16-V', _map: ['a'], useCMap: { name: 'UniGB-UTF16-H', _map: [] } },
          differences: ['g4E2D'],
          composite: true,
        },
      },
    ],
  })
  const image = { action: 'obj', data: ['i1', 'Image', { extra: { _map: wide } }] }
  expect(withoutWideTables(image)).toBe(image)
})
