/** Says how far a long run has come: on standard error, and only where a person is watching. */
export function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`)
}

/**
 * One line that grows with a long run, drawn over itself: on standard error, and only where a person is watching.
 *
 * @param name what is running, before the bar
 */
export function progressLine(name: string): {
  tell: (progress: { done: number; total: number }) => void
  end: () => void
} {
  const shown = process.stderr.isTTY
  let last = ''
  const tell = ({ done, total }: { done: number; total: number }) => {
    const share = total > 0 ? Math.min(1, done / total) : 0
    const bar = '#'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '.')
    const line = `${name} [${bar}] ${Math.floor(share * 100)} % (${done}/${total})`
    if (shown && line !== last) process.stderr.write(`\r${line}\u001B[K`)
    last = line
  }
  return { tell, end: () => void (shown && last !== '' && process.stderr.write('\r\u001B[K')) }
}

const WIDTH = 24

/** Says something the person should know that does not stop the run; one line each. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** What a command has to say when it is done. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
