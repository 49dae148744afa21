import { LibraryError } from '#library/library.ts'

/** What a transaction that failed is told as: the device is full, or keeps nothing. */
export function storageFault(key: string): (cause: unknown) => never {
  return (cause) => {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new LibraryError(full ? 'storage-full' : 'storage-unavailable', key, { cause })
  }
}
