import { type CommandLine, readArguments } from '#press/arguments.ts'
import { Problem, Problems, UsageError } from '#press/problem.ts'
import { say, warn } from '#press/terminal.ts'
import { type CommandName, HELP, isCommandName, USAGE, usageLine } from '#press/usage.ts'

/** Done; the input has errors; the call made no sense. */
export type ExitStatus = 0 | 1 | 2

/** One command; it throws Problem or UsageError, and answers 1 where it has said its errors itself. */
type Command = (line: CommandLine) => Promise<ExitStatus>

const OPTIONS = {
  import: {
    output: { type: 'string', short: 'o' },
    paper: { type: 'string' },
    like: { type: 'string' },
    date: { type: 'string' },
  },
  check: {},
  publish: { site: { type: 'string' }, 'no-previews': { type: 'boolean' } },
  unpublish: { site: { type: 'string' } },
  documents: { bulk: { type: 'string' } },
  export: { epub: { type: 'string' }, iiif: { type: 'string' } },
  serve: { port: { type: 'string', short: 'p' } },
} as const

/** Commands are loaded when called: `check` needs no server, and only `publish` and `unpublish` need React. */
async function load(name: CommandName): Promise<Command> {
  switch (name) {
    case 'import':
      return (await import('#press/commands/import.ts')).importFiles
    case 'check':
      return (await import('#press/commands/check.ts')).checkIssues
    case 'publish':
      return (await import('#press/commands/publish.ts')).publishIssues
    case 'unpublish':
      return (await import('#press/commands/unpublish.ts')).unpublishIssues
    case 'documents':
      return (await import('#press/commands/documents.ts')).writeDocuments
    case 'export':
      return (await import('#press/commands/export.ts')).exportIssue
    case 'serve':
      return (await import('#press/commands/serve.ts')).serveDirectory
    default:
      return name satisfies never
  }
}

/** The jumpline command: runs what the arguments say and answers with its exit status. Never throws. */
export async function runJumpline(args: readonly string[]): Promise<ExitStatus> {
  const [name, ...rest] = args
  if (name === undefined) return wrongUsage('name a command', HELP)
  if (name === '--help' || name === '-h' || name === 'help') {
    say(HELP)
    return 0
  }
  if (!isCommandName(name)) return wrongUsage(`there is no command "${name}"`, HELP)
  return guarded(async () => {
    const line = readArguments(rest, OPTIONS[name])
    if (line.help) {
      say(USAGE[name])
      return 0
    }
    const command = await load(name)
    return command(line)
  }, usageLine(name))
}

/** Runs a task and says what went wrong in it, so that nobody ever reads a stack for a wrong file. */
export async function guarded(task: () => Promise<ExitStatus>, usage: string): Promise<ExitStatus> {
  try {
    return await task()
  } catch (error) {
    if (error instanceof UsageError) return wrongUsage(error.message, usage)
    if (error instanceof Problem) warn(error.message)
    else if (error instanceof Problems) error.lines.forEach(warn)
    else warn(`jumpline failed, which is a fault of its own: ${stackOf(error)}`)
    return 1
  }
}

function wrongUsage(message: string, usage: string): ExitStatus {
  warn(`jumpline: ${message}\n${usage}`)
  return 2
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
