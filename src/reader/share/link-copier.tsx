import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { copyText } from '#reader/share/copy-text.ts'
import { ShareDialog } from '#reader/share/late-share-dialog.ts'

/** Copies an address and says so; where the clipboard is refused it is shown to be copied by hand. */
type CopyLink = (address: string, said: string) => void

const CopyContext = createContext<CopyLink>(() => undefined)

/** How long a notice stays, in milliseconds. */
const SHOWN = 2500

/** The way to copy a link. */
export function useLinkCopier(): CopyLink {
  return useContext(CopyContext)
}

/** Copying links, for everything in it. */
export function LinkCopier({ children }: { children: ReactNode }): ReactNode {
  const messages = useMessages()
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState<string>()
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), SHOWN)
    return () => clearTimeout(timer)
  }, [said])
  const copy = useCallback<CopyLink>((address, words) => {
    void copyText(address).then((copied) => (copied ? setSaid(words) : setRefused(address)))
  }, [])
  return (
    <CopyContext value={copy}>
      {children}
      <p role="status" className="copied" lang={messages.tag}>
        {said}
      </p>
      {refused !== undefined && <ShareDialog address={refused} refused close={() => setRefused(undefined)} />}
    </CopyContext>
  )
}
