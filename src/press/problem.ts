/** Something wrong with what a command was given: said on one line, without a stack. */
export class Problem extends Error {
  /**
   * @param file as the person named it
   * @param reason why, and what to do where that is not plain
   * @param place where in the file: `pages[0].articles[1]`, `line 12`
   */
  constructor(file: string, reason: string, place = '', options?: ErrorOptions) {
    super([file, place, reason].filter((part) => part !== '').join(': '), options)
    this.name = 'Problem'
  }
}

/** Several problems found in one go, each on its own line. */
export class Problems extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'Problems'
    this.lines = lines
  }
}

/** The command was called in a way it has no meaning for: exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** The code of a system error (`ENOENT`), or undefined for any other. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** What a system error means to a person; the code itself where there are no better words. */
export function systemReason(error: unknown): string {
  const code = systemCode(error)
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or directory'
    case 'EACCES':
    case 'EPERM':
      return 'may not be read or written by this user'
    case 'EISDIR':
      return 'is a directory'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a directory is needed'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full'
    case 'EROFS':
      return 'the disk is read-only'
    case 'ENAMETOOLONG':
      return 'the name is too long for this disk'
    default:
      return code ?? (error instanceof Error ? error.message : String(error))
  }
}
