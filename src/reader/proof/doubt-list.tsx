import type { ReactNode } from 'react'
import { doubtKey, type ProofDoubt } from '#issue/proof/proof-sheet.ts'
import { doubtInWords } from '#messages/proof/proof-messages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { shortened } from '#reader/proof/piece-name.ts'
import { useProofing } from '#reader/proof/proof-context.ts'

/** The doubts of an issue by page; each is a button that opens it. */
export function DoubtList({
  doubts,
  chosen,
  choose,
}: {
  doubts: readonly ProofDoubt[]
  chosen: ProofDoubt | undefined
  choose: (doubt: ProofDoubt) => void
}): ReactNode {
  const messages = useMessages()
  const { words, issue, seen } = useProofing()
  const open = doubts.filter((doubt) => !seen.includes(doubtKey(doubt))).length
  return (
    <nav className="proof-doubts" aria-labelledby="proof-doubts">
      <h2 id="proof-doubts">{words.doubts}</h2>
      <p className="proof-left">{doubts.length === 0 ? words.none : words.left(open)}</p>
      {issue.pages.map(({ label }, at) => {
        const ofPage = doubts.filter((doubt) => doubt.page === label)
        return ofPage.length === 0 ? undefined : (
          <section key={label} aria-labelledby={`proof-page-${at + 1}`}>
            <h3 id={`proof-page-${at + 1}`}>{messages.page.name(label)}</h3>
            <ul>
              {ofPage.map((doubt) => (
                <li key={doubtKey(doubt)}>
                  <button
                    type="button"
                    aria-current={doubt === chosen || undefined}
                    data-seen={seen.includes(doubtKey(doubt)) || undefined}
                    onClick={() => choose(doubt)}
                  >
                    <span>{doubtInWords(words, doubt.code, doubt.detail)}</span>
                    {doubt.text !== undefined && (
                      <span className="proof-excerpt" lang={issue.language}>
                        {shortened(doubt.text)}
                      </span>
                    )}
                    <small>
                      {seen.includes(doubtKey(doubt))
                        ? words.seen
                        : words.sure(Math.round(doubt.confidence * 100))}
                    </small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}
