import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import '#styles/keys.css'

/** The list of keys. Escape and a click beside it close it, and focus goes back to where it was. */
export function KeysDialog({ close }: { close: () => void }): ReactNode {
  const messages = useLateMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    const shown = dialog.current
    if (shown !== null && !shown.open) shown.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="keys-dialog"
      aria-labelledby={title}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
    >
      <div className="keys-sheet">
        <h2 id={title}>{messages.keys.title}</h2>
        <dl>
          {messages.keys.list.map(([key, does]) => (
            <div key={key}>
              <dt>
                {key.split(/\s+/u).map((sign) => (
                  <kbd key={sign}>{sign}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{messages.jump.close}</button>
        </form>
      </div>
    </dialog>
  )
}
