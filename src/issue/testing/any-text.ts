import fc from 'fast-check'

/** Text of any characters of Unicode, as `unit: 'binary'` gives it, without its tables, which take a second to build. */
export function anyText(maxLength?: number): fc.Arbitrary<string> {
  const unit = fc.nat(0x10ffff - 0x800).map((at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800))
  return fc.string(maxLength === undefined ? { unit } : { unit, maxLength })
}
