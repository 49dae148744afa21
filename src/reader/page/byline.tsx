import type { ReactNode } from 'react'
import type { Article } from '#issue/schema.ts'

/**
 * What stands before the first words: dateline and names.
 *
 * Chinese papers run them into the first paragraph, 新华社莫斯科5月8日电（记者 …）; others set the
 * names on a line of their own and the dateline before a dash.
 */
export function Dateline({ article, chinese }: { article: Article; chinese: boolean }): ReactNode {
  const { dateline, byline } = article
  if (chinese) {
    if (!dateline && !byline?.length) return undefined
    return (
      <span className="dateline">
        {dateline && <b>{dateline.text}</b>}
        {byline && byline.length > 0 && <span className="byline">（{byline.join(' ')}）</span>}
      </span>
    )
  }
  if (!dateline) return undefined
  return (
    <span className="dateline">
      <b>{dateline.text}</b>
      {/[—–-]\s*$/u.test(dateline.text) ? ' ' : ' — '}
    </span>
  )
}

/** The names on a line of their own, where the first paragraph does not carry them. */
export function BylineLine({ article, by }: { article: Article; by: (names: string) => string }): ReactNode {
  if (!article.byline?.length) return undefined
  return <p className="byline-line">{by(article.byline.join(', '))}</p>
}
