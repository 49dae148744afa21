import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { copyText } from '#reader/share/copy-text.ts'

/**
 * An address to read and to copy. Where the clipboard is refused it is selected, for copying by hand.
 *
 * @param refused it has been refused already
 */
export function AddressField({
  address,
  refused = false,
}: {
  address: string
  refused?: boolean
}): ReactNode {
  const messages = useLateMessages()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [done, setDone] = useState<'copied' | 'refused' | undefined>(refused ? 'refused' : undefined)
  useEffect(() => {
    if (done !== 'refused') return
    field.current?.focus()
    field.current?.select()
  }, [done])
  return (
    <div className="address-field">
      <label htmlFor={id} className="sr-only">
        {messages.share.address}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button
        type="button"
        className="button first-choice"
        onClick={() => void copyText(address).then((copied) => setDone(copied ? 'copied' : 'refused'))}
      >
        {messages.share.copyLink}
      </button>
      <p role="status">
        {done === 'copied' && messages.tools.copied}
        {done === 'refused' && messages.share.byHand}
      </p>
    </div>
  )
}
