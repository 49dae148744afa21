import { late } from '#ui/late.tsx'

/** Has a text read aloud. It comes after the text: only a browser with a voice for the language shows it. */
export const ListenButton = late(async () => (await import('#reader/listen/voice-button.tsx')).VoiceButton)
