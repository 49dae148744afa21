import { describe, expect, it } from 'vitest'
import { commandOf, type Press } from '#reader/keys/commands.ts'
import { swipeOf } from '#reader/keys/swipe.ts'

function press(key: string, held: Partial<Press> = {}): Press {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

describe('keys', () => {
  it.each([
    ['ArrowLeft', 'previous-page'],
    ['ArrowRight', 'next-page'],
    ['j', 'next-piece'],
    ['k', 'previous-piece'],
    ['Enter', 'follow-jump'],
    ['u', 'unfold'],
    ['b', 'back'],
    ['c', 'contents'],
    ['/', 'search'],
    ['?', 'help'],
  ])('%s asks for %s', (key, command) => {
    expect(commandOf(press(key))).toBe(command)
  })

  it('means nothing with a modifier or while composing', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
      expect(commandOf(press('b', held))).toBeUndefined()
    expect(commandOf(press('ArrowRight', { shiftKey: true }))).toBeUndefined()
  })

  it('takes shift for granted where a keyboard needs it', () => {
    expect(commandOf(press('?', { shiftKey: true }))).toBe('help')
    expect(commandOf(press('/', { shiftKey: true }))).toBe('search')
  })

  it('knows a letter under a capitals lock', () => {
    expect(commandOf(press('J'))).toBe('next-piece')
  })
})

describe('swipes', () => {
  const from = { x: 200, y: 300, at: 0 }
  it('turns on to the left and back to the right', () => {
    expect(swipeOf(from, { x: 100, y: 310, at: 200 })).toBe('next')
    expect(swipeOf(from, { x: 300, y: 290, at: 200 })).toBe('previous')
  })
  it('leaves scrolls, taps and slow drags alone', () => {
    expect(swipeOf(from, { x: 120, y: 380, at: 200 })).toBeUndefined()
    expect(swipeOf(from, { x: 190, y: 300, at: 80 })).toBeUndefined()
    expect(swipeOf(from, { x: 60, y: 300, at: 1500 })).toBeUndefined()
  })
})
