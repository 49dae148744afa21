import '#reader/cite/cite.css'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useHref } from 'react-router'
import type { PagePiece } from '#issue/story-flow.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { bibtex } from '#reader/cite/bibtex.ts'
import { chicago, chicagoNote } from '#reader/cite/chicago.ts'
import { citedStory } from '#reader/cite/cited.ts'
import { gbt7714 } from '#reader/cite/gbt-7714.ts'
import { ris } from '#reader/cite/ris.ts'
import { useIssue } from '#reader/issue-context.ts'
import { copyText } from '#reader/share/copy-text.ts'
import { SheetDialog } from '#ui/sheet-dialog.tsx'

const FORMATS = [
  ['gbt7714', gbt7714],
  ['chicago', chicago],
  ['chicagoNote', chicagoNote],
  ['bibtex', bibtex],
  ['ris', ris],
] as const

type Format = (typeof FORMATS)[number][0]

/** A story in the forms that papers and programs cite it, each to be copied. */
export function CiteDialog({
  pieces,
  close,
}: {
  pieces: readonly PagePiece[]
  close: () => void
}): ReactNode {
  const messages = useLateMessages()
  const { paper, issue, index } = useIssue()
  const href = useHref(paths.story.to(paper, issue, pieces[0]?.article.id ?? ''))
  const [accessed] = useState(() => calendarDay(new Date()))
  const cited = useMemo(
    () =>
      citedStory(pieces, index.outline, {
        url: new URL(href, location.origin).href,
        accessed,
      }),
    [pieces, index, href, accessed],
  )
  return (
    <SheetDialog
      title={messages.tools.cite}
      closeLabel={messages.dialog.close}
      close={close}
      className="cite-dialog"
    >
      {cited !== undefined &&
        FORMATS.map(([format, write]) => (
          <Citation key={format} format={format} text={write(cited)} language={cited.language} />
        ))}
    </SheetDialog>
  )
}

function Citation({ format, text, language }: { format: Format; text: string; language: string }): ReactNode {
  const messages = useLateMessages()
  const name = messages.cite.formats[format]
  const shown = useRef<HTMLPreElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    const isCopied = await copyText(text)
    setSaid(isCopied ? messages.cite.copied : messages.cite.byHand)
    if (!isCopied && shown.current !== null) getSelection()?.selectAllChildren(shown.current)
  }
  return (
    <section className="citation">
      <div>
        <h3>{name}</h3>
        <button type="button" aria-label={`${messages.cite.copy} ${name}`} onClick={() => void copy()}>
          {messages.cite.copy}
        </button>
      </div>
      <pre ref={shown} lang={language} data-format={format}>
        {text}
      </pre>
      <p role="status">{said}</p>
    </section>
  )
}

/** The reader's own day, as `2026-04-30`. */
function calendarDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
