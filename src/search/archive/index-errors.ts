import * as v from 'valibot'
import { DamagedIndex, INDEX_VERSION } from '#search/archive/index-format.ts'
import type { SearchGap } from '#search/archive/search-source.ts'

/** An index of a version that this reader does not know yet. */
export class NewerIndex extends Error {}

/** A paper without an index. */
export class NoIndex extends Error {}

/** Whether an index says that it is of a version that this reader does not know. */
export function isNewer(value: unknown): boolean {
  const parsed = v.safeParse(v.object({ version: v.number() }), value)
  return parsed.success && parsed.output.version > INDEX_VERSION
}

/** Why an index could not be searched. */
export function reasonOf(error: unknown): SearchGap['reason'] {
  if (error instanceof NewerIndex) return 'newer-index'
  if (error instanceof NoIndex) return 'no-index'
  return error instanceof DamagedIndex ? 'damaged' : 'unreachable'
}

/** Whether a host did not answer: an error of the library that says so, or of the browser's own. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof TypeError) return true
  return error instanceof Error && 'reason' in error && error.reason === 'unreachable'
}
