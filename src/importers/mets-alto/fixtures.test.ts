import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { expectOutcome } from '../testing/expected-outcome.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')

test.each(readdirSync(FIXTURES))(
  '%s gives the issues that are expected, and accounts for every character',
  (name) => expectOutcome(join(FIXTURES, name), name),
)
