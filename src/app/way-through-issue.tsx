import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useSay } from '#app/announce.tsx'
import { useIssueCommands } from '#app/issue-commands.ts'
import { nameOfPiece } from '#issue/outline-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { FloatingBack } from '#reader/jump/back-link.tsx'
import { decodeFragment } from '#reader/jump/landing.ts'
import { useKeys } from '#reader/keys/use-keys.ts'
import { late } from '#ui/late.tsx'

const Attendance = late(async () => (await import('#app/attendance.tsx')).Attendance)
const KeysDialog = late(async () => (await import('#reader/keys/keys-dialog.tsx')).KeysDialog)

/** Keys, the floating way back, and the name of the piece one has come to, in every view of an issue. */
export function WayThroughIssue(): ReactNode {
  const [helping, setHelping] = useState(false)
  const { obey, turn } = useIssueCommands(() => setHelping(true))
  useKeys(obey)
  useNamedArrival()
  return (
    <>
      <FloatingBack />
      <Attendance turn={turn} />
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
  const id = decodeFragment(hash)
  const page = index.pieces.get(id)?.page.label
  const name = nameOfPiece(index, id)
  useEffect(() => {
    if (page !== undefined) say(messages.jump.arrived(page, name))
  }, [say, messages, page, name, key])
}
