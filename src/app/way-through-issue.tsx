import { type ReactNode, useEffect, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { useSay } from '#app/announce.tsx'
import { useIssueCommands } from '#app/issue-commands.ts'
import { nameOfPiece } from '#issue/outline-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { FloatingBack } from '#reader/jump/back-link.tsx'
import { decodeFragment } from '#reader/jump/landing.ts'
import { useStoryLight } from '#reader/jump/story-light.ts'
import { useKeys } from '#reader/keys/use-keys.ts'
import { useSelectedPlaces } from '#reader/share/use-selected-places.ts'
import { late } from '#ui/late.tsx'

const Swipes = late(async () => (await import('#reader/keys/swipes.tsx')).Swipes)
const KeysDialog = late(async () => (await import('#reader/keys/keys-dialog.tsx')).KeysDialog)
const SelectionLink = late(async () => (await import('#reader/share/selection-link.tsx')).SelectionLink)
const KeepLastRead = late(async () => (await import('#app/last-read/keep-last-read.tsx')).KeepLastRead)

/** Keys, swipes, the floating way back, and the name of the piece one has come to, in every view of an issue. */
export function WayThroughIssue(): ReactNode {
  const [helping, setHelping] = useState(false)
  const { obey, turn } = useIssueCommands(() => setHelping(true))
  useKeys(obey)
  useNamedArrival()
  useStoryLight()
  const places = useSelectedPlaces()
  const { article } = useParams()
  return (
    <>
      <FloatingBack />
      <KeepLastRead />
      <Swipes turn={turn} />
      {places !== undefined && <SelectionLink places={places} story={article} />}
      {helping && <KeysDialog close={() => setHelping(false)} />}
    </>
  )
}

/** Says on which page a piece stands that one has come to. */
function useNamedArrival(): void {
  const say = useSay()
  const messages = useMessages()
  const { index } = useIssue()
  const { hash, key } = useLocation()
  useEffect(() => {
    const id = decodeFragment(hash)
    const placed = index.pieces.get(id)
    if (placed !== undefined) say(messages.jump.arrived(placed.page.label, nameOfPiece(index, id)))
  }, [say, messages, index, hash, key])
}
