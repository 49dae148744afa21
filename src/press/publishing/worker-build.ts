import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { PROJECT_ROOT } from '#press/project-root.ts'

/** Where the worker's source stands, and its file in the site: at the root, since its place is its reach. */
const SOURCE = 'src/worker/service-worker.ts'
const WORKER = 'service-worker.js'

/** Files of `public/static` that every document asks for. */
const ALWAYS = ['first-paint.js', 'favicon.svg', 'manifest.webmanifest']
/** Larger files serve one purpose of a few readers (PDF): they come when that is theirs. */
const LARGEST = 400_000

const ManifestSchema = v.record(
  v.string(),
  v.object({ file: v.string(), css: v.optional(v.array(v.string()), []) }),
)

/**
 * Builds the service worker into a built application. It is given the list of the files that a reader
 * without a network needs, and a hash of their contents: a new release is a new worker.
 */
export async function buildWorker(folder: string): Promise<void> {
  const files = shellFiles(folder)
  const hash = createHash('sha256')
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)))
  const shell = { version: hash.digest('hex').slice(0, 16), files }
  const { build } = await import('vite')
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: { __SHELL__: JSON.stringify(shell) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(PROJECT_ROOT, SOURCE),
        output: { format: 'iife', entryFileNames: WORKER },
      },
    },
  })
}

function shellFiles(folder: string): string[] {
  const chunks = v.parse(
    ManifestSchema,
    JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')),
  )
  const built = Object.values(chunks).flatMap(({ file, css }) => [file, ...css])
  // Scripts of the application's own workers stand in no manifest: opening a file needs them.
  const scripts = readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`)
  return [...new Set([...ALWAYS, ...built, ...scripts])]
    .filter((file) => existsSync(join(folder, file)) && statSync(join(folder, file)).size <= LARGEST)
    .toSorted()
}
