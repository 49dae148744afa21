import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeText', () => {
  test('reads UTF-8 and takes its byte order mark away', () => {
    expect(decodeText(utf8('\uFEFF青河日报'))).toEqual({ ok: true, text: '青河日报', encoding: 'utf-8' })
  })

  test('reads UTF-16 with a mark, both ways round', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x52, 0x97))).toMatchObject({
      text: '青',
      encoding: 'utf-16le',
    })
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x97, 0x52))).toMatchObject({
      text: '青',
      encoding: 'utf-16be',
    })
  })

  test('reads GB18030 where the bytes are no UTF-8', () => {
    // 青河日报
    const bytes = Uint8Array.of(0xc7, 0xe0, 0xba, 0xd3, 0xc8, 0xd5, 0xb1, 0xa8)
    expect(decodeText(bytes)).toEqual({ ok: true, text: '青河日报', encoding: 'gb18030' })
  })

  test('says where UTF-8 is damaged instead of reading it as something else', () => {
    const good = utf8('青河日报社出版，今天是星期五。')
    const damaged = Uint8Array.of(...good, 0xe9, 0x9d, ...utf8('河'))
    expect(decodeText(damaged)).toEqual({
      ok: false,
      reason: { code: 'undecodable' },
      place: { kind: 'byte', offset: good.length },
    })
  })

  test('does not take the quotation marks of an old Western file for Chinese', () => {
    const bytes = Uint8Array.of(...utf8('The mayor said '), 0x93, ...utf8('Hello'), 0x94, ...utf8(' again.'))
    expect(decodeText(bytes)).toMatchObject({ ok: false, place: { kind: 'byte', offset: 15 } })
  })

  test('says where UTF-16 breaks off', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x52, 0x97, 0x00))).toMatchObject({
      ok: false,
      place: { kind: 'byte', offset: 4 },
    })
  })

  test.each([
    ['pdf', utf8('%PDF-1.7')],
    ['zip', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['unknown', utf8('a page\0with a hole')],
  ])('refuses a binary file: %s', (found, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, reason: { code: 'binary-file', found } })
  })

  test('says that a file is empty', () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: false, reason: { code: 'empty-file' } })
    expect(decodeText(Uint8Array.of(0xff, 0xfe))).toMatchObject({ reason: { code: 'empty-file' } })
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf))).toMatchObject({ ok: true, text: '' })
  })
})
