import { firstSyntaxError } from '#issue/json-syntax.ts'
import { parseIssue, type ParsedIssue } from '#issue/parse-issue.ts'

/**
 * Reads the text of an issue file: JSON, with or without a byte order mark.
 * Never throws; text that is no JSON is one fault with its line and column, counted from 1.
 */
export function parseIssueText(text: string): ParsedIssue {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (!/\S/u.test(json))
    return { ok: false, fault: { place: '', costs: 'issue', reason: { code: 'empty-file' } } }
  const value = parseJson(json)
  if (value !== undefined) return parseIssue(value)
  const reason = { code: 'not-json', ...lineAndColumn(json, firstSyntaxError(json) ?? json.length) } as const
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
