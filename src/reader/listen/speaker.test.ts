import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Line } from '#reader/listen/lines.ts'
import { makeSpeaker, type Synth } from '#reader/listen/speaker.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LINES = ['One.', 'Two.', 'Three.'].map((text): Line => ({
  kind: 'text',
  text,
  language: 'en',
  page: '1',
  piece: 'a',
}))

/** A voice that speaks until the test ends an utterance; a cancelled one says so late, as browsers do. */
function fakeVoice() {
  const said: SpeechSynthesisUtterance[] = []
  const cancelled: SpeechSynthesisUtterance[] = []
  let current: SpeechSynthesisUtterance | undefined
  const synth: Synth = {
    speak: (utterance) => {
      said.push(utterance)
      current = utterance
    },
    cancel: () => {
      if (current !== undefined) cancelled.push(current)
      current = undefined
    },
    get speaking() {
      return current !== undefined
    },
  }
  const end = (utterance = current) => {
    if (utterance === current) current = undefined
    utterance?.onend?.(new Event('end') as SpeechSynthesisEvent)
  }
  const fail = (error: string) =>
    current?.onerror?.(Object.assign(new Event('error'), { error }) as SpeechSynthesisErrorEvent)
  const speaker = makeSpeaker(
    LINES,
    synth,
    (line) => ({ text: line.text, rate: 1, onend: null, onerror: null }) as SpeechSynthesisUtterance,
  )
  return {
    speaker,
    end,
    fail,
    endLate: () => cancelled.forEach((utterance) => end(utterance)),
    fallSilent: () => synth.cancel(),
    said: () => said.map((utterance) => utterance.text),
    rates: () => said.map((utterance) => utterance.rate),
  }
}

test('Lines follow each other, to the end, and then from the beginning again', () => {
  const { speaker, end, said } = fakeVoice()
  expect(said()).toEqual([])
  speaker.play()
  end()
  end()
  expect(speaker.get()).toEqual({ status: 'speaking', at: 2 })
  end()
  expect(speaker.get().status).toBe('done')
  speaker.play()
  expect(said()).toEqual(['One.', 'Two.', 'Three.', 'One.'])
})

test('A pause keeps the line; going on says it again', () => {
  const { speaker, end, endLate, said } = fakeVoice()
  speaker.play()
  end()
  speaker.pause()
  endLate()
  expect(speaker.get()).toEqual({ status: 'paused', at: 1 })
  speaker.play()
  expect(said()).toEqual(['One.', 'Two.', 'Two.'])
})

test('A step cancels what is being said, and its late end moves nothing', () => {
  const { speaker, endLate } = fakeVoice()
  speaker.play()
  speaker.goTo(2)
  endLate()
  expect(speaker.get()).toEqual({ status: 'speaking', at: 2 })
  speaker.goTo(-4)
  expect(speaker.get().at).toBe(0)
  speaker.pause()
  speaker.goTo(9)
  expect(speaker.get()).toEqual({ status: 'paused', at: 2 })
})

test('A voice that stops without a word is passed over, one that speaks long is not', () => {
  const { speaker, fallSilent } = fakeVoice()
  speaker.play()
  vi.advanceTimersByTime(60_000)
  expect(speaker.get().at).toBe(0)
  fallSilent()
  vi.advanceTimersByTime(2000)
  expect(speaker.get()).toEqual({ status: 'speaking', at: 1 })
})

test('A voice that cannot speak says so; one that was interrupted by us does not', () => {
  const { speaker, fail } = fakeVoice()
  speaker.play()
  fail('interrupted')
  expect(speaker.get().status).toBe('speaking')
  fail('synthesis-failed')
  expect(speaker.get().status).toBe('silent')
})

test('Another speed holds at once', () => {
  const { speaker, said, rates } = fakeVoice()
  speaker.play()
  speaker.setRate(1.5)
  expect(said()).toEqual(['One.', 'One.'])
  expect(rates()).toEqual([1, 1.5])
})

test('Stopped, it says nothing more', () => {
  const { speaker, said } = fakeVoice()
  speaker.play()
  speaker.stop()
  vi.advanceTimersByTime(60_000)
  expect(said()).toEqual(['One.'])
})
