import type { ReactNode } from 'react'
import { useLateMessages } from '#messages/use-messages.ts'
import { SheetDialog } from '#ui/sheet-dialog.tsx'
import '#styles/keys.css'

/** The list of keys. */
export function KeysDialog({ close }: { close: () => void }): ReactNode {
  const messages = useLateMessages()
  return (
    <SheetDialog title={messages.keys.title} closeLabel={messages.dialog.close} close={close}>
      <dl className="keys">
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
    </SheetDialog>
  )
}
