import { browserEquipment } from '#app/open-equipment.ts'
import { brokenOff, type FromWorker, type ToWorker } from '#app/open-messages.ts'
import type { GivenFile } from '#app/services.ts'
import { importSources } from '#importers/import-sources.ts'
import type { ImportResult, Source } from '#importers/importer.ts'
import { START } from '#importers/source-start.ts'

/** Reads files where nothing else waits: only workers have it (File API, 6.4). */
declare class FileReaderSync {
  readAsArrayBuffer(file: Blob): ArrayBuffer
}

/** Progress is told so often at most, in milliseconds: a page of text takes less time than a frame. */
const TELL_EVERY = 80

// A worker of one import: it is started for it, and ended with it or by whoever cancels.
globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void importFiles(data.files)
})

async function importFiles(files: readonly GivenFile[]): Promise<void> {
  let told = 0
  // What an import breaks off at is most likely what it read last.
  let reading = files[0]?.path ?? ''
  const sources = files.map((file) => sourceOf(file, (path) => (reading = path)))
  try {
    const result = await importSources(sources, {
      equipment: browserEquipment(),
      progress: (progress) => {
        if (performance.now() - told < TELL_EVERY) return
        told = performance.now()
        answer({ progress })
      },
    })
    answer({ result }, buffersOf(result))
  } catch (error) {
    if (error instanceof UnreadableFile) answer({ unreadable: error.message })
    else answer({ result: brokenOff(reading) })
  }
}

function answer(message: FromWorker, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer })
}

/** Pictures are handed over, not copied. */
function buffersOf(result: ImportResult): Transferable[] {
  if (!result.ok) return []
  const all = [result, ...(result.others ?? [])].flatMap(({ assets }) => [...(assets?.values() ?? [])])
  return [...new Set(all.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer)
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
