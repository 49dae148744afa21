import '#press/production.ts'
import { readArguments } from '#press/arguments.ts'
import { guarded } from '#press/jumpline.ts'
import { say } from '#press/terminal.ts'

const USAGE = 'usage: npm start [-- FILE…]'

process.exitCode = await guarded(async () => {
  const line = readArguments(process.argv.slice(2), {})
  if (line.help) {
    say(
      `${USAGE}\n  Serves the bundled papers, and issue files or page texts of one's own, on port 4173 (or PORT).`,
    )
    return 0
  }
  const { start } = await import('#press/commands/start.ts')
  return start(line)
}, USAGE)
