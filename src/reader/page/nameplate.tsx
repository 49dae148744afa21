import type { ReactNode } from 'react'
import type { Outline } from '#issue/outline.ts'
import { usePrintedWords } from '#messages/printed-words.ts'
import { useIssue } from '#reader/issue-context.ts'
import { ownColour } from '#ui/own-colour.ts'

/** The head of page 1: name, ears, and one ruled line with the day's particulars. */
export function Nameplate({ outline }: { outline: Outline }): ReactNode {
  const printed = usePrintedWords(outline.language)
  const { picture } = useIssue()
  const { publication } = outline
  const drawn = publication.nameplate === undefined ? undefined : picture(publication.nameplate.src)
  return (
    <header className="nameplate">
      <div className="ear">
        <span>{publication.organ}</span>
        <span>{publication.publisher}</span>
      </div>
      <h1 {...ownColour(publication.color)}>
        {drawn && publication.nameplate ? (
          <img
            src={drawn}
            alt={publication.name}
            width={publication.nameplate.width}
            height={publication.nameplate.height}
          />
        ) : (
          publication.name
        )}
      </h1>
      <div className="ear">
        <span>{publication.cn && printed.issue.cn(publication.cn)}</span>
        <span>{publication.issn && `ISSN ${publication.issn}`}</span>
        <span>{publication.postalCode && printed.issue.postalCode(publication.postalCode)}</span>
        <Website website={publication.website} />
      </div>
      <p className="dateline-rule">
        <time dateTime={outline.date} suppressHydrationWarning>
          {printed.date.long(outline.date, outline.edition)}
        </time>
        <span suppressHydrationWarning>{printed.date.weekday(outline.date)}</span>
        {outline.lunarDate && <span>{outline.lunarDate}</span>}
        {outline.number && <span>{printed.issue.number(outline.number)}</span>}
        {outline.pageCount !== undefined && <span>{printed.page.count(outline.pageCount)}</span>}
      </p>
    </header>
  )
}

function Website({ website }: { website: Outline['publication']['website'] }): ReactNode {
  if (website === undefined) return undefined
  if (website.url === undefined) return <span>{website.name}</span>
  return (
    <a href={website.url} rel="noopener noreferrer">
      {website.name}
    </a>
  )
}
