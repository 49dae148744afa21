/** Of so many lines one stays in UTF-8. */
const EVERY = 50

/** A text in GB18030, but for a line now and then, as pages of two sources lie in one file. */
export function encodeMixed(text: string): Uint8Array {
  const signs = gb18030()
  const parts: number[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (at % EVERY === EVERY - 1) for (const byte of Buffer.from(line)) parts.push(byte)
    else for (const sign of line) parts.push(...(signs.get(sign) ?? [sign.charCodeAt(0)]))
    parts.push(0x0a)
  }
  return Uint8Array.from(parts)
}

/** Signs of two bytes and these, by reading all there are: the platform only decodes. */
function gb18030(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const signs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (sign.length === 1 && sign !== '\ufffd') signs.set(sign, [lead, trail])
    }
  return signs
}
