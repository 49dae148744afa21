import '#styles/proof.css'
import '#styles/proof-desk.css'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Corrected } from '#issue/proof/corrections.ts'
import { findPiece } from '#issue/proof/lines.ts'
import { doubtKey, type ProofDoubt, type ProofSheet } from '#issue/proof/proof-sheet.ts'
import { doubtInWords, proofMessages } from '#messages/proof/proof-messages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { DoubtList } from '#reader/proof/doubt-list.tsx'
import { findPieceOf, sourceFinder, sourceLines } from '#reader/proof/find-source.ts'
import { PagePhotos } from '#reader/proof/page-photos.tsx'
import { pieceName } from '#reader/proof/piece-name.ts'
import { PieceSelect } from '#reader/proof/piece-select.tsx'
import { ProofArticle } from '#reader/proof/proof-article.tsx'
import { ProofContext, type Proofing } from '#reader/proof/proof-context.ts'
import { ProofTools } from '#reader/proof/proof-tools.tsx'
import { SourceFigure } from '#reader/proof/source-figure.tsx'
import { UnfitEdits } from '#reader/proof/unfit-edits.tsx'
import { type FollowCorrected, type KeepCorrected, useProofreading } from '#reader/proof/use-proofreading.ts'

/** What is looked at: a doubt, or an article that was chosen without one. */
type Chosen = { doubt?: ProofDoubt; piece?: string }

/** An imported issue beside its source: what was doubtful, and every line to be mended. */
export function ProofView({
  sheet: given,
  kept,
  keep,
  follow,
}: {
  sheet: ProofSheet
  kept: Corrected
  keep: KeepCorrected
  follow: FollowCorrected
}): ReactNode {
  const messages = useMessages()
  const words = proofMessages(messages.tag)
  // What is kept is read again after each change: the sheet itself stays what it was.
  const [sheet] = useState(given)
  const proofreading = useProofreading(sheet, kept, { keep, follow })
  const sourceOf = useMemo(() => sourceFinder(sheet), [sheet])
  const doubts = useMemo(() => inOrder(sheet), [sheet])
  const [chosen, setChosen] = useState<Chosen>(() => ({
    doubt: doubts.find((doubt) => !kept.seen.includes(doubtKey(doubt))) ?? doubts[0],
  }))
  const { issue, seen, make, undo, redo } = proofreading
  const { doubt } = chosen
  const meant = useMemo(
    () => (doubt ? findPieceOf(issue, doubt.piece, doubt.text) : undefined),
    [issue, doubt],
  )
  // Beside a doubt about the whole page stands the page's first article; where there is no doubt, the issue's.
  const onPage = issue.pages.find(({ label, articles }) =>
    doubt ? label === doubt.page : articles.length > 0,
  )?.articles[0]?.id
  const id =
    (chosen.piece !== undefined && findPiece(issue, chosen.piece) ? chosen.piece : undefined) ??
    meant ??
    onPage
  const placed = id === undefined ? undefined : findPiece(issue, id)
  const page = placed?.page ?? issue.pages.find(({ label }) => label === doubt?.page) ?? issue.pages[0]
  const heading = useRef<HTMLHeadingElement>(null)
  const focusAfterEdit = useFocusAfterEdit(issue, heading)

  const choose = (next: Chosen): void => {
    setChosen(next)
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }
  const step = (by: number): void => {
    const next = doubts[doubts.findIndex((each) => each === doubt) + by]
    if (next) choose({ doubt: next })
  }
  const value: Proofing = {
    ...proofreading,
    words,
    sourceOf,
    make: (edit) => {
      // One stays with the article one is at, wherever its lines go; of two that are joined, with the one.
      if (id !== undefined) setChosen((now) => ({ ...now, piece: edit.kind === 'join' ? edit.piece : id }))
      focusAfterEdit('line' in edit ? edit.line.text : undefined)
      make(edit)
    },
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
  return (
    <ProofContext value={value}>
      <div className="proof">
        <header className="proof-head">
          <h1>{words.title}</h1>
          <p>{words.explain}</p>
          <ProofTools />
        </header>
        <UnfitEdits />
        <DoubtList doubts={doubts} chosen={doubt} choose={(next) => choose({ doubt: next })} />
        <section className="proof-desk" aria-labelledby="proof-article">
          <h2 id="proof-article" tabIndex={-1} ref={heading}>
            {page && <span>{messages.page.name(page.label)}</span>}{' '}
            {placed && <span lang={issue.language}>{pieceName(placed.article)}</span>}
          </h2>
          {doubt && (
            <div className="proof-doubt">
              <p>
                <strong>{doubtInWords(words, doubt.code, doubt.detail)}</strong>{' '}
                {words.sure(Math.round(doubt.confidence * 100))}
              </p>
              {doubt.end > doubt.start ? (
                <SourceFigure lines={sourceLines(sheet, doubt)} />
              ) : (
                <p className="proof-none">{meant === undefined ? words.ofPage : words.noSource}</p>
              )}
              <div className="proof-steps">
                <label>
                  <input
                    type="checkbox"
                    checked={seen.includes(doubtKey(doubt))}
                    onChange={(event) => proofreading.see(doubtKey(doubt), event.currentTarget.checked)}
                  />{' '}
                  {words.seen}
                </label>
                <button
                  type="button"
                  className="button"
                  aria-disabled={doubt === doubts[0]}
                  onClick={() => step(-1)}
                >
                  {words.previous}
                </button>
                <button
                  type="button"
                  className="button"
                  aria-disabled={doubt === doubts.at(-1)}
                  onClick={() => step(1)}
                >
                  {words.next}
                </button>
              </div>
            </div>
          )}
          <PieceSelect
            label={words.article}
            value={id ?? ''}
            first={id === undefined ? [{ value: '', name: words.noArticle }] : []}
            choose={(piece) => piece !== '' && setChosen({ piece })}
          />
          {placed && (
            <ProofArticle page={placed.page} article={placed.article} doubted={doubt?.text} key={id} />
          )}
          {page && <PagePhotos page={page} />}
        </section>
      </div>
    </ProofContext>
  )
}

/** By page, and on a page as the source has them; what is said of a page as a whole comes after. */
function inOrder({ doubts, original }: ProofSheet): ProofDoubt[] {
  const pages = new Map(original.pages.map(({ label }, at) => [label, at]))
  const isWhole = ({ start, end }: ProofDoubt) => Number(end <= start)
  return doubts.toSorted(
    (a, b) =>
      (pages.get(a.page) ?? 0) - (pages.get(b.page) ?? 0) ||
      isWhole(a) - isWhole(b) ||
      a.source - b.source ||
      a.start - b.start,
  )
}

/** Puts focus where a line went that was changed, if its old place went with it; else on the article's heading. */
function useFocusAfterEdit(issue: unknown, heading: { current: HTMLElement | null }) {
  const text = useRef<string>(undefined)
  useEffect(() => {
    if (text.current === undefined || document.activeElement !== document.body) return
    const begins = text.current
    text.current = undefined
    const rows = heading.current?.parentElement?.querySelectorAll<HTMLElement>('.proof-line') ?? []
    const row = [...rows].find((each) => each.querySelector('.line-text')?.textContent?.startsWith(begins))
    ;(row?.querySelector('select') ?? heading.current)?.focus()
  }, [issue, heading])
  return (line: string | undefined): void => {
    text.current = line ?? ''
  }
}
