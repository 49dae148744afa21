import './sheet-dialog.css'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

/**
 * A sheet over the view: in the middle of a wide window, at the foot of a narrow one. Escape, a click
 * beside it and its button close it, and focus goes back to where it was.
 */
export function SheetDialog({
  title,
  closeLabel,
  close,
  className,
  children,
}: {
  title: string
  closeLabel: string
  close: () => void
  className?: string
  children: ReactNode
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const shown = dialog.current
    if (shown !== null && !shown.open) shown.showModal()
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      className={className === undefined ? 'sheet-dialog' : `sheet-dialog ${className}`}
      aria-labelledby={heading}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
    >
      <div className="sheet-dialog-matter">
        <div className="sheet-dialog-head">
          <h2 id={heading}>{title}</h2>
          <button
            type="button"
            className="close"
            aria-label={closeLabel}
            onClick={() => dialog.current?.close()}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
