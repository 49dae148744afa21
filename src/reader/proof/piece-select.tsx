import type { ReactNode } from 'react'
import type { Article } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { pieceName } from '#reader/proof/piece-name.ts'
import { useProofing } from '#reader/proof/proof-context.ts'

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
  return (
    <label className="proof-choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {first?.map((each) => (
          <option key={each.value} value={each.value}>
            {each.name}
          </option>
        ))}
        {issue.pages.map((page) => {
          const articles = page.articles.filter((article) => among?.(article, page.label) ?? true)
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
