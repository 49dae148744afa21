import { wellFormed } from '#reader/share/well-formed.ts'

/** Where a link can be sent from the share sheet. */
export type ShareTarget = 'weibo' | 'x' | 'telegram' | 'mail'

export const SHARE_TARGETS: readonly ShareTarget[] = ['weibo', 'x', 'telegram', 'mail']

/**
 * The address that offers a link to a service. Plain links, opened only when they are pressed: no script
 * of theirs runs here, and they learn nothing of who does not press them.
 *
 * @param text what the link is called; it goes before the address
 */
export function shareAddress(target: ShareTarget, url: string, text: string): string {
  switch (target) {
    case 'weibo':
      return `https://service.weibo.com/share/share.php?${query({ url, title: text })}`
    case 'x':
      return `https://x.com/intent/post?${query({ url, text })}`
    case 'telegram':
      return `https://t.me/share/url?${query({ url, text })}`
    case 'mail':
      return `mailto:?${query({ subject: text, body: `${text}\r\n${url}` })}`
    default:
      return target satisfies never
  }
}

/** With `%20` and not `+`: mail programs take a plus sign for itself (RFC 6068, section 5). */
function query(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`)
    .join('&')
}
