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

  test('takes the quotation marks of an old Western file for what they are, not for Chinese', () => {
    const bytes = Uint8Array.of(...utf8('The mayor said '), 0x93, ...utf8('Hello'), 0x94, ...utf8(' again.'))
    expect(decodeText(bytes)).toMatchObject({
      text: 'The mayor said “Hello” again.',
      encoding: 'windows-1252',
    })
  })

  test('takes a few letters with accents for those of a Western text, not for Russian ones', () => {
    const text = 'Le bac de l’île rouvre à midi, après dix mois d’arrêt.'
    const signs: Record<string, number> = { '’': 0x92, î: 0xee, à: 0xe0, è: 0xe8, ê: 0xea }
    const bytes = Uint8Array.from(text, (sign) => signs[sign] ?? sign.charCodeAt(0))
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding: 'windows-1252' })
  })

  test('does not make letters of a hole in UTF-8', () => {
    const bytes = Uint8Array.of(...utf8('The café’s owners “met” '), 0xe9, ...utf8(' again.'))
    expect(decodeText(bytes)).toMatchObject({ ok: false, place: { kind: 'byte', offset: 31 } })
  })

  test('reads pages of two encodings that were put into one file', () => {
    // 青河日报，新桥昨日通车，这是新年的第一座桥。
    const older = Buffer.from(
      'c7e0bad3c8d5b1a8a3acd0c2c7c5d7f2c8d5cda8b3b5a3acd5e2cac7d0c2c4eab5c4b5dad2bbd7f9c7c5a1a3',
      'hex',
    )
    const lines = [utf8('第一版\n新的图书馆开放。\n'), older, utf8('\n第三版\n')]
    expect(decodeText(Uint8Array.from(lines.flatMap((line) => [...line])))).toEqual({
      ok: true,
      text: '第一版\n新的图书馆开放。\n青河日报，新桥昨日通车，这是新年的第一座桥。\n第三版\n',
      encoding: 'utf-8, gb18030',
    })
  })

  // Written by `iconv -t` of each name.
  test.each([
    [
      'big5',
      '新橋昨日通車，兩岸居民的往來方便了許多。',
      'b773bef4ac51a4e9b371a8aea141a8e2a9a4a97ea5c1aabaa9b9a8d3a4e8ab4ba446b35ca668a143',
    ],
    [
      'shift_jis',
      '汐見港の朝市が開設から百年を迎えた。',
      '8eac8ca98d6082cc92a98e7382aa8a4a90dd82a982e79553944e82f08c7d82a682bd8142',
    ],
    [
      'euc-jp',
      '汐見港の朝市が開設から百年を迎えた。',
      'bcaeb8abb9c1a4cec4abbbd4a4acb3abc0dfa4aba4e9c9b4c7afa4f2b7dea4a8a4bfa1a3',
    ],
    [
      'euc-kr',
      '새 다리가 어제 개통됐다. 길이는 일 킬로미터다.',
      'bbf520b4d9b8aeb0a120beeec1a620b0b3c5ebb5c6b4d92e20b1e6c0ccb4c220c0cf20c5b3b7ceb9ccc5cdb4d92e',
    ],
    [
      'windows-1251',
      'Мост открыли вчера, длина его один километр.',
      'cceef1f220eef2eaf0fbebe820e2f7e5f0e02c20e4ebe8ede020e5e3ee20eee4e8ed20eae8ebeeece5f2f02e',
    ],
    [
      'koi8-r',
      'Мост открыли вчера, длина его один километр.',
      'edcfd3d420cfd4cbd2d9ccc920d7dec5d2c12c20c4ccc9cec120c5c7cf20cfc4c9ce20cbc9cccfcdc5d4d22e',
    ],
  ])('reads %s', (encoding, text, hex) => {
    expect(decodeText(Uint8Array.from(Buffer.from(hex, 'hex')))).toEqual({ ok: true, text, encoding })
  })

  test.each(['utf-16le', 'utf-16be'])('reads %s without its mark', (encoding) => {
    // 一 is U+4E00: its lower half is zero.
    const text = '青河日报\n2031年5月9日 星期一\n新桥今日通车，全长一公里\n'
    const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'))
    if (encoding === 'utf-16be') for (let i = 0; i < bytes.length; i += 2) bytes.subarray(i, i + 2).reverse()
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding })
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
