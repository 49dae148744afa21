import '#reader/share/share.css'
import { type ReactNode } from 'react'
import { useParams } from 'react-router'
import { useLateMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER } from '#paths.ts'
import { AddressField } from '#reader/share/address-field.tsx'
import { QrCode } from '#reader/share/qr-code.tsx'
import { SHARE_TARGETS, shareAddress } from '#reader/share/share-targets.ts'
import { SheetDialog } from '#ui/sheet-dialog.tsx'

/**
 * The ways to send on what is in the address bar, or a place in it.
 *
 * @param refused the clipboard did not take the address: it is shown to be copied by hand
 */
export function ShareDialog({
  address,
  refused,
  close,
}: {
  address: string
  refused?: boolean
  close: () => void
}): ReactNode {
  const messages = useLateMessages()
  const { paper } = useParams()
  const name = document.title
  return (
    <SheetDialog
      title={messages.tools.share}
      closeLabel={messages.dialog.close}
      close={close}
      className="share-dialog"
    >
      <p className="share-name">{name}</p>
      <AddressField address={address} refused={refused} />
      {paper === LOCAL_PAPER ? (
        <p className="share-local">{messages.share.local}</p>
      ) : (
        <div className="share-ways">
          <ul>
            {typeof navigator.share === 'function' && (
              <li>
                <button type="button" onClick={() => void openSystemSheet(name, address)}>
                  {messages.share.system}
                </button>
              </li>
            )}
            {SHARE_TARGETS.map((target) => (
              <li key={target}>
                <a href={shareAddress(target, address, name)} target="_blank" rel="noopener noreferrer">
                  {messages.share.to[target]}
                </a>
              </li>
            ))}
          </ul>
          <QrCode text={address} label={messages.share.code} />
        </div>
      )}
    </SheetDialog>
  )
}

async function openSystemSheet(title: string, url: string): Promise<void> {
  try {
    await navigator.share({ title, url })
  } catch {
    // The reader closed it: the other ways are still here.
  }
}
