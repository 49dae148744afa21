import { wellFormed } from '#reader/share/well-formed.ts'

/**
 * The text an address points at, beyond its element: `#p:3:~:text=prefix-,start,end,-suffix`.
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export type TextDirective = { prefix?: string; start: string; end?: string; suffix?: string }

/** What parts an element's id from directives to the browser; script never sees it where browsers know it. */
const DELIMITER = ':~:'

/** The directive as it stands behind an element's id in an address. */
export function writeDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ]
  return `${DELIMITER}text=${parts.join(',')}`
}

/** The first text directive of an address; undefined where it has none that can be read. */
export function readDirective(address: string): TextDirective | undefined {
  const at = address.indexOf(DELIMITER, address.indexOf('#'))
  if (at < 0) return undefined
  const written = address
    .slice(at + DELIMITER.length)
    .split('&')
    .find((part) => part.startsWith('text='))
  const parts = written?.slice('text='.length).split(',') ?? []
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined
  const [start, end, more] = parts
  if (start === undefined || start === '' || more !== undefined) return undefined
  try {
    return {
      prefix: prefix && decodeURIComponent(prefix),
      start: decodeURIComponent(start),
      end: end && decodeURIComponent(end),
      suffix: suffix && decodeURIComponent(suffix),
    }
  } catch {
    return undefined
  }
}

/** A hyphen is part of the syntax as well as commas and ampersands, and is not escaped by itself. */
function encode(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll('-', '%2D')
}
