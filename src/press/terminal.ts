/** Says how far a long run has come: on standard error, and only where a person is watching. */
export function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`)
}

/** Says something the person should know that does not stop the run; one line each. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** What a command has to say when it is done. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
