import { expect, test } from 'vitest'
import { completeEngine } from '#importers/pdf/older-engines.ts'

test('Where streams cannot be walked through, as in WebKit, they can be after', async () => {
  const own = Object.getOwnPropertyDescriptor(ReadableStream.prototype, Symbol.asyncIterator)
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator)
  try {
    completeEngine()
    const read: unknown[] = []
    for await (const chunk of counting()) read.push(chunk)
    expect(read).toEqual([1, 2, 3])

    const stopped: unknown[] = []
    const early = counting((reason) => stopped.push(reason ?? 'cancelled'))
    for await (const chunk of early) if (chunk === 2) break
    expect(stopped).toEqual(['cancelled'])
    expect(early.locked).toBe(false)

    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('cut off')) })
    await expect(walk(broken)).rejects.toThrow('cut off')
  } finally {
    if (own) Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, own)
  }
})

function counting(cancel?: (reason: unknown) => void): ReadableStream<number> {
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      at += 1
      if (at > 3) controller.close()
      else controller.enqueue(at)
    },
    ...(cancel && { cancel }),
  })
}

async function walk(stream: ReadableStream): Promise<void> {
  for await (const _ of stream) continue
}
