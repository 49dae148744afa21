import { parseArgs, type ParseArgsConfig } from 'node:util'
import { UsageError } from '#press/problem.ts'

/** Options and files of one call; `-h` is known to every command. */
export type CommandLine = {
  files: string[]
  value: (name: string) => string | undefined
  /** Whether an option without a value was given. */
  has: (name: string) => boolean
  help: boolean
}

/**
 * Reads what stands after the command's name.
 *
 * @throws UsageError for an option it does not know, or one without its value
 */
export function readArguments(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): CommandLine {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    const named = new Map<string, unknown>(Object.entries(values))
    return {
      files: positionals,
      value: (name) => textOf(named.get(name)),
      has: (name) => named.get(name) === true,
      help: named.get('help') === true,
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      said
        .split('. To specify', 1)
        .join('')
        .replace(/^Option/u, 'option'),
    )
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
