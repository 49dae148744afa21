/**
 * Gives the engine what pdf.js expects of it and Node.js 20 or WebKit does not have yet; the rest (Promise.withResolvers
 * and the like) comes with the build of pdf.js for older engines.
 */
export function completeEngine(): void {
  complete(ArrayBuffer.prototype, 'transferToFixedLength', transferred)
  complete(ReadableStream.prototype, Symbol.asyncIterator, chunks)
}

function complete(prototype: object, name: string | symbol, value: unknown): void {
  if (name in prototype) return
  // oxlint-disable-next-line no-extend-native -- as the standard has it, for engines that came before it
  Object.defineProperty(prototype, name, { configurable: true, writable: true, value })
}

/** https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfertofixedlength, but that the old one can still be read. */
function transferred(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
  const moved = new ArrayBuffer(length)
  new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return moved
}

/** https://streams.spec.whatwg.org/#rs-asynciterator: who stops early cancels the stream. */
async function* chunks(this: ReadableStream<unknown>): AsyncGenerator<unknown, void> {
  const reader = this.getReader()
  let isOver = false
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        isOver = true
        throw error
      })
      isOver = done
      if (done) return
      yield value
    }
  } finally {
    if (!isOver) await reader.cancel()
    reader.releaseLock()
  }
}
