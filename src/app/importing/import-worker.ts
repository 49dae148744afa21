import '#app/older-browsers.ts'
import { keepImported } from '#app/importing/keep-imported.ts'
import { browserEquipment } from '#app/importing/browser-equipment.ts'
import {
  type Answer,
  brokenOff,
  type FromWorker,
  type ImportAnswer,
  type ToWorker,
} from '#app/importing/worker-messages.ts'
import type { GivenFile } from '#app/services.ts'
import { importSources } from '#importers/import-sources.ts'
import type { ImportedIssue, Progress, Source } from '#importers/importer.ts'
import { lightenClones } from '#importers/pdf/lighter-clones.ts'
import type { Problem } from '#importers/problem.ts'
import { START } from '#importers/source-start.ts'
import type { Issue } from '#issue/schema.ts'
import { prepareAgain } from '#library/keep-own.ts'
import { LibraryError } from '#library/library.ts'
import { settingAndSketch } from '#reader/page/setting-of.ts'

/** Reads files where nothing else waits: only workers have it (File API, 6.4). */
declare class FileReaderSync {
  readAsArrayBuffer(file: Blob): ArrayBuffer
}

/** Progress is told so often at most, in milliseconds: a page of text takes less time than a frame. */
const TELL_EVERY = 80
/** To make an imported page ready to be read takes about a third of the time that importing it took. */
const READY_SHARE = 1 / 3

lightenClones()

// A worker of one order: it is started for it, and ended with it or by whoever cancels.
globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void obey(data)
})

async function obey(order: ToWorker): Promise<void> {
  try {
    answer(await answerTo(order))
  } catch (error) {
    // An error that only the worker knows of would have the page wait for ever.
    if (!(error instanceof LibraryError)) reportError(error)
    answer({ kind: 'fault', reason: error instanceof LibraryError ? error.reason : 'damaged' })
  }
}

async function answerTo(order: ToWorker): Promise<Answer> {
  const { made } = order
  switch (order.kind) {
    case 'import':
      return importFiles(order.files, made)
    case 'prepare':
      await prepareAgain(order.key, { made, lay: settingAndSketch })
      return { kind: 'prepared' }
    default:
      return order satisfies never
  }
}

async function importFiles(files: readonly GivenFile[], made: string): Promise<ImportAnswer> {
  // What an import breaks off at is most likely what it read last.
  let reading = files[0]?.path ?? ''
  const sources = files.map((file) => sourceOf(file, (path) => (reading = path)))
  let units = 1
  const tell = teller()
  try {
    const found = await readIssues(sources, ({ done, total }) => {
      units = total
      tell({ done, total: total + Math.ceil(total * READY_SHARE) })
    })
    if (!('issues' in found)) return found
    const { issues, leftOut } = found
    const setting = Math.ceil(units * READY_SHARE)
    // To judge and to link an issue take together about as long as to set it.
    const pieces = issues.reduce((sum, { issue }) => sum + piecesOf(issue), 0)
    const steps = issues.length * 2
    let share = 0
    const come = (part: number) => {
      share += part / 2
      tell({ done: units + setting * share, total: units + setting })
    }
    const kept = await keepImported(issues, leftOut, {
      made,
      step: () => come(1 / steps),
      lay: (page, index) => settingAndSketch(page, index, (count) => come(count / pieces)),
    })
    return { kind: 'kept', kept }
  } catch (error) {
    if (error instanceof LibraryError) throw error
    if (error instanceof UnreadableFile)
      return { kind: 'refused', problems: [{ file: error.message, reason: { code: 'unreadable-file' } }] }
    return brokenOff(reading)
  }
}

/** What the sources hold; a list of its own, from which each issue can be let go of. */
async function readIssues(
  sources: readonly Source[],
  progress: (progress: Progress) => void,
): Promise<{ issues: ImportedIssue[]; leftOut: readonly Problem[] } | (ImportAnswer & { kind: 'refused' })> {
  const result = await importSources(sources, { equipment: browserEquipment(), progress })
  if (!result.ok) return { kind: 'refused', problems: result.problems }
  const { issue, report, texts, assets, asWritten, others = [], leftOut = [] } = result
  return { issues: [{ issue, report, texts, assets, asWritten }, ...others], leftOut }
}

function piecesOf({ pages }: Issue): number {
  return pages.reduce((sum, { articles }) => sum + Math.max(1, articles.length), 0)
}

function teller(): (progress: Progress) => void {
  let told = 0
  return (progress) => {
    if (performance.now() - told < TELL_EVERY) return
    told = performance.now()
    answer({ kind: 'progress', progress })
  }
}

function answer(message: FromWorker): void {
  globalThis.postMessage(message, {})
}

class UnreadableFile extends Error {}

/** A file that is read from the disk when its turn comes, and not held after. */
function sourceOf({ file, path }: GivenFile, onRead: (path: string) => void): Source {
  const slash = path.indexOf('/')
  return {
    name: path,
    ...(slash > 0 && { within: path.slice(0, slash) }),
    get start() {
      return read(file.slice(0, START), path)
    },
    get bytes() {
      onRead(path)
      return read(file, path)
    },
  }
}

function read(file: Blob, path: string): Uint8Array {
  try {
    return new Uint8Array(new FileReaderSync().readAsArrayBuffer(file))
  } catch {
    throw new UnreadableFile(path)
  }
}
