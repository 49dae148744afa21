import type { Line } from '#reader/listen/lines.ts'

/** `silent`: the browser would not speak. */
export type SpeakingStatus = 'paused' | 'speaking' | 'done' | 'silent'
export type Speaking = { status: SpeakingStatus; at: number }

/** What of the browser's voice is needed. */
export type Synth = {
  speak: (utterance: SpeechSynthesisUtterance) => void
  cancel: () => void
  speaking?: boolean
  pending?: boolean
}

/** Reads lines aloud, one utterance after the other. */
export type Speaker = {
  get: () => Speaking
  subscribe: (changed: () => void) => () => void
  play: () => void
  pause: () => void
  /** To the line after or before, or to any: spoken at once unless paused. */
  goTo: (at: number) => void
  /** The speed, as a multiple of the voice's own; what is being said begins again with it. */
  setRate: (rate: number) => void
  stop: () => void
}

/** How often it is looked whether a voice has fallen silent without a word, in milliseconds. */
const LOOK = 1000
/** The slowest voice says so many signs a second; an utterance may take this much longer. */
const SLOWEST = 2
const GRACE = 6000

/**
 * A speaker of lines. A pause ends the utterance and going on says it again from its beginning: the
 * pause of browsers is lost after some seconds, and does nothing on some telephones.
 *
 * @param utter the utterance of a line, with its voice
 * @param rate the speed, as a multiple of the voice's own
 */
export function makeSpeaker(
  lines: readonly Line[],
  synth: Synth,
  utter: (line: Line) => SpeechSynthesisUtterance,
  rate = 1,
): Speaker {
  let state: Speaking = { status: 'paused', at: 0 }
  const listeners = new Set<() => void>()
  // Kept, for browsers that forget an utterance nothing holds, and fall silent.
  let spoken: SpeechSynthesisUtterance | undefined
  let speed = rate
  let watch: ReturnType<typeof setInterval> | undefined

  const set = (change: Partial<Speaking>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const hush = () => {
    clearInterval(watch)
    spoken = undefined
    synth.cancel()
  }
  const next = () => {
    if (state.at + 1 < lines.length) say(state.at + 1)
    else {
      hush()
      set({ status: 'done' })
    }
  }
  const say = (at: number) => {
    const line = lines[at]
    if (line === undefined) return
    hush()
    set({ status: 'speaking', at })
    const utterance = utter(line)
    spoken = utterance
    // What was cancelled ends too, in some browsers after the next has begun: only this one counts.
    Object.assign(utterance, {
      rate: speed,
      onend: () => {
        if (spoken === utterance) next()
      },
      onerror: ({ error }: SpeechSynthesisErrorEvent) => {
        if (spoken !== utterance || error === 'canceled' || error === 'interrupted') return
        hush()
        set({ status: 'silent' })
      },
    })
    synth.speak(utterance)
    watchOver(utterance, line)
  }
  /** Some voices end without saying so; what should long be over, and is not heard, is over. */
  const watchOver = (utterance: SpeechSynthesisUtterance, line: Line) => {
    const latest = Date.now() + (line.text.length / SLOWEST / speed) * 1000 + GRACE
    watch = setInterval(() => {
      if (Date.now() < latest || synth.speaking !== false || synth.pending === true) return
      if (spoken === utterance) next()
    }, LOOK)
  }

  return {
    get: () => state,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    play: () => say(state.status === 'done' ? 0 : state.at),
    pause: () => {
      hush()
      set({ status: 'paused' })
    },
    goTo: (at) => {
      const to = Math.max(0, Math.min(at, lines.length - 1))
      if (state.status === 'speaking') say(to)
      else set({ status: 'paused', at: to })
    },
    setRate: (to) => {
      speed = to
      if (state.status === 'speaking') say(state.at)
    },
    stop: hush,
  }
}
