import { join } from 'node:path'
import { expect } from 'vitest'
import { importSources } from '../import-sources.ts'
import { packageOf } from './case-folders.ts'
import { expectWholeAccount } from './whole-account.ts'

/** Imports the package in a case's folder, and compares all that comes of it with the case's `expected.json`. */
export async function expectOutcome(folder: string, name: string): Promise<void> {
  const result = await importSources(packageOf(folder, name))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const { others = [], leftOut = [] } = result
  const outcome = {
    issues: [result, ...others].map(({ issue, report }) => ({
      issue,
      doubts: report.doubts.map(({ reason }) => reason.code),
    })),
    leftOut: leftOut.map(({ file, reason }) => `${file}: ${reason.code}`),
  }
  await expect(`${JSON.stringify(outcome, null, 2)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'))
  for (const { issue, report } of [result, ...others]) expectWholeAccount(report, issue)
}
