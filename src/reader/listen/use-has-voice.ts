import { useSyncExternalStore } from 'react'
import { chooseVoice } from '#reader/listen/choose-voice.ts'

/** Whether this browser has a voice of its own for a language; voices may arrive late. */
export function useHasVoice(language: string): boolean {
  return useSyncExternalStore(
    followVoices,
    () => hasSynth() && hasVoice(language),
    () => false,
  )
}

/** Some systems have thousands of voices, and every button asks again whenever it is drawn. */
const known = new Map<string, boolean>()
let counted = 0

/** Whether one of the voices that are there now speaks a language. */
export function hasVoice(language: string): boolean {
  const voices = speechSynthesis.getVoices()
  if (voices.length !== counted) known.clear()
  counted = voices.length
  const has = known.get(language) ?? chooseVoice(language, voices) !== undefined
  known.set(language, has)
  return has
}

/** Where a browser tells nothing when its voices come, they are looked for again, in milliseconds. */
const LOOK_AGAIN = [400, 1500, 4000]

function followVoices(changed: () => void): () => void {
  if (!hasSynth()) return () => undefined
  speechSynthesis.addEventListener?.('voiceschanged', changed)
  const timers = LOOK_AGAIN.map((delay) => setTimeout(changed, delay))
  return () => {
    timers.forEach(clearTimeout)
    speechSynthesis.removeEventListener?.('voiceschanged', changed)
  }
}

function hasSynth(): boolean {
  return 'speechSynthesis' in window && typeof SpeechSynthesisUtterance === 'function'
}
