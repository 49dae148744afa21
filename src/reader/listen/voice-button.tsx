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
  const press = () => {
    if (!isOn) unlock()
    listen(isOn ? undefined : what)
  }
  return (
    <button type="button" data-command="listen" aria-pressed={isOn} onClick={press}>
      {what.kind === 'page' ? messages.tools.listenPage : messages.tools.listenStory}
    </button>
  )
}

/**
 * Safari speaks only while a press is being answered, unless it has done so before. Nobody else is given nothing
 * to say: under Linux, Chromium waits for its end and is silent from then on.
 */
function unlock(): void {
  if ('GestureEvent' in window) speechSynthesis.speak(new SpeechSynthesisUtterance(''))
}
