import '#reader/share/share.css'
import { type ReactNode, useState } from 'react'
import { useParams } from 'react-router'
import { useLateMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, paragraphId } from '#paths.ts'
import { AddressField } from '#reader/share/address-field.tsx'
import { paragraphInView } from '#reader/share/paragraph-in-view.ts'
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
  const [place] = useState(() => (address === location.href ? paragraphInView() : undefined))
  const [fromPlace, setFromPlace] = useState(false)
  const shared = fromPlace && place !== undefined ? new URL(`#${paragraphId(place)}`, address).href : address
  const name = document.title
  return (
    <SheetDialog
      title={messages.tools.share}
      closeLabel={messages.dialog.close}
      close={close}
      className="share-dialog"
    >
      <p className="share-name">{name}</p>
      <AddressField key={shared} address={shared} refused={refused} />
      {place !== undefined && (
        <label className="share-place">
          <input
            type="checkbox"
            checked={fromPlace}
            onChange={(event) => setFromPlace(event.currentTarget.checked)}
          />{' '}
          {messages.share.fromParagraph(place)}
        </label>
      )}
      {paper === LOCAL_PAPER ? (
        <p className="share-local">{messages.share.local}</p>
      ) : (
        <div className="share-ways">
          <ul>
            {typeof navigator.share === 'function' && (
              <li>
                <button type="button" onClick={() => void openSystemSheet(name, shared)}>
                  {messages.share.system}
                </button>
              </li>
            )}
            {SHARE_TARGETS.map((target) => (
              <li key={target}>
                <a href={shareAddress(target, shared, name)} target="_blank" rel="noopener noreferrer">
                  {messages.share.to[target]}
                </a>
              </li>
            ))}
          </ul>
          <QrCode text={shared} label={messages.share.code} />
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
