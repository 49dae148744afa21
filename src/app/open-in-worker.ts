import { brokenOff, type FromWorker, type ToWorker } from '#app/open-messages.ts'
// oxlint-disable-next-line import/default -- the build makes the module the address of its worker
import workerAddress from '#app/open-worker.ts?worker&url'
import { ownScript } from '#app/own-script.ts'
import type { GivenFile } from '#app/services.ts'
import type { ImportResult, Progress } from '#importers/importer.ts'
import { LibraryError } from '#library/library.ts'

/**
 * Imports files beside the page, so that it stays alive however large they are. Rejects with the signal's reason when
 * that is aborted; the worker is then ended in the middle of whatever it does.
 *
 * @returns the result, or the path of a file that the disk would not give
 */
export function importInWorker(
  files: readonly GivenFile[],
  { progress, signal }: { progress?: (progress: Progress) => void; signal?: AbortSignal },
): Promise<ImportResult | { unreadable: string }> {
  signal?.throwIfAborted()
  const worker = new Worker(ownScript(workerAddress), { type: 'module', name: 'jumpline import' })
  return new Promise<ImportResult | { unreadable: string }>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('error', (event) => {
      // An error without words is a script that did not come; one with words is a fault of ours.
      if (event.message) resolve(brokenOff(files[0]?.path ?? ''))
      else reject(new LibraryError('unreachable', workerAddress))
    })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('progress' in data) progress?.(data.progress)
      else if ('result' in data) resolve(data.result)
      // pdf.js greets from any worker that it is loaded in; that is no answer of ours.
      else if ('unreadable' in data) resolve(data)
    })
    const order: ToWorker = { files }
    worker.postMessage(order, [])
  }).finally(() => worker.terminate())
}
