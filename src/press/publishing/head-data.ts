import { escapeAttribute } from '#press/publishing/document.ts'
import { jsonForScript } from '#press/publishing/json-for-script.ts'
import { CARD } from '#press/previews/card.ts'
import type { Thing } from '#press/publishing/structured-data.ts'

/** A preview picture as a document names it: its address, and its words. */
export type Preview = { src: string; alt: string }

/** What the press knows of an address besides its view. */
export type HeadExtras = { thing?: Thing | undefined; preview?: Preview | undefined }

/** Tags of the head whose words `itemprop` repeats, for messengers that read nothing else. */
const REPEATED = [
  { itemprop: 'name', tag: /<meta property="og:title" content="([^"]*)"/u },
  { itemprop: 'description', tag: /<meta property="og:description" content="([^"]*)"/u },
]

/**
 * What the press adds to a rendered head: `itemprop` tags, which React would leave in the text, and the
 * structured data, which no script may write under the policy. Each names the address it speaks of, so
 * that the script can take it out of the next view.
 *
 * @param head as React rendered it
 * @param address the path of the document, base included
 */
export function headData(head: string, address: string, { thing, preview }: HeadExtras): string {
  const of = `data-address="${escapeAttribute(address)}"`
  const repeated = REPEATED.flatMap(({ itemprop, tag }) => {
    const content = tag.exec(head)?.[1]
    return content === undefined ? [] : `<meta itemprop="${itemprop}" content="${content}" ${of}/>\n`
  })
  const pictured = preview === undefined ? '' : previewMetas(preview, of)
  if (thing === undefined) return repeated.join('') + pictured
  const json = jsonForScript({ '@context': 'https://schema.org', ...thing, thumbnailUrl: preview?.src })
  return `${repeated.join('')}${pictured}<script type="application/ld+json" ${of}>${json}</script>\n`
}

function previewMetas({ src, alt }: Preview, of: string): string {
  const said: [key: string, name: string, content: string][] = [
    ['property', 'og:image', src],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', String(CARD.width)],
    ['property', 'og:image:height', String(CARD.height)],
    ['property', 'og:image:alt', alt],
    ['name', 'twitter:image', src],
    ['name', 'twitter:image:alt', alt],
    ['itemprop', 'image', src],
  ]
  return said
    .map(([key, name, content]) => `<meta ${key}="${name}" content="${escapeAttribute(content)}" ${of}/>\n`)
    .join('')
}
