import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Problem } from '#press/problem.ts'
import { buildInto } from '#press/publishing/app-build.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

test('Where the application cannot be written, the folder and the reason are told', async () => {
  const folder = join(tempFolder({ file: '' }), 'file', 'app')
  const failed = await buildInto(folder, '/').catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(Problem)
  expect(String(failed)).toMatch(/could not be built in .*file: a file stands where a directory is needed$/u)
})
