import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { shownPath } from '#press/given-path.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'

/** The issue files of the sample papers, `public/papers/<paper>/<issue>/issue.json`, in the order of their names. */
export function bundledIssues(): string[] {
  const papers = join(PROJECT_ROOT, 'public', 'papers')
  return foldersIn(papers)
    .flatMap(foldersIn)
    .map((folder) => join(folder, 'issue.json'))
    .filter((file) => existsSync(file))
    .map(shownPath)
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .toSorted()
}
