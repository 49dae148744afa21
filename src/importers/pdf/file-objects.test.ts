import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { latin1, readFileObjects } from './file-objects.ts'
import { mendFile } from './mend-file.ts'

function bytesOf(...parts: (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : [...part],
    ),
  )
}

const PAGE = '<< /Type /Page /Parent 9 0 R /Resources << /Font << /F0 3 0 R >> >> /Contents 1 0 R >>'

/** A file as newer programs write it, its page and font packed into a stream. */
function packed(objects: Record<number, string>): Uint8Array {
  const bodies = Object.values(objects)
  const head = Object.keys(objects)
    .map((number, i) => `${number} ${bodies.slice(0, i).join(' ').length + (i > 0 ? 1 : 0)}`)
    .join(' ')
  const stream = zlibSync(bytesOf(`${head} ${bodies.join(' ')}`))
  return bytesOf(
    '%PDF-1.7\n1 0 obj\n<< /Length 2 >>\nstream\nBT\nendstream\nendobj\n',
    `4 0 obj\n<< /Type /ObjStm /N ${bodies.length} /First ${head.length + 1} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
    stream,
    '\nendstream\nendobj\n',
  )
}

describe('A file that is cut off', () => {
  it('gives the objects that are whole, packed ones too', () => {
    const bytes = bytesOf(
      packed({ 2: PAGE, 3: '<< /Type /Font >>' }),
      '5 0 obj\n<< /Length 900 >>\nstream\nBT (so',
    )
    const { objects } = readFileObjects(latin1(bytes), bytes)
    expect([...objects.keys()]).toEqual([1, 4, 2, 3])
    expect(objects.get(3)?.body).toBe('<< /Type /Font >>')
  })

  it('gives the page whose font is there, and one whose font is lost with a font without letters', () => {
    const whole = mendFile(packed({ 2: PAGE, 3: '<< /Type /Font >>' }))!
    expect(latin1(whole.bytes)).toContain('/Count 1 /Kids [2 0 R]')
    expect(whole.whole).toEqual([true])
    const hurt = mendFile(packed({ 2: PAGE }))!
    expect(hurt.whole).toEqual([false])
    expect(latin1(hurt.bytes)).toContain('3 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont /Lost')
    expect(mendFile(packed({ 3: '<< /Type /Font >>' }))).toBeUndefined()
  })

  it('is read in time that grows with it, however many small objects it has', () => {
    const text = '1 0 obj\n<< >>\nendobj\n'.repeat(200_000)
    const start = performance.now()
    expect(readFileObjects(text, new Uint8Array()).end).toBe(text.length - 1)
    // To the square of its length it would take a minute.
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('stays closed where it is locked', () => {
    const locked = bytesOf(packed({ 2: PAGE, 3: '<< /Type /Font >>' }), 'trailer << /Encrypt 7 0 R >>')
    expect(mendFile(locked)).toBeUndefined()
  })
})
