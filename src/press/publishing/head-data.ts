import { escapeAttribute } from '#press/publishing/document.ts'
import type { Thing } from '#press/publishing/structured-data.ts'

/** Tags of the head whose words `itemprop` repeats, for messengers that read nothing else. */
const REPEATED = [
  { itemprop: 'name', tag: /<meta property="og:title" content="([^"]*)"\s*\/>/u },
  { itemprop: 'description', tag: /<meta property="og:description" content="([^"]*)"\s*\/>/u },
  { itemprop: 'image', tag: /<meta property="og:image" content="([^"]*)"\s*\/>/u },
]

/**
 * What the press adds to a rendered head: `itemprop` tags, which React would leave in the text, and the
 * structured data, which no script may write under the policy. Each names the address it speaks of, so
 * that the script can take it out of the next view.
 *
 * @param head as React rendered it
 * @param address the path of the document, base included
 */
export function headData(head: string, address: string, thing: Thing | undefined): string {
  const of = `data-address="${escapeAttribute(address)}"`
  const repeated = REPEATED.flatMap(({ itemprop, tag }) => {
    const content = tag.exec(head)?.[1]
    return content === undefined ? [] : `<meta itemprop="${itemprop}" content="${content}" ${of}/>\n`
  })
  if (thing === undefined) return repeated.join('')
  const json = jsonForScript({ '@context': 'https://schema.org', ...thing })
  return `${repeated.join('')}<script type="application/ld+json" ${of}>${json}</script>\n`
}

/** JSON that cannot end the script element it stands in, nor begin a comment there. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}
