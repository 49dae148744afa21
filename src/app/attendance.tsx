import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { KeepLastRead } from '#app/last-read/keep-last-read.tsx'
import { useStoryLight } from '#reader/jump/story-light.ts'
import { Swipes } from '#reader/keys/swipes.tsx'
import { useSelectedPlaces } from '#reader/share/use-selected-places.ts'
import { late } from '#ui/late.tsx'

const SelectionLink = late(async () => (await import('#reader/share/selection-link.tsx')).SelectionLink)

/** What attends to a reader in an issue and need not be there at once: swipes, selections, the light on a story, the place read. */
export function Attendance({ turn }: { turn: (direction: 'next' | 'previous') => void }): ReactNode {
  const { article } = useParams()
  const places = useSelectedPlaces()
  useStoryLight()
  return (
    <>
      <KeepLastRead />
      <Swipes turn={turn} />
      {places !== undefined && <SelectionLink places={places} story={article} />}
    </>
  )
}
