import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { shownPath } from '#press/given-path.ts'
import { Problem, systemReason } from '#press/problem.ts'
import { CACHE_FOLDER, PROJECT_ROOT } from '#press/project-root.ts'
import { progress } from '#press/terminal.ts'
import { buildWorker } from '#press/publishing/worker-build.ts'
import { walkFiles } from '#press/walk-files.ts'

/** The built application: its folder, and the document that every address is poured into. */
export type AppBuild = { folder: string; shell: string }

/** Files besides `src/` that the build depends on. */
const OTHER_SOURCES = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'src/press/building/lean-router.ts',
  'src/press/building/cut-script.ts',
  'src/press/publishing/worker-build.ts',
]

/**
 * The application built for a base path: from the cache where its sources are still the same, so
 * that a second run costs nothing and no run ever publishes a stale one.
 *
 * @param base the path of the site, `/` or `/papers/`; it is written into the files
 */
export async function buildApp(base: string): Promise<AppBuild> {
  const folder = join(CACHE_FOLDER, 'app', sourceHash(base))
  if (!existsSync(join(folder, 'index.html'))) await buildInto(folder, base)
  return { folder, shell: readFileSync(join(folder, 'index.html'), 'utf8') }
}

/**
 * Builds the application into a folder, which comes whole or not at all.
 *
 * @throws Problem where it cannot be built, or its folder not be written
 */
export async function buildInto(folder: string, base: string): Promise<void> {
  progress('Building the application …')
  const draft = `${folder}.${process.pid}`
  try {
    mkdirSync(draft, { recursive: true })
    const { build } = await import('vite')
    await build({
      root: PROJECT_ROOT,
      configFile: join(PROJECT_ROOT, 'vite.config.ts'),
      base,
      logLevel: 'silent',
      build: { outDir: draft, emptyOutDir: true },
    })
    await buildWorker(draft)
    moveIn(draft, folder)
  } catch (error) {
    throw new Problem('the application', `could not be built${whyNot(error, folder)}`, '', { cause: error })
  } finally {
    if (existsSync(draft)) rmSync(draft, { recursive: true, force: true })
  }
}

function whyNot(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return `: ${String(error)}`
  const isOfDisk = 'syscall' in error
  return isOfDisk ? ` in ${shownPath(dirname(folder))}: ${systemReason(error)}` : `: ${error.message}`
}

/** Another run may have built the same meanwhile; either will do. */
function moveIn(draft: string, folder: string): void {
  try {
    if (!existsSync(folder)) renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'index.html'))) throw error
  }
}

function sourceHash(base: string): string {
  const hash = createHash('sha256').update(base)
  const sources = [...filesBelow('src'), ...filesBelow('public/static')].filter(
    (path) => !path.startsWith(join('src', 'press')) && !/\.test\.tsx?$/u.test(path),
  )
  for (const path of [...OTHER_SOURCES, ...sources])
    hash.update(`\0${path}\0`).update(readFileSync(join(PROJECT_ROOT, path)))
  return hash.digest('hex').slice(0, 16)
}

function filesBelow(folder: string): string[] {
  const root = join(PROJECT_ROOT, folder)
  return existsSync(root) ? walkFiles(root).map((path) => join(folder, path)) : []
}
