import { inlineText } from '#issue/plain-text.ts'
import type { Block, Inline, Photo, Span } from '#issue/schema.ts'
import { seamBetween } from '#issue/seam-text.ts'
import { type FlowItem, flowOf, type PagePiece } from '#issue/story-flow.ts'

/** The address of a picture; undefined where it has none, and its caption stands alone. */
export type PictureAddress = (src: string) => string | undefined

/**
 * A story whole, as HTML that is XHTML too, for feed readers and books: what a jump cut is one paragraph again,
 * page turns are left out. Its headline is said elsewhere, as `h2`; subheadings stand under it, or without one in its place.
 */
export function storyHtml(pieces: readonly PagePiece[], pictureOf: PictureAddress): string {
  const head = pieces[0]?.article
  const dateline = head?.dateline && `<p><b>${escapeHtml(head.dateline.text)}</b></p>`
  const deck = head?.deck && `<p>${escapeHtml(head.deck)}</p>`
  const subheading = head?.headline ? 'h3' : 'h2'
  const text = flowOf(pieces).map((item) => stepHtml(item, pictureOf, subheading))
  return [deck, dateline, ...text].filter(Boolean).join('\n')
}

/** Text as HTML, also inside a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function stepHtml(item: FlowItem, pictureOf: PictureAddress, subheading: 'h2' | 'h3'): string {
  switch (item.kind) {
    case 'block':
      return blockHtml(item.block, subheading)
    case 'joined': {
      const texts = item.parts.map((part) => part.block.text)
      const parts = texts.map((text, i) => {
        const before = texts[i - 1]
        return (before === undefined ? '' : seamBetween(before, text)) + inlineHtml(text)
      })
      return `<p>${parts.join('')}</p>`
    }
    case 'turn':
      return ''
    case 'photos':
      return item.photos.map((photo) => photoHtml(photo, pictureOf)).join('\n')
    default:
      return item satisfies never
  }
}

function blockHtml(block: Block, subheading: 'h2' | 'h3'): string {
  switch (block.type) {
    case 'paragraph': {
      const { cut } = block
      const head = cut === 'head' || cut === 'both' ? '……' : ''
      const tail = cut === 'tail' || cut === 'both' ? '……' : ''
      return `<p>${head}${inlineHtml(block.text)}${tail}</p>`
    }
    case 'subheading':
      return `<${subheading}>${inlineHtml(block.text)}</${subheading}>`
    case 'quote': {
      const source = block.source === undefined ? '' : `<footer>${escapeHtml(block.source)}</footer>`
      return `<blockquote><p>${inlineHtml(block.text)}</p>${source}</blockquote>`
    }
    case 'note':
      return `<p><em>${inlineHtml(block.text)}</em></p>`
    case 'verse':
      return `<p>${block.lines.map(inlineHtml).join('<br />')}</p>`
    case 'list': {
      const items = block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')
      return block.ordered === true ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'table':
      return `<table>${block.rows.map((row, i) => rowHtml(row, block.header === true && i === 0)).join('')}</table>`
    default:
      return block satisfies never
  }
}

function rowHtml(row: readonly Inline[], isHeader: boolean): string {
  const cell = isHeader ? 'th' : 'td'
  return `<tr>${row.map((text) => `<${cell}>${inlineHtml(text)}</${cell}>`).join('')}</tr>`
}

/** A photo with its caption and credit; empty where it has none of the three. */
export function photoHtml(photo: Photo, pictureOf: PictureAddress): string {
  const images = [photo.image ?? []].flat().flatMap((image) => {
    const address = pictureOf(image.src)
    if (address === undefined) return []
    const alt = escapeHtml(image.alt ?? photo.alt ?? '')
    return `<img src="${escapeHtml(address)}" alt="${alt}" width="${image.width}" height="${image.height}" />`
  })
  const words = [photo.caption && inlineHtml(photo.caption), photo.credit && escapeHtml(photo.credit.text)]
  const caption = words.filter(Boolean).join(' ')
  if (images.length === 0 && caption === '') return ''
  return `<figure>${images.join('')}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(inline)
  return inline.map((run) => (typeof run === 'string' ? escapeHtml(run) : spanHtml(run))).join('')
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', superscript: 'sup', subscript: 'sub' } as const

function spanHtml(span: Span): string {
  const text = escapeHtml(inlineText([span]))
  const read = span.ruby
    ? `<ruby>${text}<rp>（</rp><rt>${escapeHtml(span.ruby)}</rt><rp>）</rp></ruby>`
    : text
  const element = span.style && ELEMENTS[span.style]
  const styled = element === undefined ? read : `<${element}>${read}</${element}>`
  // Written as a browser would send it: books refuse a bare quotation mark in an address.
  const address = span.href !== undefined && URL.canParse(span.href) ? new URL(span.href).href : undefined
  return address === undefined ? styled : `<a href="${escapeHtml(address)}">${styled}</a>`
}
