import type { CDPSession } from '@playwright/test'

type Spot = { x: number; y: number }

/**
 * Draws a finger over the page, from spot to spot, 50 ms each by the events' own clock: a busy machine
 * would make a slow drag of it.
 */
export async function draw(hand: CDPSession, from: Spot, ...way: Spot[]): Promise<void> {
  let timestamp = Date.now() / 1000 - 0.05 * (way.length + 2)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Spot[]) => {
    timestamp += 0.05
    return hand.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp })
  }
  await touch('touchStart', from)
  // oxlint-disable-next-line no-await-in-loop
  for (const spot of way) await touch('touchMove', spot)
  await touch('touchEnd')
}
