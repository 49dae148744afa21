import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { isSpokenFirst } from '#app/views.ts'

/** What Vite writes of its chunks: by source file, or by a name of its own for those that several share. */
const ManifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
  }),
)

/** Places of files in the site. */
type Files = { scripts: string[]; styles: string[] }

/**
 * The files that a view needs besides those the application's own document names.
 *
 * @param language of the interface
 * @param printed languages of the interface in which papers print their dates and numbers in the view
 */
export type ViewFiles = (view: string, language: string, printed: Iterable<string>) => Files

/** The start, and the application that it fetches: every document names them by itself. */
const NAMED = ['index.html', 'src/run-libraries.ts', 'src/main.tsx']

/**
 * The files of every view, from the manifest of a built application; none where it has no manifest.
 * A view is `src/app/routes/<view>.tsx` and, where it has styles of its own, `src/styles/<view>.css`.
 */
export function readViewFiles(folder: string): ViewFiles {
  const path = join(folder, '.vite', 'manifest.json')
  if (!existsSync(path)) return () => ({ scripts: [], styles: [] })
  const chunks = v.parse(ManifestSchema, JSON.parse(readFileSync(path, 'utf8')))
  return (view, language, printed) => {
    const known = new Set<string>()
    const files: Files = { scripts: [], styles: [] }
    const gather = (source: string, into: Files) => {
      const chunk = chunks[source]
      if (chunk === undefined || known.has(source)) return
      known.add(source)
      for (const other of chunk.imports) gather(other, into)
      const kind = chunk.file.endsWith('.css') ? into.styles : into.scripts
      kind.push(chunk.file)
      into.styles.push(...chunk.css)
    }
    for (const source of NAMED) gather(source, { scripts: [], styles: [] })
    for (const spoken of [language, ...printed]) gather(`src/messages/${spoken.toLowerCase()}.ts`, files)
    gather(`src/app/routes/${view}.tsx`, files)
    if (!isSpokenFirst(view)) gather(`src/messages/${language.toLowerCase()}-late.ts`, files)
    gather(`src/styles/${view}.css`, files)
    return files
  }
}
