import { type ReactNode, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { ShareDialog } from '#reader/share/late-share-dialog.ts'
import { useLinkCopier } from '#reader/share/link-copier.tsx'

/** Opens the ways to share what is in the address bar. */
export function ShareButton(): ReactNode {
  const messages = useMessages()
  const copy = useLinkCopier()
  const [address, setAddress] = useState<string>()
  const close = () => setAddress(undefined)
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setAddress(location.href)}>
        {messages.tools.share}
      </button>
      {address !== undefined && (
        <ShareDialog
          address={address}
          close={close}
          // Without the sheet, as when the site is out of reach, the link is copied.
          failed={() => {
            close()
            copy(address, messages.tools.copied)
          }}
        />
      )}
    </>
  )
}
