import { brokenOff, type FromWorker, type KeptImport, type ToWorker } from '#app/importing/worker-messages.ts'
// oxlint-disable-next-line import/default -- the build makes the module the address of its worker
import workerAddress from '#app/importing/import-worker.ts?worker&url'
import { ownScript } from '#app/own-script.ts'
import type { GivenFile } from '#app/services.ts'
import type { Progress } from '#importers/importer.ts'
import type { Problem } from '#importers/problem.ts'
import { LibraryError } from '#library/library.ts'

/** How an order to the worker is followed and stopped. */
type Following = { progress?: (progress: Progress) => void; signal?: AbortSignal }

/** The last answer to an order. */
type Answer = Exclude<FromWorker, { progress: Progress } | { fault: unknown }>

/**
 * Imports and keeps files beside the page, so that it stays alive however large they are. Rejects with the signal's
 * reason when that is aborted; the worker is then ended in the middle of whatever it does.
 *
 * @returns what is kept, or why nothing is: the files' problems, or a file that the disk would not give
 * @throws LibraryError where the device keeps nothing, or the worker's script cannot be fetched
 */
export async function importInWorker(
  files: readonly GivenFile[],
  following: Following,
): Promise<{ kept: KeptImport } | { problems: readonly Problem[] }> {
  const answer = await askWorker({ files, made: MADE_BY }, following, files[0]?.path)
  if ('kept' in answer || 'problems' in answer) return answer
  if ('set' in answer) throw new LibraryError('damaged', answer.set)
  return { problems: [{ file: answer.unreadable, reason: { code: 'unreadable-file' } }] }
}

/** The name of the code that sets issues for reading: each release's own. */
export const MADE_BY = workerAddress

/** Sets a kept issue for reading. @throws LibraryError where it is not kept, or cannot be set */
export async function prepareInWorker(key: string): Promise<void> {
  const answer = await askWorker({ set: key, made: MADE_BY }, {})
  if (!('set' in answer)) throw new LibraryError('damaged', key)
}

/** Starts a worker for one order, and ends it with the answer. */
function askWorker(order: ToWorker, { progress, signal }: Following, first = ''): Promise<Answer> {
  signal?.throwIfAborted()
  const worker = new Worker(ownScript(workerAddress), { type: 'module', name: 'jumpline import' })
  return new Promise<Answer>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
    worker.addEventListener('error', (event) => {
      // An error without words is a script that did not come; one with words is a fault of ours.
      if (event.message) resolve(brokenOff(first))
      else reject(new LibraryError('unreachable', workerAddress))
    })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('progress' in data) progress?.(data.progress)
      else if ('fault' in data) reject(new LibraryError(data.fault, first))
      // pdf.js greets from any worker that it is loaded in; that is no answer of ours.
      else if (ANSWERS.some((answer) => answer in data)) resolve(data)
    })
    worker.postMessage(order, [])
  }).finally(() => worker.terminate())
}

const ANSWERS = ['kept', 'set', 'problems', 'unreadable']
