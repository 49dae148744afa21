import type { GivenFile } from '#app/services.ts'

/** As many files as a newspaper may have; who drops a whole disk is asked for less. */
const MOST = 20_000

/** Files chosen in a file input; those of a chosen folder know their path below it. */
export function chosenFiles(files: Iterable<File>): GivenFile[] {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
}

/** Files dropped on the page, and all files of folders dropped on it. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  // Read at once: the items are gone when the drop has been handled.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosenFiles(transfer.files)
  const found: GivenFile[] = []
  const waiting = entries
  for (let entry = waiting.shift(); entry !== undefined && found.length < MOST; entry = waiting.shift()) {
    if (isFile(entry)) found.push({ file: await fileOf(entry), path: entry.fullPath.replace(/^\//u, '') })
    else if (isFolder(entry)) for (const inner of await entriesOf(entry)) waiting.push(inner)
  }
  return found
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A folder's entries, which come in parts until none is left. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return all
    all.push(...part)
  }
}
