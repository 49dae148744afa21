import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that need a document come after all others. A worker keeps the modules it has read as long as the
 * environment stays the same: in turn with the others, each of them would have everything read anew.
 */
class DocumentsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const needDocument = new Set(
      sorted.filter(({ moduleId }) => readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment')),
    )
    return [...sorted.filter((file) => !needDocument.has(file)), ...needDocument]
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    retry: process.env['CI'] === undefined ? 0 : 1,
    setupFiles: ['src/ui/testing/patience.ts'],
    sequence: { sequencer: DocumentsLast },
    // Modules are read once, not once a file: no test replaces one, and what they change they set back.
    isolate: false,
    // One for each processor; what reads the modules for them hardly needs one of its own.
    maxWorkers: '100%',
  },
})
