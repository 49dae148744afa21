import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { type Listened, listenedKey, useListening } from '#reader/listen/listening.tsx'
import { useHasVoice } from '#reader/listen/use-has-voice.ts'

/** Has a text read aloud; where the browser has no voice for it there is none. */
export function VoiceButton({ what, language }: { what: Listened; language: string }): ReactNode {
  const messages = useMessages()
  const { key, listen } = useListening()
  const isOn = key === listenedKey(what)
  if (!useHasVoice(language)) return undefined
  return (
    <button
      type="button"
      data-command="listen"
      aria-pressed={isOn}
      onClick={() => listen(isOn ? undefined : what)}
    >
      {what.kind === 'page' ? messages.tools.listenPage : messages.tools.listenStory}
    </button>
  )
}
