import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { late } from '#ui/late.tsx'

/** The sheet's code comes when it is opened. */
const SettingsSheet = late(async () => (await import('#reader/preferences/settings-sheet.tsx')).SettingsSheet)

/** The reader's settings, folded under "Aa". Escape and a press beside them fold them again. */
export function Settings(): ReactNode {
  const messages = useMessages()
  const [open, setOpen] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!open) return
    const fold = () => {
      if (details.current !== null) details.current.open = false
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && details.current?.contains(event.target) === false) fold()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      const isInside = details.current?.contains(document.activeElement) ?? false
      fold()
      if (isInside) details.current?.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [open])
  return (
    <details ref={details} className="settings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={messages.tools.settings}>
        <span aria-hidden>Aa</span>
      </summary>
      {open && <SettingsSheet />}
    </details>
  )
}
