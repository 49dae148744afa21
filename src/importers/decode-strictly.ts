/** What Windows put where Latin-1 has control codes; engines of before 2025 leave these as they are. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The text of bytes, or nothing where one does not fit the encoding.
 *
 * @param cut the bytes are the beginning of more, and may end amid a character
 */
export function decodeStrictly(bytes: Uint8Array, encoding: string, cut = false): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
    if (encoding !== 'windows-1252') return text
    return text.replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS.charAt(sign.charCodeAt(0) - 0x80))
  } catch {
    return undefined
  }
}
