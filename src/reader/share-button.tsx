import { type ReactNode, useEffect, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'

/** Shares the address in the address bar: by the system's sheet where there is one, else by copying it. */
export function ShareButton(): ReactNode {
  const messages = useMessages()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <>
      <button type="button" onClick={() => void share().then(setCopied)}>
        {messages.share.label}
      </button>
      <span role="status" className="copied">
        {copied ? messages.share.copied : ''}
      </span>
    </>
  )
}

/** True where the address was copied and the reader should be told. */
async function share(): Promise<boolean> {
  const url = location.href
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: document.title, url })
      return false
    }
    await navigator.clipboard.writeText(url)
    return true
  } catch {
    // The reader closed the sheet, or the browser forbids copying: the address bar still has it.
    return false
  }
}
