import { expect, test } from 'vitest'
import type { Source } from '../importer.ts'
import { sourceFinder } from './find-source.ts'

const files = (...names: string[]): Source[] => names.map((name) => ({ name, bytes: new Uint8Array() }))

test.each([
  ['alto/1.xml', 'year/05/mets.xml', 'year/05/alto/1.xml'],
  ['file://./alto/1.xml', 'year/06/mets.xml', 'year/06/alto/1.xml'],
  ['https://library.example/05/alto/1.xml', 'year/06/mets.xml', 'year/05/alto/1.xml'],
  ['ALTO/1.XML', 'year/05/mets.xml', 'year/05/alto/1.xml'],
  // As near the one as the other: nothing says which is meant.
  ['alto/1.xml', 'year/mets.xml', undefined],
  ['../../alto/2.xml', 'year/05/mets.xml', undefined],
])('%s, named by %s, is %s', (named, from, found) => {
  const find = sourceFinder(files('year/05/alto/1.xml', 'year/06/alto/1.xml', 'year/07/alto/1.xml'), from)
  expect(find(named)?.name).toBe(found)
})
