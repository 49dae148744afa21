import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A field that takes up digits typed anywhere but in another field: three keys reach a date. */
export function useTypedDigits(enabled: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  // From the moment the calendar is seen.
  useLayoutEffect(() => {
    if (!enabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !/^\d$/u.test(event.key)) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return
      // The key itself is typed into the field, which has the focus by then.
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
  return field
}
