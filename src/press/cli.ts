import '#press/production.ts'
import { runJumpline } from '#press/jumpline.ts'

process.exitCode = await runJumpline(process.argv.slice(2))
