import fc from 'fast-check'
import { Zip, ZipDeflate, zipSync, type Zippable } from 'fflate'
import { expect, test } from 'vitest'
import type { Source } from '../importer.ts'
import { isClutter, safePath } from './safe-path.ts'
import { LIMITS, unpack } from './unpack.ts'

const text = (words: string) => new TextEncoder().encode(words)
const archive = (members: Zippable, name = 'paper.zip'): Source => ({ name, bytes: zipSync(members) })

/** The directory's fields of the only member, changed in place: offsets count from the member's record. */
function changed(bytes: Uint8Array, change: (view: DataView, record: number) => void): Source {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  change(view, view.getUint32(bytes.length - 22 + 16, true))
  return { name: 'paper.zip', bytes }
}

async function codes(source: Source): Promise<string[]> {
  const unpacked = await unpack([source])
  return (Array.isArray(unpacked) ? unpacked : unpacked.leftOut).map(({ reason }) => reason.code)
}

test('Members come as files with their path, clutter and folders aside', async () => {
  const unpacked = await unpack([
    { name: 'cover.txt', bytes: text('loose') },
    archive({
      'day/page-1.txt': text('one'),
      'day\\page-2.txt': text('two'),
      '__MACOSX/day/._page-1.txt': text('x'),
      '.DS_Store': text('x'),
    }),
  ])
  if (Array.isArray(unpacked)) throw new Error('refused')
  expect(unpacked.sources.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['cover.txt', 'loose'],
    ['paper.zip/day/page-1.txt', 'one'],
    ['paper.zip/day/page-2.txt', 'two'],
  ])
})

test.each([
  ['../page.txt'],
  ['day/../../page.txt'],
  ['/etc/page.txt'],
  ['C:\\page.txt'],
  ['https://example.org/page.txt'],
])('%s is never opened, and the rest is', async (name) => {
  const unpacked = await unpack([archive({ [name]: text('out'), 'page.txt': text('in') })])
  if (Array.isArray(unpacked)) throw new Error('refused')
  expect(unpacked.leftOut.map(({ reason }) => reason.code)).toEqual(['unsafe-path'])
  expect(unpacked.sources.map((source) => source.name)).toEqual(['paper.zip/page.txt'])
})

test('A link in an archive is not followed', async () => {
  const bytes = zipSync({ 'page.txt': [text('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] })
  expect(await codes({ name: 'paper.zip', bytes })).toEqual(['unsafe-path'])
})

test('A zip bomb stops before it is inflated', async () => {
  const bytes = zipSync({ 'page.txt': new Uint8Array(LIMITS.small * 2) })
  expect(await codes({ name: 'bomb.zip', bytes })).toEqual(['archive-too-large'])
  const huge = changed(zipSync({ 'page.txt': text('x'.repeat(4000)) }), (view, record) =>
    view.setUint32(record + 24, LIMITS.total + 1, true),
  )
  expect(await codes(huge)).toEqual(['archive-too-large'])
})

test('A member that says less than it holds is damaged, not inflated past its word', async () => {
  const liar = changed(zipSync({ 'page.txt': text('x'.repeat(4000)) }), (view, record) =>
    view.setUint32(record + 24, 10, true),
  )
  expect(await codes(liar)).toEqual(['archive-damaged'])
})

test('A locked archive, an empty one and a cut one each have their sentence', async () => {
  const locked = changed(zipSync({ 'page.txt': text('x') }), (view, record) =>
    view.setUint16(record + 8, 1, true),
  )
  expect(await codes(locked)).toEqual(['archive-encrypted'])
  expect(await codes(archive({}))).toEqual(['archive-empty'])
  const whole = zipSync({ 'page.txt': text('a page of a newspaper') })
  expect(await codes({ name: 'cut.zip', bytes: whole.subarray(0, 40) })).toEqual(['archive-damaged'])
  const other = changed(Uint8Array.from(whole), (view, record) => view.setUint16(record + 10, 12, true))
  expect(await codes(other)).toEqual(['archive-method'])
})

/** Written as a stream, with sums and sizes behind each member. */
function streamed(members: Record<string, string>): Uint8Array {
  const parts: Uint8Array[] = []
  const zip = new Zip((_, part) => parts.push(part))
  for (const [name, words] of Object.entries(members)) {
    const member = new ZipDeflate(name)
    zip.add(member)
    member.push(text(words), true)
  }
  zip.end()
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

test('Of an archive that is cut off the members that stand whole are read', async () => {
  const members = { 'a.txt': 'one page'.repeat(20), 'b.txt': 'another', 'c.txt': 'third' }
  const packed = zipSync(
    Object.fromEntries(Object.entries(members).map(([name, words]) => [name, text(words)])),
  )
  for (const whole of [packed, streamed(members)]) {
    const third = new TextDecoder('latin1').decode(whole).indexOf('c.txt')
    const unpacked = await unpack([{ name: 'cut.zip', bytes: whole.subarray(0, third + 7) }])
    if (Array.isArray(unpacked)) throw new Error('refused')
    expect(unpacked.leftOut).toEqual([{ file: 'cut.zip', reason: { code: 'archive-cut-off' } }])
    expect(unpacked.sources.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['cut.zip/a.txt', 160],
      ['cut.zip/b.txt', 7],
    ])
  }
})

test('Beside what can be read, an archive that is refused is left out by name', async () => {
  const page = { name: 'page-1.txt', bytes: text('a page of a newspaper') }
  const locked = changed(zipSync({ 'page-2.txt': text('x') }), (view, record) =>
    view.setUint16(record + 8, 1, true),
  )
  const unpacked = await unpack([page, { name: 'bad.zip', bytes: text('PK\u0003\u0004 no more') }, locked])
  if (Array.isArray(unpacked)) throw new Error('refused')
  expect(unpacked.sources).toEqual([page])
  expect(unpacked.leftOut.map(({ reason }) => reason.code)).toEqual(['archive-damaged', 'archive-encrypted'])
})

test('Any damage to an archive is answered, never thrown', async () => {
  const whole = zipSync({ 'a.txt': text('one page'.repeat(9)), 'b/c.txt': text('another') })
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Uint8Array.from(whole)
      bytes[at] = byte
      const unpacked = await unpack([{ name: 'paper.zip', bytes, within: 'folder' }])
      for (const source of Array.isArray(unpacked) ? [] : unpacked.sources) void source.bytes
    }),
  )
})

test('A safe path has no way up, and is its own safe path', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const path = safePath(name)
      if (path === undefined) return
      expect(path.split('/')).not.toContain('..')
      expect(path.startsWith('/')).toBe(false)
      expect(safePath(path)).toBe(path)
    }),
  )
  expect(isClutter('day/.hidden')).toBe(true)
})
