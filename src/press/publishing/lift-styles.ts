import { createHash } from 'node:crypto'

/** A view without style attributes, and the rules that stand for them; `css` is empty where there were none. */
export type Lifted = { html: string; css: string }

const TAG = /<[a-z][^<>]*>/giu
const STYLE = / style="([^"]*)"/u
/** What ends a declaration block, starts a rule or fetches something: never in a style that is lifted. */
const UNSAFE = /[{}<>@\\]|\/\*|url\s*\(|expression/iu

/**
 * Moves style attributes into rules: the policy allows styles that the document names by their hash, and no
 * attribute, while the script sets styles by the object model, which it allows.
 *
 * @param html as React writes it: `<` and `>` stand only around tags, `"` only around values
 */
export function liftStyles(html: string): Lifted {
  const rules = new Map<string, string>()
  const lifted = html.replaceAll(TAG, (tag) =>
    tag.replace(STYLE, (_, escaped: string) => {
      const style = unescape(escaped)
      if (UNSAFE.test(style)) return ''
      const name = shortHash(style)
      rules.set(name, style)
      return ` data-style="${name}"`
    }),
  )
  const css = [...rules]
    .map(([name, style]) => `[data-style="${name}"]{${style}}\n`)
    .toSorted()
    .join('')
  return { html: lifted, css }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
