import type { FaultReason } from '#issue/fault.ts'
import { firstSyntaxError } from '#issue/json-syntax.ts'
import { parseIssue, type ParsedIssue } from '#issue/parse-issue.ts'

/** No issue is longer; engines end the whole process over lists that a longer text can hold. */
const LONGEST = 2 ** 27

/**
 * Reads the text of an issue file: JSON, with or without a byte order mark.
 * Never throws; text that is no JSON is one fault with its line and column, counted from 1.
 */
export function parseIssueText(text: string): ParsedIssue {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (!/\S/u.test(json)) return refused({ code: 'empty-file' })
  if (json.length > LONGEST) return refused({ code: 'too-large' })
  const value = parseJson(json)
  if (value !== undefined) return parseIssue(value)
  const at = firstSyntaxError(json) ?? json.length
  return refused({
    code: 'not-json',
    ...lineAndColumn(json, at),
    ...(at === json.length && { ends: true }),
  })
}

function refused(reason: FaultReason): ParsedIssue {
  return { ok: false, fault: { place: '', costs: 'issue', reason } }
}

/** Undefined for text that is no JSON: JSON itself has no way to write `undefined`. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
