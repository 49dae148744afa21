/**
 * Gives the engine what pdf.js expects of it and Node.js 20 does not have yet; the rest (Promise.withResolvers and the
 * like) comes with the build of pdf.js for older engines.
 */
export function completeEngine(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  // oxlint-disable-next-line no-extend-native -- as the standard has it, for engines that came before it
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const moved = new ArrayBuffer(length)
      new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
      return moved
    },
  })
}
