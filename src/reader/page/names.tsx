import { Fragment, type ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { LitText } from '#reader/lit/lit-text.tsx'
import { Link } from '#ui/link.tsx'

/** Names of reporters or photographers in a line as it is printed; each leads to what else they have. */
export function Names({ text, names }: { text: string; names: readonly string[] }): ReactNode {
  return partAtNames(text, names).map(({ part, isName }, position) =>
    isName ? (
      <NameLink key={position} name={part} />
    ) : (
      <Fragment key={position}>
        <LitText text={part} />
      </Fragment>
    ),
  )
}

function NameLink({ name }: { name: string }): ReactNode {
  const messages = useMessages()
  const { paper, issue } = useIssue()
  return (
    <Link className="name-link" to={paths.search.to(paper, issue, name)} title={messages.story.moreOf(name)}>
      <LitText text={name} />
    </Link>
  )
}

/** Cuts a line before and behind every name that is printed in it, in the order they are given. */
export function partAtNames(text: string, names: readonly string[]): { part: string; isName: boolean }[] {
  const parts: { part: string; isName: boolean }[] = []
  let rest = text
  for (const name of names) {
    const at = name === '' ? -1 : rest.indexOf(name)
    if (at < 0) continue
    if (at > 0) parts.push({ part: rest.slice(0, at), isName: false })
    parts.push({ part: name, isName: true })
    rest = rest.slice(at + name.length)
  }
  if (rest !== '') parts.push({ part: rest, isName: false })
  return parts
}
