/** What the tabs and workers of this browser tell each other of kept issues. */
export type OwnChanges = {
  /** Says that an issue was kept, or corrected, anew. */
  tell: (key: string) => void
  /** Hears what the others say. */
  hear: (listener: (key: string) => void) => void
  close: () => void
}

/** Where a browser has no such channel, tabs do not hear of each other. */
export function ownChanges(): OwnChanges {
  if (typeof BroadcastChannel !== 'function')
    return { tell: () => undefined, hear: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel('jumpline own issues')
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    tell: (key) => channel.postMessage(key),
    hear: (listener) =>
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') listener(data)
      }),
    close: () => channel.close(),
  }
}
