import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useIssue } from '#reader/issue-context.ts'
import { late } from '#ui/late.tsx'

const Player = late(async () => (await import('#reader/listen/player.tsx')).Player)

/** What is read aloud: a story from its first piece, or a page in its order. */
export type Listened = { kind: 'story'; story: readonly string[] } | { kind: 'page'; label: string }

type Listening = { key?: string; listen: (what: Listened | undefined) => void }

const ListeningContext = createContext<Listening>({ listen: () => undefined })

/** What is being read aloud, and the way to begin or to end it. */
export function useListening(): Listening {
  return useContext(ListeningContext)
}

/** Two requests for the same text are one. */
export function listenedKey(what: Listened): string {
  return what.kind === 'page' ? `page ${what.label}` : `story ${what.story[0]}`
}

/** Reading aloud, for everything in it. It goes on while pages turn, and ends with the issue. */
export function ListeningRoom({ children }: { children: ReactNode }): ReactNode {
  const { paper, issue } = useIssue()
  const [asked, setAsked] = useState<{ paper: string; issue: string; what: Listened }>()
  // In another issue what was asked for is over.
  const what = asked?.paper === paper && asked.issue === issue ? asked.what : undefined
  const key = what && listenedKey(what)
  const value = useMemo<Listening>(
    () => ({
      key,
      listen: (next) => setAsked(next && { paper, issue, what: next }),
    }),
    [key, paper, issue],
  )
  return (
    <ListeningContext value={value}>
      {children}
      {what !== undefined && (
        <Player
          key={key}
          what={what}
          close={() => value.listen(undefined)}
          failed={() => value.listen(undefined)}
        />
      )}
    </ListeningContext>
  )
}
