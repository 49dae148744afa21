import { type ReactNode, useState } from 'react'
import type { Article } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { pieceName } from '#reader/proof/piece-name.ts'
import { useProofing } from '#reader/proof/proof-context.ts'

/** With more articles than this, a choice is filled when somebody goes to it: thousands of options take a while to draw. */
const MANY = 400

/** A choice of the issue's articles, by page. */
export function PieceSelect({
  label,
  value,
  first,
  among,
  choose,
}: {
  label: string
  value: string
  /** Choices that are no article. */
  first?: readonly { value: string; name: string }[]
  among?: (article: Article, page: string) => boolean
  choose: (id: string) => void
}): ReactNode {
  const messages = useMessages()
  const { issue } = useProofing()
  const [isAsked, setAsked] = useState(false)
  const isFilled = isAsked || issue.pages.reduce((sum, { articles }) => sum + articles.length, 0) <= MANY
  const isOffered = (article: Article, page: string) =>
    (isFilled || article.id === value) && (among?.(article, page) ?? true)
  const ask = () => setAsked(true)
  return (
    <label className="proof-choice">
      <span>{label}</span>
      <select
        value={value}
        onPointerDown={ask}
        onFocus={ask}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {first?.map((each) => (
          <option key={each.value} value={each.value}>
            {each.name}
          </option>
        ))}
        {issue.pages.map((page) => {
          const articles = page.articles.filter((article) => isOffered(article, page.label))
          return articles.length === 0 ? undefined : (
            <optgroup key={page.label} label={messages.page.name(page.label)}>
              {articles.map((article) => (
                <option key={article.id} value={article.id}>
                  {pieceName(article)}
                </option>
              ))}
            </optgroup>
          )
        })}
      </select>
    </label>
  )
}
