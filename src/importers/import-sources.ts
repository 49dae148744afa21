import { type Bundle, bundleSources } from './bundle-sources.ts'
import type { ImportedIssue, ImportOptions, ImportResult, Progress, Source } from './importer.ts'
import { partPapers } from './part-papers.ts'
import { plainTextImporter } from './plain-text/plain-text-importer.ts'
import type { Problem } from './problem.ts'
import { unpack } from './package/unpack.ts'

/**
 * Makes issues of whatever files a person gives: archives are unpacked, what belongs together is read by the importer
 * that knows its kind. Of several bundles one that is refused is left out by name, as long as another is read. Rejects
 * only when the signal is aborted.
 */
export async function importSources(
  sources: readonly Source[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { progress, signal } = options
  // Members are looked at first and read later: twice the work, so that the bar does not run to its end and back.
  let members = 0
  const unpacked = await unpack(sources, {
    ...(signal && { signal }),
    progress: ({ done, total }) => {
      members = total
      progress?.({ done, total: total * 2 })
    },
  })
  if (Array.isArray(unpacked)) return { ok: false, problems: unpacked }
  signal?.throwIfAborted()
  const { sources: files, leftOut } = unpacked
  const told = new Set(leftOut.map(({ file }) => file))
  const followed: ImportOptions = {
    ...options,
    ...(progress && {
      progress: ({ done, total }: Progress) => progress({ done: members + done, total: members + total }),
    }),
  }
  const bundles = bundleSources(files)
  const result =
    bundles.length === 0
      ? await plainTextImporter.read(files, followed)
      : together(await readAll(bundles, followed))
  if (leftOut.length === 0) return result
  // That a member is damaged says why the package does not hold it.
  const isNew = ({ file, reason }: Problem) => reason.code !== 'file-absent' || !told.has(file)
  const missed = (result.ok ? result.leftOut : result.problems)?.filter((problem) => !isNew(problem)) ?? []
  const pages = new Map(missed.map(({ file, page }) => [file, page]))
  const broken = leftOut.map((problem) => ({ ...problem, ...withPage(pages.get(problem.file)) }))
  return result.ok
    ? { ...result, leftOut: [...broken, ...(result.leftOut ?? []).filter(isNew)] }
    : { ok: false, problems: [...result.problems.filter(isNew), ...broken] }
}

function withPage(page: string | undefined): Pick<Problem, 'page'> {
  return page === undefined ? {} : { page }
}

/** One bundle after the other: what is read of one may be as large as memory bears. */
async function readAll(bundles: readonly Bundle[], options: ImportOptions): Promise<ImportResult[]> {
  const results: ImportResult[] = []
  let before = 0
  for (const [at, { importer, sources }] of bundles.entries()) {
    const waiting = bundles.length - at - 1
    let here: Progress = { done: 0, total: 1 }
    const progress = (told: Progress) => {
      here = told
      options.progress?.({ done: before + told.done, total: before + told.total + waiting })
    }
    results.push(await importer.read(sources, { ...options, progress }))
    options.signal?.throwIfAborted()
    before += here.total
  }
  return results
}

/** All issues of all bundles; an issue that two of them hold is the first one's. */
function together(results: readonly ImportResult[]): ImportResult {
  const [only] = results
  if (only && results.length === 1 && !(only.ok && only.others)) return only
  const problems: Problem[] = results.flatMap((each) => (each.ok ? (each.leftOut ?? []) : each.problems))
  const all = results.flatMap((result) => {
    if (!result.ok) return []
    const { issue, report, texts, assets, asWritten } = result
    return [{ issue, report, texts, assets, asWritten }, ...(result.others ?? [])]
  })
  const issues = new Map<string, ImportedIssue>()
  for (const imported of partPapers(all)) {
    const { publication, date, edition = '' } = imported.issue
    const key = `${publication.id} ${date} ${edition}`
    const other = issues.get(key)
    if (other === undefined) issues.set(key, imported)
    else problems.push({ file: fileOf(imported), reason: { code: 'issue-twice', other: fileOf(other) } })
  }
  const [first, ...others] = issues.values()
  if (first === undefined) return { ok: false, problems }
  return {
    ok: true,
    ...first,
    ...(others.length > 0 && { others }),
    ...(problems.length > 0 && { leftOut: problems }),
  }
}

function fileOf({ report }: ImportedIssue): string {
  return report.files[0]?.file ?? ''
}
