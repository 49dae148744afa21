import type { ReactNode } from 'react'
import type { Article } from '#issue/schema.ts'
import { LitText } from '#reader/lit/lit-text.tsx'
import { BreakableText } from '#reader/page/breakable-text.tsx'
import { Link } from '#ui/link.tsx'

/** Kicker, headline and deck; a piece without a headline has none. The headline leads to the whole story. */
export function Headline({
  article,
  id,
  storyAddress,
}: {
  article: Article
  id: string
  storyAddress: string
}): ReactNode {
  if (!article.headline && !article.kicker && !article.deck) return undefined
  return (
    <header className="heading">
      {article.kicker && (
        <p className="kicker">
          <LitText text={article.kicker} />
        </p>
      )}
      {article.headline && (
        <h2 id={id} className="headline">
          <Link to={storyAddress}>
            <BreakableText text={article.headline} />
          </Link>
        </h2>
      )}
      {article.deck && (
        <p className="deck">
          <BreakableText text={article.deck} />
        </p>
      )}
    </header>
  )
}
