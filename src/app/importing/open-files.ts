import { importInWorker } from '#app/importing/ask-worker.ts'
import { tellProblem } from '#app/importing/tell-problem.ts'
import type { GivenFile, Opened, Opening } from '#app/services.ts'
import type { Problem } from '#importers/problem.ts'
import { LibraryError } from '#library/library.ts'
import type { OwnIssues } from '#library/own-issues.ts'
import { chooseLanguage, loadMessages } from '#messages/languages.ts'

/**
 * Reads files of the reader's own and keeps them on this device. Nothing is kept unless something of every file named
 * by itself could be read; of a package, the good part is.
 *
 * Rejects with the signal's reason when that is aborted; then nothing was kept.
 */
export async function openFiles(
  files: readonly GivenFile[],
  { language, progress, signal }: Opening,
  own: OwnIssues,
): Promise<Opened> {
  const tell = ({ file, page, reason }: Problem) => ({ file, text: tellProblem(reason, language, page) })
  try {
    // Where nothing can be kept, that is said before the work, not after it.
    await own.refresh()
    const answer = await importInWorker(files, { progress, signal })
    if (answer.kind === 'refused') return { ok: false, problems: answer.problems.map(tell) }
    await own.refresh()
    return { ok: true, ...answer.kept, leftOut: answer.kept.leftOut.map(tell) }
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    const messages = await loadMessages(chooseLanguage([language]))
    const { heading, reason } = messages.error.reasons[error.reason]
    return { ok: false, problems: [{ file: heading, text: reason }] }
  }
}
