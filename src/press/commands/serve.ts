import type { CommandLine } from '#press/arguments.ts'
import { basePath } from '#press/base-path.ts'
import { givenPath } from '#press/given-path.ts'
import { Problem, UsageError } from '#press/problem.ts'
import { readSettings } from '#press/publishing/settings.ts'
import { serveSite } from '#press/serve/site-server.ts'
import { say } from '#press/terminal.ts'

/** The port where nothing else is said. */
const USUAL_PORT = 4173

/** `jumpline serve`: until the process is ended. */
export async function serveDirectory(line: CommandLine): Promise<0> {
  const [directory, ...more] = line.files
  if (directory === undefined || more.length > 0) throw new UsageError('name one directory')
  const port = readPort(line.value('port') ?? process.env['PORT'])
  const root = givenPath(directory)
  const base = readSettings(root)?.base ?? basePath(process.env['BASE'])
  if (process.env['BASE'] !== undefined && basePath(process.env['BASE']) !== base)
    throw new Problem(directory, `was published for the path ${base}; publish it again with BASE to move it`)
  const server = await serveSite(root, { port, host: process.env['HOST'], base })
  say(`${server.origin}${base}`)
  await untilStopped()
  await server.close()
  return 0
}

/** The port as written, or the usual one; 0 lets the system choose. */
export function readPort(written: string | undefined): number {
  if (written === undefined || written === '') return USUAL_PORT
  const port = Number(written)
  if (/^\d{1,5}$/u.test(written) && port < 65_536) return port
  throw new UsageError(`"${written}" is not a port number`)
}

/** Waits for Ctrl-C or a request to end. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
