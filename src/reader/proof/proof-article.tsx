import { type ReactNode, useState } from 'react'
import { linesOf } from '#issue/proof/lines.ts'
import type { Article, Page } from '#issue/schema.ts'
import { JumpChoice } from '#reader/proof/jump-choice.tsx'
import { LineRow } from '#reader/proof/line-row.tsx'
import { PieceSelect } from '#reader/proof/piece-select.tsx'
import { useProofing } from '#reader/proof/proof-context.ts'

/** An article with all its lines, its jumps, and what it may be joined with. */
export function ProofArticle({
  page,
  article,
  doubted,
}: {
  page: Page
  article: Article
  /** The text that is in doubt. */
  doubted?: string
}): ReactNode {
  const { issue } = useProofing()
  return (
    <>
      <ol className="proof-lines" lang={article.language ?? issue.language}>
        {linesOf(article).map((line) => (
          <LineRow
            key={`${line.part} ${line.at} ${line.text.slice(0, 24)}`}
            article={article}
            line={line}
            isDoubted={line.text !== '' && (line.text === doubted || isHalf(line.text, doubted))}
          />
        ))}
      </ol>
      <div className="proof-jumps">
        <JumpChoice article={article} direction="back" />
        <JumpChoice article={article} direction="forward" />
        {page.articles.length > 1 && <Join key={article.id} page={page} article={article} />}
      </div>
    </>
  )
}

/** Of a paragraph that was parted since, or joined to another, each half is still what was doubted. */
function isHalf(text: string, doubted: string | undefined): boolean {
  if (doubted === undefined || Math.min(text.length, doubted.length) < 8) return false
  return doubted.startsWith(text) || doubted.endsWith(text) || text.includes(doubted)
}

function Join({ page, article }: { page: Page; article: Article }): ReactNode {
  const { words, make } = useProofing()
  const [other, setOther] = useState('')
  return (
    <div className="proof-join">
      <PieceSelect
        label={words.joinWith}
        value={other}
        first={[{ value: '', name: '—' }]}
        among={({ id }, label) => label === page.label && id !== article.id}
        choose={setOther}
      />
      <button
        type="button"
        className="button"
        aria-disabled={other === ''}
        onClick={() => {
          if (other !== '') make({ kind: 'join', piece: article.id, other })
          setOther('')
        }}
      >
        {words.join}
      </button>
    </div>
  )
}
