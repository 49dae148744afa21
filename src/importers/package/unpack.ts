import type { ImportOptions, Source } from '../importer.ts'
import { pause } from '../pause.ts'
import type { Problem } from '../problem.ts'
import { START, startOf } from '../source-start.ts'
import { isClutter, safePath } from './safe-path.ts'
import type { ZipMember } from './zip-directory.ts'

/** What an archive may hold at most. A year of a daily's pages is far below; a zip bomb is far above. */
export const LIMITS = {
  members: 20_000,
  /** Bytes of all members together, inflated. */
  total: 1024 ** 3,
  /** Inflated size to packed size of one member, past `small` bytes. XML of a scanned page packs to about a tenth. */
  ratio: 200,
  small: 8 * 1024 ** 2,
}

/** The files to import, and what of the archives was left out. */
export type Unpacked = { sources: Source[]; leftOut: Problem[] }

/** True for a file that begins as a zip archive does, even an empty one. A package's files are known by their names. */
function isZip(source: Source): boolean {
  if (source.within !== undefined && !/\.zip$/iu.test(source.name)) return false
  const [p, k, three, four] = startOf(source)
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6))
}

/**
 * Puts the members of every archive in its place; archives within archives stay closed. Sizes are judged before anything
 * is inflated, and a member is inflated when its bytes are asked for.
 *
 * An archive that is refused as a whole, or every member of it, is left out by name; where nothing else is left, the
 * answer is why. Progress counts members.
 */
export async function unpack(
  sources: readonly Source[],
  { progress, signal }: Pick<ImportOptions, 'progress' | 'signal'> = {},
): Promise<Unpacked | Problem[]> {
  const unpacked: Unpacked = { sources: [], leftOut: [] }
  const refused: Problem[] = []
  const counter = { done: 0, total: 0 }
  for (const source of sources) {
    if (!isZip(source)) {
      const reason = notAnArchive(source)
      if (reason) refused.push({ file: source.name, reason })
      else unpacked.sources.push(source)
      continue
    }
    const { readZipDirectory } = await import('./zip-directory.ts')
    const archive = source.bytes
    const listed = readZipDirectory(archive, LIMITS.members + 1)
    const members = listed ?? (await membersWithoutDirectory(archive))
    const refusal = members.length > 0 || listed ? judgeArchive(members) : DAMAGED
    if (refusal) {
      refused.push({ file: source.name, reason: refusal })
      continue
    }
    if (!listed) unpacked.leftOut.push({ file: source.name, reason: { code: 'archive-cut-off' } })
    counter.total += members.length
    const { good, bad } = await openMembers(source.name, archive, members, async () => {
      counter.done += 1
      progress?.({ ...counter })
      await pause()
      signal?.throwIfAborted()
    })
    for (const member of good) unpacked.sources.push(member)
    if (good.length > 0) for (const problem of bad) unpacked.leftOut.push(problem)
    else refused.push(...(bad.length > 0 ? bad : [emptyArchive(source.name)]))
  }
  if (refused.length > 0 && unpacked.sources.length === 0) return refused
  return { ...unpacked, leftOut: [...unpacked.leftOut, ...refused] }
}

const DAMAGED = { code: 'archive-damaged' } as const

async function membersWithoutDirectory(archive: Uint8Array): Promise<ZipMember[]> {
  const { readLocalHeaders } = await import('./zip-local-headers.ts')
  return readLocalHeaders(archive, LIMITS.members + 1)
}

/** What a person named as an archive is one, or damaged. */
function notAnArchive(source: Source): Problem['reason'] | undefined {
  if (source.within !== undefined || !/\.zip$/iu.test(source.name)) return undefined
  return { code: startOf(source).length === 0 ? 'empty-file' : 'archive-damaged' }
}

function emptyArchive(file: string): Problem {
  return { file, reason: { code: 'archive-empty' } }
}

/** Why nothing of an archive is opened, if so. */
function judgeArchive(members: readonly ZipMember[]): Problem['reason'] | undefined {
  const files = members.filter(({ kind }) => kind === 'file')
  if (files.length > 0 && files.every(({ encrypted }) => encrypted)) return { code: 'archive-encrypted' }
  if (files.length > 0 && files.every(isPackedOtherwise)) return { code: 'archive-method' }
  let total = 0
  for (const { size, packed } of members) {
    total += size
    if (size > LIMITS.small && size > packed * LIMITS.ratio) return { code: 'archive-too-large' }
  }
  return members.length > LIMITS.members || total > LIMITS.total ? { code: 'archive-too-large' } : undefined
}

/** Packed in a way that few programs know: bzip2, LZMA and the like. */
function isPackedOtherwise({ method }: ZipMember): boolean {
  return method !== 0 && method !== 8
}

async function openMembers(
  archiveName: string,
  archive: Uint8Array,
  members: readonly ZipMember[],
  next: () => Promise<void>,
): Promise<{ good: Source[]; bad: Problem[] }> {
  const { inflateMember } = await import('./inflate-member.ts')
  const good: Source[] = []
  const bad: Problem[] = []
  for (const member of members) {
    await next()
    if (member.kind === 'folder') continue
    const path = safePath(member.name)
    if (path !== undefined && isClutter(path)) continue
    const file = `${archiveName}/${path ?? member.name}`
    if (path === undefined || member.kind === 'link') bad.push({ file, reason: { code: 'unsafe-path' } })
    else if (isPackedOtherwise(member)) bad.push({ file, reason: { code: 'archive-method' } })
    else if (member.encrypted) bad.push({ file, reason: { code: 'archive-encrypted' } })
    else {
      // Inflated once to see that it is whole, and let go again but for its start.
      const start = inflateMember(archive, member)?.slice(0, START)
      if (start === undefined) bad.push({ file, reason: { code: 'archive-damaged' } })
      else
        good.push({
          name: file,
          within: archiveName,
          start,
          get bytes() {
            return inflateMember(archive, member, true) ?? new Uint8Array()
          },
        })
    }
  }
  return { good, bad }
}
