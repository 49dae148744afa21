import { useEffect, useRef } from 'react'
import { type Command, commandOf } from '#reader/keys/commands.ts'
import { isControl, isField, scrollsSideways } from '#reader/keys/key-target.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'

/** Does what a command asks for; false where there is nothing to do, and the key stays the browser's. */
export type Obey = (command: Command) => boolean

/** Listens for the keys of the reader, unless they are switched off. */
export function useKeys(obey: Obey): void {
  const [{ keys }] = usePreferences()
  const latest = useRef(obey)
  useEffect(() => {
    latest.current = obey
  })
  useEffect(() => {
    if (!keys) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isField(event.target) || document.querySelector('dialog[open]') !== null)
        return
      const command = commandOf(event)
      if (command === undefined || belongsElsewhere(command, event)) return
      if (latest.current(command)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keys])
}

function belongsElsewhere(command: Command, event: KeyboardEvent): boolean {
  switch (command) {
    case 'follow-jump':
      return isControl(event.target)
    case 'previous-page':
    case 'next-page':
      return scrollsSideways(event.target)
    default:
      // A key that is held down repeats a step through pieces, and nothing else.
      return event.repeat && command !== 'next-piece' && command !== 'previous-piece'
  }
}
