// oxlint-disable-next-line import/default -- the build makes the module the address of its worker
import workerAddress from '#app/importing/import-worker.ts?worker&url'
import {
  type Answer,
  brokenOff,
  type FromWorker,
  type ImportAnswer,
  type ToWorker,
} from '#app/importing/worker-messages.ts'
import { ownScript } from '#app/own-script.ts'
import type { GivenFile } from '#app/services.ts'
import type { Progress } from '#importers/importer.ts'
import { LibraryError } from '#library/library.ts'

/** How an order to the worker is followed and stopped. */
type Following = { progress?: (progress: Progress) => void; signal?: AbortSignal }

/** The name of the code that makes issues ready to be read: each release's own. */
export const MADE_BY = workerAddress

/**
 * Imports and keeps files beside the page, so that it stays alive however large they are. Rejects with the signal's
 * reason when that is aborted; the worker is then ended in the middle of whatever it does.
 *
 * @throws LibraryError where the device keeps nothing, or the worker's script cannot be fetched
 */
export async function importInWorker(
  files: readonly GivenFile[],
  following: Following,
): Promise<ImportAnswer> {
  const first = files[0]?.path ?? ''
  const answer = await askWorker({ kind: 'import', files, made: MADE_BY }, following, first)
  if (answer.kind === 'prepared') throw new LibraryError('damaged', first)
  return answer
}

/** Makes a kept issue ready to be read. @throws LibraryError where it is not kept, or cannot be made so */
export async function prepareInWorker(key: string): Promise<void> {
  const answer = await askWorker({ kind: 'prepare', key, made: MADE_BY }, {}, key)
  if (answer.kind !== 'prepared') throw new LibraryError('damaged', key)
}

/** Starts a worker for one order, and ends it with the answer. `subject` is what an error speaks of. */
function askWorker(
  order: ToWorker,
  { progress, signal }: Following,
  subject: string,
): Promise<Exclude<Answer, { kind: 'fault' }>> {
  signal?.throwIfAborted()
  const worker = new Worker(ownScript(workerAddress), { type: 'module', name: 'jumpline import' })
  return new Promise<Exclude<Answer, { kind: 'fault' }>>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('error', (event) => {
      // An error without words is a script that did not come; one with words is a fault of ours.
      if (event.message) resolve(brokenOff(subject))
      else reject(new LibraryError('unreachable', workerAddress))
    })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'progress':
          return progress?.(data.progress)
        case 'fault':
          return reject(new LibraryError(data.reason, subject))
        case 'kept':
        case 'refused':
        case 'prepared':
          return resolve(data)
        default:
          // pdf.js greets from any worker that it is loaded in; that is no answer of ours.
          return data satisfies never
      }
    })
    worker.postMessage(order, [])
  }).finally(() => worker.terminate())
}
