/** How every XML file begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'

/** What no XML 1.0 document may hold, not even escaped: most control characters, halves of pairs, non-characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text or markup without the characters that no XML may hold. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(FORBIDDEN, '')
}

/** Text inside an element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return withoutForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
