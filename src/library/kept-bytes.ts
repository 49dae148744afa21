/**
 * Bytes as they are kept: a Blob, which is out of the program's memory until it is read, or themselves, where a browser
 * keeps no Blob: WebKit in a private window.
 */
export type KeptBytes = Blob | { bytes: ArrayBuffer; type: string }

/** What was kept, as a Blob. */
export function blobOf(kept: KeptBytes): Blob {
  return kept instanceof Blob ? kept : new Blob([kept.bytes], { type: kept.type })
}

/** The same to be kept without a Blob. */
export async function withoutBlob(kept: KeptBytes): Promise<KeptBytes> {
  return kept instanceof Blob ? { bytes: await kept.arrayBuffer(), type: kept.type } : kept
}
